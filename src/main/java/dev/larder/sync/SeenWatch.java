package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.result.Cancel;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads accepted changes back until the service shows them: it accepts at once, works later, and never tells of a failure
 * (§8). Each has a minute of its own; what is not seen by then is parked and says so. Blocks; run it on the sync thread.
 */
public final class SeenWatch {
    /** When to look, counted from the acceptance. */
    private static final List<Duration> LOOKS = List.of(
            Duration.ofMillis(150),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(16),
            Duration.ofSeconds(30),
            Duration.ofSeconds(44),
            Duration.ofSeconds(56));

    private static final Duration LAST = LOOKS.get(LOOKS.size() - 1);
    /** While others are being sent, a look is taken at what had time to arrive, at several together: calls count. */
    private static final Duration SENDING_AGE = Duration.ofSeconds(2);

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(15);
    private static final int TOGETHER = 10;
    /** A change accepted long ago, in an earlier run, is looked at for this long before it is given up. */
    private static final Duration AT_LEAST = Duration.ofSeconds(8);

    private final Link link;
    private final Pauses pauses;
    private final Clock clock;
    private final Map<Long, Followed> followed = new HashMap<>();
    private Instant nextWhileSending = Instant.MIN;

    public SeenWatch(Link link, Pauses pauses, Clock clock) {
        this.link = link;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** How a change has been looked at: since when, when next, and when for the last time. */
    private record Followed(Instant since, Instant next, Instant last) {
        static Followed from(Instant accepted, Instant now) {
            // After the clock was put back the acceptance lies in the future: count from now.
            Instant since = accepted.isAfter(now) ? now : accepted;
            Instant last = since.plus(LAST);
            Instant soonest = now.plus(AT_LEAST);
            boolean old = last.isBefore(soonest);
            return old ? new Followed(now, now, soonest) : new Followed(since, since.plus(LOOKS.get(0)), last);
        }

        Followed after(Instant now) {
            Duration age = Duration.between(since, now);
            Instant next = LOOKS.stream()
                    .filter(look -> look.compareTo(age) > 0)
                    .findFirst()
                    .map(since::plus)
                    .orElse(last);
            return new Followed(since, next.isAfter(last) ? last : next, last);
        }

        boolean isOver(Instant now) {
            return !now.isBefore(last);
        }
    }

    /** Watches all accepted changes of the space; fails when the service cannot be reached, they stay accepted then. */
    public Outcome<Done> watch(Consumer<Change> onStep, Cancel cancel) {
        while (true) {
            Outcome<List<Change>> open = link.store().sending().accepted();
            if (open.failure().isPresent() || open.orElse(List.of()).isEmpty()) {
                return open.map(none -> Done.DONE);
            }
            Instant next = open.orElse(List.of()).stream()
                    .map(change -> follow(change).next())
                    .min(Instant::compareTo)
                    .orElse(clock.instant());
            Duration wait = Duration.between(clock.instant(), next);
            if (!wait.isNegative() && !wait.isZero()) {
                pauses.pause(wait, cancel);
            }
            if (cancel.isCancelled()) {
                return Outcome.done();
            }
            Outcome<Done> looked = look(due(open.orElse(List.of())), onStep, cancel);
            if (!looked.isOk()) {
                return looked;
            }
        }
    }

    /** One look at what is due and had time to arrive; does not wait. */
    Outcome<Done> lookWhileSending(Consumer<Change> onStep, Cancel cancel) {
        Instant now = clock.instant();
        boolean putBack = nextWhileSending.isAfter(now.plus(SENDING_AGE));
        if (now.isBefore(nextWhileSending) && !putBack) {
            return Outcome.done();
        }
        nextWhileSending = now.plus(SENDING_AGE);
        return link.store().sending().accepted().then(accepted -> {
            List<Change> due = due(accepted).stream()
                    .filter(change -> age(change).compareTo(SENDING_AGE) >= 0)
                    .toList();
            boolean worthIt = due.size() >= TOGETHER
                    || due.stream().anyMatch(change -> age(change).compareTo(LONG_ENOUGH) >= 0);
            return worthIt ? look(due, onStep, cancel) : Outcome.done();
        });
    }

    private Duration age(Change change) {
        return Duration.between(follow(change).since(), clock.instant());
    }

    private List<Change> due(List<Change> accepted) {
        Instant now = clock.instant();
        return accepted.stream()
                .filter(change -> !follow(change).next().isAfter(now))
                .toList();
    }

    private Followed follow(Change change) {
        return followed.computeIfAbsent(
                change.seq(), seq -> Followed.from(change.progress().at(), clock.instant()));
    }

    private Outcome<Done> look(List<Change> due, Consumer<Change> onStep, Cancel cancel) {
        return due.isEmpty()
                ? Outcome.done()
                : link.call(TokenKind.READ, cancel).then(call -> lookAtAll(due, onStep, call));
    }

    private Outcome<Done> lookAtAll(List<Change> due, Consumer<Change> onStep, Call call) {
        RemoteBook book = new RemoteBook(link, clock);
        book.expect(due.stream().map(Change::type).toList());
        for (Change change : due) {
            if (call.cancel().isCancelled()) {
                return Outcome.done();
            }
            Outcome<Boolean> seen = new OneLook(link, clock, book, call).at(change);
            Optional<Failure> why = seen.failure();
            if (why.isPresent() && why.get() instanceof Failure.InDoubt) {
                seen = park(change, why.get(), onStep);
            } else if (why.isPresent()) {
                return call.cancel().isCancelled() ? Outcome.done() : Outcome.failed(why.get());
            }
            Outcome<Done> settled = seen.then(is -> is ? told(change, onStep) : unseen(change, onStep));
            if (!settled.isOk()) {
                return settled;
            }
        }
        return Outcome.done();
    }

    private Outcome<Done> told(Change change, Consumer<Change> onStep) {
        followed.remove(change.seq());
        return link.store().change(change.seq()).map(now -> {
            now.ifPresent(onStep);
            return Done.DONE;
        });
    }

    private Outcome<Done> unseen(Change change, Consumer<Change> onStep) {
        Instant now = clock.instant();
        if (!follow(change).isOver(now)) {
            followed.put(change.seq(), follow(change).after(now));
            return Outcome.done();
        }
        Duration waited = Duration.between(follow(change).since(), now);
        return park(change, new Failure.NeverSeen(waited), onStep).map(parked -> Done.DONE);
    }

    private Outcome<Boolean> park(Change change, Failure why, Consumer<Change> onStep) {
        followed.remove(change.seq());
        return link.store()
                .advance(change.seq(), ChangeState.PARKED, Optional.of(why))
                .onOk(onStep)
                .map(parked -> true);
    }
}
