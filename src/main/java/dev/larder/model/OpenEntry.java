package dev.larder.model;

import java.util.List;
import java.util.Optional;

/** Everything this computer knows of one entry: the mirror, the local draft and the changes under way. */
public record OpenEntry(
        EntryKey key,
        ContentTypeKey type,
        Optional<RemoteRef> remote,
        Mirrored mirrored,
        Optional<LocalDraft> draft,
        List<Change> changes) {
    public OpenEntry {
        changes = List.copyOf(changes);
    }

    /** The same with another draft, or with none. */
    public OpenEntry withDraft(Optional<LocalDraft> other) {
        return new OpenEntry(key, type, remote, mirrored, other, changes);
    }

    /** What the editor shows: the draft, else what was queued last, else the newest version of the mirror. */
    public Content current() {
        return draft.map(LocalDraft::content).orElseGet(this::base);
    }

    /** What a new edit starts from. */
    public Content base() {
        return openChange().map(Change::wanted).orElseGet(mirrored::newestContent);
    }

    /** The newest change that is not seen yet. */
    public Optional<Change> openChange() {
        return changes.stream().filter(change -> change.state().isOpen()).reduce((first, second) -> second);
    }
}
