package dev.larder.sync;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.store.PullReceipt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a pull has found so far. */
final class PullFindings {
    private final boolean resumed;
    private final Set<EntryKey> touched = new HashSet<>();
    private int added;
    private int versions;
    private boolean blogMoved;
    private Vanished.Settled settled = Vanished.Settled.nothing();

    PullFindings(boolean resumed) {
        this.resumed = resumed;
    }

    void took(ContentTypeKey type, int read, PullReceipt receipt) {
        versions += read;
        added += receipt.added();
        touched.addAll(receipt.touched());
        blogMoved |=
                type.kind() == ContentTypeKey.Kind.POST && !receipt.touched().isEmpty();
    }

    void settled(Vanished.Settled found) {
        settled = found;
    }

    /** Versions read so far. */
    int versions() {
        return versions;
    }

    /** Whether any post changed, and with it maybe the names of tags and categories. */
    boolean blogMoved() {
        return blogMoved;
    }

    PullReport report(int calls, List<ContentTypeKey> unknown) {
        return new PullReport(
                added, touched.size() - added, settled.gone(), settled.doubtful(), calls, resumed, unknown);
    }
}
