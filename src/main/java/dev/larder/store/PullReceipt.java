package dev.larder.store;

import dev.larder.model.EntryKey;
import java.util.Set;

/** What a pull did to the mirror: entries that are new here, entries that changed, and the keys of both. */
public record PullReceipt(int added, int changed, Set<EntryKey> touched) {
    public PullReceipt {
        touched = Set.copyOf(touched);
    }

    public static PullReceipt nothing() {
        return new PullReceipt(0, 0, Set.of());
    }
}
