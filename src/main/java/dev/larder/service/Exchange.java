package dev.larder.service;

import dev.larder.model.SpaceId;
import dev.larder.result.Cancel;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import dev.larder.sync.Link;
import dev.larder.sync.Pauses;
import dev.larder.sync.Pull;
import dev.larder.sync.PullReport;
import dev.larder.sync.PullStep;
import dev.larder.sync.PullWish;
import dev.larder.sync.SeenWatch;
import dev.larder.sync.Sender;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** All that goes over the network for a space: reading it, sending changes, watching for them. Run on the sync thread. */
public final class Exchange {
    private static final String LAST_PULL = "last-pull";

    private final Spaces spaces;
    private final Changes changes;
    private final Connectivity connectivity;
    private final Pauses pauses;
    private final Clock clock;
    private final CallPause pause;

    public Exchange(Spaces spaces, Changes changes, Connectivity connectivity, Pauses pauses, Clock clock) {
        this.spaces = spaces;
        this.changes = changes;
        this.connectivity = connectivity;
        this.pauses = pauses;
        this.clock = clock;
        this.pause = new CallPause(clock);
    }

    /** Reads what may have changed in the space. The list may be used meanwhile; what has come stays when the rest fails. */
    public Outcome<PullReport> pull(SpaceId space, Consumer<PullStep> steps, Cancel cancel) {
        return pull(space, PullWish.WHAT_CHANGED, steps, cancel);
    }

    public Outcome<PullReport> pull(SpaceId space, PullWish wish, Consumer<PullStep> steps, Cancel cancel) {
        Paced news = new Paced(clock, () -> changes.publish(space));
        return online(
                        space,
                        link -> new Pull(
                                        link,
                                        step -> {
                                            steps.accept(step);
                                            news.run();
                                        },
                                        clock)
                                .run(wish, cancel)
                                .onOk(report -> link.store()
                                        .fact(LAST_PULL, clock.instant().toString())))
                .onOk(report -> changes.publish(space))
                .onFailure(failure -> changes.publish(space));
    }

    /** The calls of this month (UTC) to the space's service, which plans meter (§13). */
    public Outcome<Integer> callsThisMonth(SpaceId space) {
        return spaces.with(space, link -> link.store().pulls().calls());
    }

    /**
     * A person told the named changes to go: notes that and sends them in their order. A failure is one that stopped all:
     * of the token (already looked into), of reaching the service, of the quota, of the keychain; what was not sent waits,
     * and {@link #goOn} takes it up again.
     */
    public Outcome<Sender.Sent> send(SpaceId space, List<Long> seqs, Cancel cancel) {
        return spaces.with(space, link -> link.store().sending().release(seqs)).then(told -> goOn(space, cancel));
    }

    /** Sends what was told to go and has not gone yet. Failures as in {@link #send}. */
    public Outcome<Sender.Sent> goOn(SpaceId space, Cancel cancel) {
        return online(
                        space,
                        link -> new Sender(link, pauses, clock, failure -> whyRefused(link, failure))
                                .send(step -> changes.publish(space, Set.of(step.entry())), cancel))
                .onFailure(failure -> {
                    if (NeedsAPerson.is(failure)) {
                        hold(space);
                    }
                    changes.publish(space);
                });
    }

    /** Whether anything told to go may go by itself now: online, not asked to pause, not held back. Asks nobody. */
    public boolean isDue(SpaceId space) {
        boolean cutOff = connectivity.isOffline() || connectivity.reached(space) == Connectivity.Reached.NO;
        return !cutOff
                && pausedUntil(space).isEmpty()
                && !spaces.with(space, link -> link.store().sending().due(clock.instant()))
                        .orElse(List.of())
                        .isEmpty();
    }

    /** Takes the word back for all that has not gone yet: it waits until it is sent anew. Answers how many. */
    public Outcome<Integer> hold(SpaceId space) {
        return spaces.with(space, link -> link.store().sending().hold()).onOk(held -> changes.publish(space));
    }

    /** Reads accepted changes back until they are seen; about a minute at most. */
    public Outcome<Done> watch(SpaceId space, Cancel cancel) {
        return online(
                space,
                link -> new SeenWatch(link, pauses, clock)
                        .watch(step -> changes.publish(space, Set.of(step.entry())), cancel));
    }

    /** Until when the service asked not to be called; what goes by itself waits until then. */
    public Optional<Instant> pausedUntil(SpaceId space) {
        return spaces.with(space, link -> Outcome.ok(pause.until(link.store()))).orElse(Optional.empty());
    }

    /** Whether any change was accepted and has not been seen yet. */
    public boolean hasAccepted(SpaceId space) {
        return !spaces.with(space, link -> link.store().sending().accepted())
                .orElse(List.of())
                .isEmpty();
    }

    /** Looks whether a stored token reads. */
    public Outcome<Done> checkToken(SpaceId space, TokenKind kind) {
        return online(
                space, link -> link.tokens().token(kind).then(token -> TokenDoctor.reads(link.api(), token, kind)));
    }

    public Optional<Instant> lastPull(SpaceId space) {
        return spaces.with(space, link -> link.store().fact(LAST_PULL))
                .orElse(Optional.empty())
                .map(Instant::parse);
    }

    private static Failure whyRefused(Link link, Failure failure) {
        return link.tokens()
                .token(TokenKind.WRITE)
                .match(token -> TokenDoctor.whyRefused(link.api(), token), missing -> failure);
    }

    /** A token that does not even read is unknown to the service. */
    private static Failure ofReading(Failure failure) {
        return failure instanceof Failure.NotAuthorized refused && refused.kind() == TokenKind.READ
                ? new Failure.TokenInvalid(TokenKind.READ)
                : failure;
    }

    private <T> Outcome<T> online(SpaceId space, Function<Link, Outcome<T>> work) {
        if (connectivity.isOffline()) {
            return Outcome.failed(new Failure.Unreachable(Failure.Reach.OFFLINE_BY_CHOICE, false, ""));
        }
        return spaces.with(space, link -> {
            int before = link.api().calls();
            Outcome<T> outcome = work.apply(link).recover(failure -> Outcome.failed(ofReading(failure)));
            int made = link.api().calls() - before;
            link.store().pulls().calls();
            if (made > 0) {
                connectivity.met(space, outcome.failure());
                pause.met(link.store(), outcome);
            }
            return outcome;
        });
    }
}
