package dev.larder.demo;

import java.util.Optional;

/** What can go wrong on purpose, by its name in a fault specification. */
public enum FaultKind {
    QUEUE_DELAY("queue-delay"),
    DROP_QUEUE("drop-queue"),
    DUPLICATE_QUEUE("duplicate-queue"),
    STALE("stale"),
    LATENCY("latency"),
    TOO_MANY("429"),
    SERVER_ERROR("500"),
    CLOSE_BEFORE("close-before"),
    CLOSE_AFTER("close-after"),
    STALL("stall"),
    STALL_BODY("stall-body"),
    TRICKLE("trickle"),
    TRUNCATE("truncate"),
    CUT("cut"),
    REVOKE_AT("revoke-at");

    private final String word;

    FaultKind(String word) {
        this.word = word;
    }

    static Optional<FaultKind> named(String word) {
        for (FaultKind kind : values()) {
            if (kind.word.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Concerns jobs in the queue, not calls. */
    boolean isOfQueue() {
        return this == QUEUE_DELAY || this == DROP_QUEUE || this == DUPLICATE_QUEUE;
    }

    /** Decides the answer: of these only one can hit a call. */
    boolean isOfAnswer() {
        return !isOfQueue() && this != STALE && this != LATENCY && this != REVOKE_AT;
    }

    /** Takes a duration, and hits always unless told otherwise. */
    boolean isTimed() {
        return this == QUEUE_DELAY || this == STALE || this == LATENCY;
    }

    @Override
    public String toString() {
        return word;
    }
}
