package dev.larder.model;

/** Where a change stands on its way; only {@link #SEEN} is done. */
public enum ChangeState {
    WAITING,
    SENDING,
    ACCEPTED,
    SEEN,
    PARKED,
    IN_CONFLICT;

    /** Whether it still has to be sent or watched. */
    public boolean isOpen() {
        return this != SEEN;
    }
}
