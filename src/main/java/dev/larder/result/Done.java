package dev.larder.result;

/** The value of a call that answers nothing but that it was done. */
public enum Done {
    DONE
}
