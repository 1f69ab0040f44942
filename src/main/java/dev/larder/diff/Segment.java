package dev.larder.diff;

/** A stretch of text in a comparison: in both, only before, or only after. */
public record Segment(Kind kind, String text) {
    /** Where the stretch stands. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    public static Segment same(String text) {
        return new Segment(Kind.SAME, text);
    }

    public static Segment removed(String text) {
        return new Segment(Kind.REMOVED, text);
    }

    public static Segment added(String text) {
        return new Segment(Kind.ADDED, text);
    }
}
