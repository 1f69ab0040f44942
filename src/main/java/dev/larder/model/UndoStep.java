package dev.larder.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one undo takes back. {@code number} counts the steps of an entry; {@code at} is when it was last added to. */
public record UndoStep(long number, Instant at, List<UndoEdit> edits) {
    public UndoStep {
        edits = List.copyOf(edits);
    }

    int size() {
        return edits.stream().mapToInt(UndoEdit::size).sum();
    }

    /** The content before this step; empty where it does not fit. */
    Optional<Content> undone(Content content) {
        Optional<Content> result = Optional.of(content);
        for (int index = edits.size() - 1; index >= 0; index--) {
            UndoEdit edit = edits.get(index);
            result = result.flatMap(edit::undone);
        }
        return result;
    }

    /** The content after this step; empty where it does not fit. */
    Optional<Content> redone(Content content) {
        Optional<Content> result = Optional.of(content);
        for (UndoEdit edit : edits) {
            result = result.flatMap(edit::redone);
        }
        return result;
    }
}
