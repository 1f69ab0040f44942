package dev.larder.schema;

/**
 * Content that does not fit what was expected of its field: {@code count} of {@code filled} values. {@code byPerson} where
 * a person said what to expect, else it was a sure guess, or is one about most of the values.
 */
public record Contradiction(String path, Kind expected, boolean byPerson, Held held, int count, int filled) {
    /** What the values hold instead. */
    public enum Held {
        TEXT,
        NUMBERS,
        YES_OR_NO,
        OTHER_WORDS,
        STRUCTURE,
        VARIOUS
    }
}
