package dev.larder.sync;

/** How much of a space is read. */
public enum PullWish {
    /** What may have changed; all of it once a day. */
    WHAT_CHANGED,
    /** Everything anew, as if nothing were known. */
    EVERYTHING,
    /** Everything, and that what is missing is gone even where that is most of it: a person said so. */
    GONE_IS_GONE
}
