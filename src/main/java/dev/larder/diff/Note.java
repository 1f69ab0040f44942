package dev.larder.diff;

/** A difference that the words do not show: {@code at} are the words it stands at, empty where there are none. */
public record Note(Kind kind, String at, String before, String after) {
    /** What differs. */
    public enum Kind {
        /** Where a link leads. */
        LINK,
        /** A picture or another file shown, or its alternative text. */
        MEDIA,
        /** How words are set: bold, a heading, a list. */
        FORMAT,
        /** Anything else: comments, spaces in the source, another type of the same value. */
        SOURCE
    }
}
