package dev.larder.demo;

/** Which token signed a call. */
public enum Signer {
    NONE,
    READ,
    WRITE,
    UNKNOWN
}
