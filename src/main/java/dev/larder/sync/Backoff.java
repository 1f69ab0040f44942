package dev.larder.sync;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long a change is held back after trouble of its own: longer each time, and never all at once. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 10;

    private final DoubleSupplier jitter;

    /** {@code jitter} gives numbers from 0 to 1. */
    Backoff(DoubleSupplier jitter) {
        this.jitter = jitter;
    }

    /** After {@code tries} tries, the first being 1: between the half and the whole of 2 s, 4 s, 8 s … 5 min. */
    Duration after(int tries) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(DOUBLINGS, Math.max(0, tries - 1)));
        Duration whole = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return Duration.ofMillis((long) (whole.toMillis() * (0.5 + jitter.getAsDouble() / 2)));
    }
}
