package dev.larder.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells news at once the first time and then a few times a second, so that listeners are not kept at it. */
final class Paced implements Runnable {
    private static final Duration PACE = Duration.ofMillis(250);

    private final Clock clock;
    private final Runnable told;
    private Instant last = Instant.MIN;

    Paced(Clock clock, Runnable told) {
        this.clock = clock;
        this.told = told;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        if (last.equals(Instant.MIN) || now.isAfter(last.plus(PACE))) {
            last = now;
            told.run();
        }
    }
}
