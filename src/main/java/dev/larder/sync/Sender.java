package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.api.WriteTo;
import dev.larder.merge.MergePlan;
import dev.larder.merge.MergePlanner;
import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.OpenEntry;
import dev.larder.model.RemoteRef;
import dev.larder.model.View;
import dev.larder.result.Cancel;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends changes one by one: the entry is read again, merged if it moved, and only what differs is written. A refusal of
 * one change parks it and the next goes on; trouble that all would meet (token, network, quota) leaves the rest waiting
 * and is answered. Blocks; run it on the sync thread.
 */
public final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    /** The service's own advice between writes. */
    private static final Duration POLITE = Duration.ofMillis(200);

    private final Link link;
    private final Pauses pauses;
    private final UnaryOperator<Failure> explain;
    private final MergePlanner planner = new MergePlanner();
    private final Shipment shipment = new Shipment();
    private final Creation creation;

    /** {@code explain} turns a bare 401 into what is wrong with the token. */
    public Sender(Link link, Pauses pauses, UnaryOperator<Failure> explain) {
        this.link = link;
        this.pauses = pauses;
        this.explain = explain;
        this.creation = new Creation(link);
    }

    /** How many of the changes were accepted, and how many were parked or are in conflict. */
    public record Sent(int accepted, int stopped) {}

    public Outcome<Sent> send(List<Long> seqs, Consumer<Change> onStep, Cancel cancel) {
        Outcome<Call> signed = link.call(TokenKind.WRITE, cancel);
        if (signed.failure().isPresent()) {
            return Outcome.failed(signed.failure().get());
        }
        int accepted = 0;
        int stopped = 0;
        for (long seq : seqs) {
            if (cancel.isCancelled()) {
                return Outcome.failed(new Failure.Cancelled());
            }
            Outcome<Optional<Change>> found = link.store().change(seq);
            if (found.failure().isPresent()) {
                return Outcome.failed(found.failure().get());
            }
            Optional<Change> waiting = found.orElse(Optional.empty()).filter(Sender::canBeSent);
            if (waiting.isEmpty()) {
                continue;
            }
            Outcome<Change> sent = signed.then(call -> send(waiting.get(), call));
            sent.onOk(onStep);
            if (sent.failure().isPresent()) {
                return Outcome.failed(sent.failure().get());
            }
            boolean went =
                    sent.map(change -> change.state() == ChangeState.ACCEPTED).orElse(false);
            accepted += went ? 1 : 0;
            stopped += went ? 0 : 1;
            pauses.pause(POLITE, cancel);
        }
        return Outcome.ok(new Sent(accepted, stopped));
    }

    private static boolean canBeSent(Change change) {
        return change.state() == ChangeState.WAITING || change.state() == ChangeState.SENDING;
    }

    /** The change in its new state; a failure is one that every other change would meet too. */
    private Outcome<Change> send(Change change, Call call) {
        Outcome<Change> sending = change.state() == ChangeState.SENDING
                ? Outcome.ok(change)
                : link.store().advance(change.seq(), ChangeState.SENDING, Optional.empty());
        return sending.then(it -> write(it, call)
                .then(done -> link.store().advance(it.seq(), ChangeState.ACCEPTED, Optional.empty()))
                .recover(failure -> refused(it, failure)));
    }

    private Outcome<Done> write(Change change, Call call) {
        return switch (change.kind()) {
            case CREATE -> creation.create(change, call);
            case UPDATE -> withRemote(change, ref -> update(change, ref, call));
            case DELETE -> withRemote(change, ref -> delete(change, ref, call));
        };
    }

    private Outcome<Done> withRemote(Change change, java.util.function.Function<RemoteRef, Outcome<Done>> next) {
        return link.store()
                .entry(change.entry())
                .then(entry -> entry.flatMap(OpenEntry::remote)
                        .map(next)
                        .orElseGet(() -> Outcome.failed(new Failure.NotFound(""))));
    }

    private Outcome<Done> update(Change change, RemoteRef ref, Call call) {
        return RemoteState.read(link, call, change.type(), ref, shipment.touched(change))
                .then(remote -> remote.isEmpty()
                        ? Outcome.failed(new Failure.NotFound(""))
                        : update(change, ref, remote, call));
    }

    private Outcome<Done> update(Change change, RemoteRef ref, RemoteState remote, Call call) {
        MergePlan plan = planner.plan(change.base(), change.wanted(), remote.content(View.NEWEST));
        if (!plan.overlaps().isEmpty()) {
            return conflict(remote, plan);
        }
        Content toSend = shipment.toSend(change, plan.merged(), remote);
        boolean nothingLeft = toSend.locales().values().stream().allMatch(fields -> fields.isEmpty());
        if (nothingLeft && shipment.arrived(change, remote)) {
            LOG.info("change {}: the service has it already", change.seq());
            return Outcome.done();
        }
        WriteTo to =
                new WriteTo(change.intent().target(), !link.space().locales().isEmpty());
        return link.store()
                .rebase(change.seq(), change.base().overlaid(remote.content(View.NEWEST)), plan.merged())
                .then(rebased -> link.api().update(change.type(), ref, toSend, to, call));
    }

    private Outcome<Done> conflict(RemoteState remote, MergePlan plan) {
        List<String> fields =
                plan.overlaps().stream().map(MergePlan.Overlap::toString).toList();
        return link.store().applyPull(remote.pulled()).then(receipt -> Outcome.failed(new Failure.InConflict(fields)));
    }

    /** What moved since the person decided to delete it is not deleted unseen. */
    private Outcome<Done> delete(Change change, RemoteRef ref, Call call) {
        return RemoteState.read(
                        link, call, change.type(), ref, change.base().locales().keySet())
                .then(remote -> {
                    if (remote.isEmpty()) {
                        return Outcome.done();
                    }
                    MergePlan plan = planner.plan(change.base(), Content.empty(), remote.content(View.NEWEST));
                    if (!plan.overlaps().isEmpty()) {
                        return conflict(remote, plan);
                    }
                    return link.api()
                            .delete(change.type(), ref, call)
                            .recover(failure ->
                                    failure instanceof Failure.NotFound ? Outcome.done() : Outcome.failed(failure));
                });
    }

    /** Decides between trouble of this change alone, which is kept with it, and trouble that all would meet. */
    private Outcome<Change> refused(Change change, Failure failure) {
        Failure explained = failure instanceof Failure.NotAuthorized ? explain.apply(failure) : failure;
        LOG.info(
                "change {} not accepted: {}", change.seq(), explained.getClass().getSimpleName());
        if (explained instanceof Failure.InConflict) {
            return link.store().advance(change.seq(), ChangeState.IN_CONFLICT, Optional.of(explained));
        }
        if (concernsOnlyThis(explained)) {
            return link.store().advance(change.seq(), ChangeState.PARKED, Optional.of(explained));
        }
        return link.store()
                .advance(change.seq(), ChangeState.WAITING, Optional.of(explained))
                .then(waiting -> Outcome.failed(explained));
    }

    private static boolean concernsOnlyThis(Failure failure) {
        return failure instanceof Failure.Rejected
                || failure instanceof Failure.NotFound
                || failure instanceof Failure.NotSupported
                || failure instanceof Failure.Forbidden
                || failure instanceof Failure.AlreadyThere;
    }
}
