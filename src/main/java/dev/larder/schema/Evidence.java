package dev.larder.schema;

/**
 * What a guess rests on: in how many places the field was met, how many of those were filled, how many of the filled ones
 * agree with the guess, and why it was made.
 */
public record Evidence(int met, int filled, int agree, Reason reason, Sureness sureness) {

    /** How far a guess can be trusted. */
    public enum Sureness {
        SURE,
        LIKELY,
        GUESS;

        Sureness lower() {
            return this == SURE ? LIKELY : GUESS;
        }
    }

    /** What told the kind. */
    public enum Reason {
        /** The service fixes it. */
        FIXED,
        NEVER_FILLED,
        BOOLEANS,
        NUMBERS,
        DATES,
        COLOURS,
        /** The service told them as media. */
        MEDIA_TOLD,
        MEDIA_LOOKS,
        BLOCK_TAGS,
        INLINE_TAGS,
        LONG_TEXTS,
        /** The name of the field says it, and its texts do not speak against it. */
        NAMED,
        FEW_WORDS,
        SHORT_TEXTS,
        REFERENCES,
        LIST_OF_REFERENCES,
        GROUP,
        BLOCKS,
        ROWS,
        MIXED
    }

    /** Whether every place has a value, in enough places to call that usual. */
    public boolean isUsual() {
        return met >= ENOUGH && filled == met;
    }

    private static final int ENOUGH = 8;
}
