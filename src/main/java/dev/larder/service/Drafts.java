package dev.larder.service;

import dev.larder.model.Content;
import dev.larder.model.EntryKey;
import dev.larder.model.SpaceId;
import dev.larder.model.TrailPatch;
import dev.larder.model.UndoTrail;
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
                .onOk(at -> changes.publishTyped(space, key));
    }

    /** What was typed: the words, what they started from, and how undoing goes on from there. */
    public record Edit(Content base, Content content, TrailPatch trail) {}

    /** As {@link #save(SpaceId, EntryKey, Content, Content)}, with the state of undoing: both or neither. */
    public Outcome<Instant> save(SpaceId space, EntryKey key, Edit edit) {
        return spaces.with(space, link -> link.store().saveDraft(key, edit.base(), edit.content(), edit.trail()))
                .map(draft -> draft.savedAt())
                .onOk(at -> changes.publishTyped(space, key));
    }

    /** The steps that can be undone and redone; none where they cannot be read, which never keeps an entry shut. */
    public UndoTrail trail(SpaceId space, EntryKey key) {
        return spaces.with(space, link -> link.store().trail(key)).orElse(UndoTrail.empty());
    }

    /** As {@link #discard(SpaceId, EntryKey)}, with the state of undoing: both or neither. */
    public Outcome<Done> discard(SpaceId space, EntryKey key, TrailPatch trail) {
        return spaces.with(space, link -> link.store().discardDraft(key, trail))
                .onOk(done -> changes.publish(space, Set.of(key)));
    }

    /** Gives the edits up: the entry is again what the service last said, or what was queued. */
    public Outcome<Done> discard(SpaceId space, EntryKey key) {
        return spaces.with(space, link -> link.store().discardDraft(key))
                .onOk(done -> changes.publish(space, Set.of(key)));
    }
}
