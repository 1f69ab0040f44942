package dev.larder.ui.outbox;

import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.Target;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.When;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Set;

/** A change in words. */
final class ChangeWords {
    private ChangeWords() {}

    static String title(Change change) {
        return change.title().isBlank() ? Words.of("outbox.untitled") : change.title();
    }

    /** "Blog post · update and publish". */
    static String what(Change change) {
        return TypeNames.one(change.type()) + " · " + verb(change);
    }

    static String verb(Change change) {
        boolean publish = change.intent().target() == Target.PUBLISHED;
        if (change.kind() == ChangeKind.DELETE) {
            return Words.of("outbox.delete");
        }
        if (change.kind() == ChangeKind.CREATE) {
            return publish ? Words.of("outbox.create-publish") : Words.of("outbox.create-draft");
        }
        return publish ? Words.of("outbox.update-publish") : Words.of("outbox.update-draft");
    }

    /** Where it stands and since when. */
    static String stand(Change change) {
        String at = When.inShort(change.progress().at());
        return switch (change.state()) {
            case WAITING -> waiting(change, at);
            case SENDING -> Words.of("outbox.sending");
            case ACCEPTED -> Words.of("outbox.accepted", at);
            case SEEN -> Words.of("outbox.seen", at);
            case PARKED -> Words.of("outbox.parked", at);
            case IN_CONFLICT -> Words.of("outbox.in-conflict", at);
        };
    }

    private static String waiting(Change change, String at) {
        Change.Release release = change.progress().release();
        if (change.isReleased()) {
            return release.notBefore()
                    .map(until -> Words.of("send.held-until", When.time(until)))
                    .orElse(Words.of("send.told"));
        }
        int tries = change.progress().tries();
        return tries == 0 ? Words.of("outbox.waiting", at) : Words.of("outbox.waiting-again", at, tries);
    }

    /** The names of the fields that go out; all of them for a new entry. */
    static List<String> fields(Change change) {
        Set<String> keys = change.kind() == ChangeKind.CREATE
                ? change.wanted().fieldKeys()
                : change.wanted().changedSince(change.base()).fieldKeys();
        return List.copyOf(keys);
    }
}
