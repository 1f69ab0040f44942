package dev.larder.demo;

import java.time.Duration;

/** One thing that goes wrong: what, when, on which calls; {@code length} is the delay, staleness, pause or wait. */
public record Fault(FaultKind kind, When when, Duration length, Scope scope) {

    /** Which calls count. */
    public enum Scope {
        ALL,
        READS,
        WRITES;

        boolean covers(boolean write) {
            return this == ALL || (this == WRITES) == write;
        }
    }
}
