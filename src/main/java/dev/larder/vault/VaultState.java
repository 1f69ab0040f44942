package dev.larder.vault;

/** How a place for tokens stands; that it holds no token is a different thing and no state of it. */
public enum VaultState {
    READY,
    /** There, but closed until somebody opens it. */
    LOCKED,
    /** This computer has none. */
    ABSENT,
    /** There and open, but it did not keep or give what it was asked for. */
    REFUSED
}
