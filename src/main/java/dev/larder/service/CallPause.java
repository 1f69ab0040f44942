package dev.larder.service;

import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.store.SpaceStore;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Until when a space's service asked not to be called: a 429 may mean "next month" (§13). Nothing calls it by itself until
 * then; what a person asks for is still tried. Kept in the store, so that it holds after a restart.
 */
final class CallPause {
    private static final String FACT = "calls.paused";
    /** Where the service does not say how long. */
    private static final Duration UNSAID = Duration.ofHours(1);

    private final Clock clock;

    CallPause(Clock clock) {
        this.clock = clock;
    }

    /** Takes note of how a call ended. */
    void met(SpaceStore store, Outcome<?> outcome) {
        Optional<Failure> failure = outcome.failure();
        if (failure.isPresent() && failure.get() instanceof Failure.CallsUsedUp usedUp) {
            Instant now = clock.instant();
            store.fact(FACT, now + " " + now.plus(usedUp.retryAfter().orElse(UNSAID)));
        } else if (outcome.isOk() && until(store).isPresent()) {
            store.fact(FACT, "");
        }
    }

    /** Empty where the pause is over, or was noted by a clock that has been put back since. */
    Optional<Instant> until(SpaceStore store) {
        String noted = store.fact(FACT).orElse(Optional.empty()).orElse("");
        int gap = noted.indexOf(' ');
        if (gap < 0) {
            return Optional.empty();
        }
        try {
            Instant now = clock.instant();
            Instant said = Instant.parse(noted.substring(0, gap));
            Instant until = Instant.parse(noted.substring(gap + 1));
            return said.isAfter(now) || !until.isAfter(now) ? Optional.empty() : Optional.of(until);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
