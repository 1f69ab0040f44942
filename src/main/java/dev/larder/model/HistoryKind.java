package dev.larder.model;

/** Why a version of an entry was kept. */
public enum HistoryKind {
    /** The service had it, until a pull or a sent change replaced it. */
    SERVER,
    /** It was put into the outbox. */
    QUEUED,
    /** It was sent, and seen at the service. */
    SENT,
    /** The local draft as it stood before a pause in editing. */
    DRAFT,
    /** A draft or a change that was given up. */
    DISCARDED,
    /** The side that was not taken where both had changed the same. */
    CONFLICT,
    /** The entry as it was when it went, here or at the service. */
    DELETED,
    /** What was shown before another version was restored over it. */
    RESTORED
}
