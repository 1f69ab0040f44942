package dev.larder.service;

import dev.larder.model.Content;
import dev.larder.model.EntryKey;
import dev.larder.model.SpaceId;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import java.time.Instant;
import java.util.Set;

/** Keeps edits on this computer. Not for the FX thread. */
public final class Drafts {
    private final Spaces spaces;
    private final Changes changes;

    public Drafts(Spaces spaces, Changes changes) {
        this.spaces = spaces;
        this.changes = changes;
    }

    /** On disk when it answers. The draft is dropped when it equals its base. Failures: {@code StoreTrouble}. */
    public Outcome<Instant> save(SpaceId space, EntryKey key, Content base, Content content) {
        return spaces.with(space, link -> link.store().saveDraft(key, base, content))
                .map(draft -> draft.savedAt())
                .onOk(at -> changes.publish(space, Set.of(key)));
    }

    /** Gives the edits up: the entry is again what the service last said, or what was queued. */
    public Outcome<Done> discard(SpaceId space, EntryKey key) {
        return spaces.with(space, link -> link.store().discardDraft(key))
                .onOk(done -> changes.publish(space, Set.of(key)));
    }
}
