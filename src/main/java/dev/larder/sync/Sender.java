package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.result.Cancel;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import dev.larder.store.SendQueue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what was released, one by one: the entry is read again, merged if it moved, and only what differs is written. A
 * refusal of one change parks it, passing trouble of one holds it back for a while, and the next goes on; trouble that all
 * would meet (token, network, quota) leaves the rest waiting and is answered. Blocks; run it on the sync thread.
 */
public final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    /** So many changes in trouble one after the other are trouble of the service. */
    private static final int IN_A_ROW = 3;
    /** After so many tries a person is asked. */
    private static final int MOST_TRIES = 8;

    private final Link link;
    private final Pauses pauses;
    private final Clock clock;
    private final UnaryOperator<Failure> explain;
    private final RemoteBook book;
    private final Preparation preparation;
    private final SeenWatch watch;
    private final Backoff backoff =
            new Backoff(() -> ThreadLocalRandom.current().nextDouble());
    private int accepted;
    private int stopped;
    private int troubledInARow;
    private Optional<Failure> lastTrouble = Optional.empty();
    private Optional<Long> unmarked = Optional.empty();

    /** {@code explain} turns a bare 401 into what is wrong with the token. */
    public Sender(Link link, Pauses pauses, Clock clock, UnaryOperator<Failure> explain) {
        this.link = link;
        this.pauses = pauses;
        this.clock = clock;
        this.explain = explain;
        this.book = new RemoteBook(link, clock);
        this.preparation = new Preparation(link, clock, book);
        this.watch = new SeenWatch(link, pauses, clock);
    }

    /**
     * How many changes were accepted, how many were parked or are in conflict, and when the next goes that is held back.
     */
    public record Sent(int accepted, int stopped, Optional<Instant> nextAt) {}

    /** Sends until nothing more may go now; a failure, too, where trouble held back all that there was. */
    public Outcome<Sent> send(Consumer<Change> onStep, Cancel cancel) {
        return link.store()
                .sending()
                .settleUnknown()
                .then(done -> link.call(TokenKind.WRITE, cancel))
                .then(call -> rounds(call, onStep, cancel))
                .then(done -> accepted + stopped > 0
                        ? Outcome.done()
                        : lastTrouble.map(Outcome::<Done>failed).orElseGet(Outcome::done))
                .then(done -> link.store().sending().nextAt())
                .map(next -> new Sent(accepted, stopped, next));
    }

    private Outcome<Done> rounds(Call call, Consumer<Change> onStep, Cancel cancel) {
        while (true) {
            Outcome<List<SendQueue.Head>> due = link.store().sending().due(clock.instant());
            if (due.failure().isPresent() || due.orElse(List.of()).isEmpty()) {
                return due.map(nothing -> Done.DONE);
            }
            List<SendQueue.Head> heads = due.orElse(List.of());
            book.expect(heads.stream().map(SendQueue.Head::type).toList());
            Outcome<Done> sent = round(heads, call, onStep, cancel);
            Outcome<Done> round = markLast(onStep).then(marked -> sent);
            if (!round.isOk()) {
                return round;
            }
        }
    }

    private Outcome<Done> round(List<SendQueue.Head> heads, Call call, Consumer<Change> onStep, Cancel cancel) {
        for (SendQueue.Head head : heads) {
            if (cancel.isCancelled()) {
                return Outcome.failed(new Failure.Cancelled());
            }
            Outcome<Optional<Change>> found =
                    link.store().change(head.seq()).map(change -> change.filter(Change::isReleased));
            if (found.failure().isPresent()) {
                return Outcome.failed(found.failure().get());
            }
            Optional<Change> released = found.orElse(Optional.empty());
            if (released.isEmpty()) {
                continue;
            }
            Outcome<Done> sent = send(released.get(), call).onOk(onStep).then(this::count);
            if (sent.isOk()) {
                pauses.pause(pauses.polite(), cancel);
                sent = watch.lookWhileSending(onStep, cancel);
            }
            if (!sent.isOk()) {
                return sent;
            }
        }
        return Outcome.done();
    }

    /** The last write of a round has nothing behind it to be marked with. */
    private Outcome<Done> markLast(Consumer<Change> onStep) {
        Optional<Long> last = unmarked;
        unmarked = Optional.empty();
        return last.map(seq -> link.store()
                        .advance(seq, ChangeState.ACCEPTED, Optional.empty())
                        .onOk(onStep)
                        .map(change -> Done.DONE))
                .orElseGet(Outcome::done);
    }

    private Outcome<Done> count(Change change) {
        stopped += change.state() == ChangeState.PARKED || change.state() == ChangeState.IN_CONFLICT ? 1 : 0;
        return Outcome.done();
    }

    /** The change in its new state; a failure is one that every other change would meet too. */
    private Outcome<Change> send(Change change, Call call) {
        return preparation
                .of(change, call)
                .match(
                        ready -> ready instanceof Ready.Go go ? write(change, go) : later(change, (Ready.Later) ready),
                        failure -> refused(change, failure));
    }

    private Outcome<Change> later(Change change, Ready.Later later) {
        Instant until = clock.instant().plus(later.pause());
        return link.store().sending().lookAgain(change.seq(), until).map(done -> change);
    }

    /** Where the store fails the mark stays as it is: what is marked as going out is looked up before it goes again. */
    private Outcome<Change> write(Change change, Ready.Go go) {
        Optional<Long> before = unmarked;
        unmarked = Optional.empty();
        return link.store()
                .sending()
                .begin(change.seq(), go.rebase(), before)
                .then(sending ->
                        go.write().get().match(done -> accepted(sending), failure -> refused(sending, failure)));
    }

    private Outcome<Change> accepted(Change change) {
        troubledInARow = 0;
        accepted++;
        if (pauses.polite().isZero()) {
            // Marked in one write with the next one's going out; until then it counts as unknown.
            unmarked = Optional.of(change.seq());
            return Outcome.ok(change);
        }
        return link.store().advance(change.seq(), ChangeState.ACCEPTED, Optional.empty());
    }

    /** Decides between trouble of this change alone, which is kept with it, and trouble that all would meet. */
    private Outcome<Change> refused(Change change, Failure failure) {
        Failure why = failure instanceof Failure.NotAuthorized ? explain.apply(failure) : failure;
        LOG.info("change {} not accepted: {}", change.seq(), why.getClass().getSimpleName());
        if (why instanceof Failure.InConflict) {
            return link.store().advance(change.seq(), ChangeState.IN_CONFLICT, Optional.of(why));
        }
        if (concernsOnlyThis(why)) {
            return link.store().advance(change.seq(), ChangeState.PARKED, Optional.of(why));
        }
        return mayPass(why) ? heldBack(change, why) : waiting(change, why);
    }

    /** It waits as it was, since all others would meet the same. */
    private Outcome<Change> waiting(Change change, Failure why) {
        Optional<Failure> told = Optional.of(why).filter(failure -> !(failure instanceof Failure.Cancelled));
        return link.store().advance(change.seq(), ChangeState.WAITING, told).then(waiting -> Outcome.failed(why));
    }

    private Outcome<Change> heldBack(Change change, Failure why) {
        troubledInARow++;
        lastTrouble = Optional.of(why);
        boolean begun = change.state() == ChangeState.SENDING;
        int tries = change.progress().tries() + (begun ? 0 : 1);
        if (tries >= MOST_TRIES) {
            return link.store().advance(change.seq(), ChangeState.PARKED, Optional.of(why));
        }
        Instant until = clock.instant().plus(backoff.after(tries));
        Outcome<Change> held =
                link.store().sending().backOff(change.seq(), until, why).map(done -> change);
        return troubledInARow >= IN_A_ROW ? held.then(waiting -> Outcome.failed(why)) : held;
    }

    private static boolean concernsOnlyThis(Failure failure) {
        return failure instanceof Failure.Rejected
                || failure instanceof Failure.NotFound
                || failure instanceof Failure.NotSupported
                || failure instanceof Failure.Forbidden
                || failure instanceof Failure.AlreadyThere
                || failure instanceof Failure.InDoubt;
    }

    /** Trouble that may be of this one call. */
    private static boolean mayPass(Failure failure) {
        if (failure instanceof Failure.Unreachable unreachable) {
            return unreachable.cause() == Failure.Reach.TIMED_OUT || unreachable.cause() == Failure.Reach.DROPPED;
        }
        return failure instanceof Failure.ServiceTrouble || failure instanceof Failure.Unreadable;
    }
}
