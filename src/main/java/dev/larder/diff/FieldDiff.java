package dev.larder.diff;

import dev.larder.model.LocaleCode;
import java.util.List;

/**
 * One changed leaf of an entry: {@code path} in keys ({@code team › #2 › name}, rows counted from 1), {@code label} in
 * words, the words of both sides, and what the words do not show. Empty path: the locale itself.
 */
public record FieldDiff(
        LocaleCode locale, String path, String label, Kind kind, List<Segment> segments, List<Note> notes) {
    public FieldDiff {
        segments = List.copyOf(segments);
        notes = List.copyOf(notes);
    }

    /** What happened to it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** A row in another place; its segments are the places. */
        MOVED
    }
}
