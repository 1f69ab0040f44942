package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.api.WriteTo;
import dev.larder.merge.MergePlan;
import dev.larder.merge.MergePlanner;
import dev.larder.model.Change;
import dev.larder.model.Content;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.RemoteRef;
import dev.larder.model.View;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks before a write: reads the entry again, merges what moved, and says what is to be written; writes nothing. */
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final Link link;
    private final RemoteBook book;
    private final Creation creation;
    private final MergePlanner planner = new MergePlanner();
    private final Shipment shipment = new Shipment();

    Preparation(Link link, Clock clock, RemoteBook book) {
        this.link = link;
        this.book = book;
        this.creation = new Creation(link, clock, book);
    }

    /** Failures: {@code InConflict}, {@code AlreadyThere}, {@code InDoubt}, and all of reading. */
    Outcome<Ready> of(Change change, Call call) {
        return switch (change.kind()) {
            case CREATE -> creation.prepare(change, call);
            case UPDATE -> withRemote(change, (entry, ref) -> update(change, entry, ref, call));
            case DELETE -> withRemote(change, (entry, ref) -> delete(change, ref, call));
        };
    }

    /** What is done with an entry that the service knows by {@code ref}. */
    @FunctionalInterface
    private interface Step {
        Outcome<Ready> of(OpenEntry entry, RemoteRef ref);
    }

    private Outcome<Ready> withRemote(Change change, Step next) {
        return link.store().entry(change.entry()).then(found -> {
            Optional<RemoteRef> ref = found.flatMap(OpenEntry::remote);
            return ref.isPresent() && found.isPresent()
                    ? next.of(found.get(), ref.get()).onOk(ready -> book.done(change.type(), ref.get()))
                    : Outcome.failed(new Failure.NotFound(""));
        });
    }

    private static RemoteState.Address at(Change change, RemoteRef ref, Collection<LocaleCode> locales) {
        return new RemoteState.Address(change.type(), ref, locales);
    }

    private Outcome<Ready> update(Change change, OpenEntry entry, RemoteRef ref, Call call) {
        RemoteState.Address at = at(change, ref, shipment.touched(change));
        return RemoteState.readFrom(book, call, at, entry.mirrored())
                .then(remote -> remote.isEmpty() ? untranslated(at, call).map(there -> remote) : Outcome.ok(remote))
                .then(remote -> update(change, at, remote, call));
    }

    /** An entry that is not there in one locale is not translated yet, where it is there in another (§3.5). */
    private Outcome<Done> untranslated(RemoteState.Address at, Call call) {
        List<LocaleCode> others = link.space().localesOf(at.type()).stream()
                .filter(locale -> !at.locales().contains(locale))
                .toList();
        RemoteState.Address elsewhere = new RemoteState.Address(at.type(), at.ref(), others);
        return RemoteState.nothing()
                .add(book, call, elsewhere, View.NEWEST)
                .then(found -> found.isEmpty() ? Outcome.failed(new Failure.NotFound("")) : Outcome.done());
    }

    private Outcome<Ready> update(Change change, RemoteState.Address at, RemoteState remote, Call call) {
        MergePlan plan = planner.plan(change.base(), change.wanted(), remote.content(View.NEWEST));
        if (!plan.overlaps().isEmpty()) {
            return conflict(remote, plan);
        }
        Content toSend = shipment.toSend(change, plan.merged(), remote);
        boolean nothingLeft = toSend.locales().values().stream().allMatch(fields -> fields.isEmpty());
        Content base = change.base().overlaid(remote.content(View.NEWEST));
        Ready patch = Ready.go(base, plan.merged(), () -> patch(change, at.ref(), toSend, call));
        return nothingLeft ? unlessThere(change, at, call, patch) : Outcome.ok(patch);
    }

    /** Nothing differs; whether the state does too is looked up anew. */
    private Outcome<Ready> unlessThere(Change change, RemoteState.Address at, Call call, Ready patch) {
        return RemoteState.read(book, call, at).map(remote -> {
            if (shipment.arrived(change, remote)) {
                LOG.info("change {}: the service has it already", change.seq());
                return Ready.there();
            }
            return patch;
        });
    }

    private Outcome<Done> patch(Change change, RemoteRef ref, Content toSend, Call call) {
        boolean localised = !link.space().locales().isEmpty();
        return link.api()
                .update(change.type(), ref, toSend, new WriteTo(change.intent().target(), localised), call);
    }

    private Outcome<Ready> conflict(RemoteState remote, MergePlan plan) {
        List<String> fields =
                plan.overlaps().stream().map(MergePlan.Overlap::toString).toList();
        return link.store().applyPull(remote.pulled()).then(receipt -> Outcome.failed(new Failure.InConflict(fields)));
    }

    /** What moved since the person decided to delete it is not deleted unseen. */
    private Outcome<Ready> delete(Change change, RemoteRef ref, Call call) {
        Set<LocaleCode> known = change.base().locales().keySet();
        RemoteState.Address at = at(change, ref, known.isEmpty() ? link.space().localesOf(change.type()) : known);
        return RemoteState.read(book, call, at).then(remote -> {
            if (remote.isEmpty()) {
                return Outcome.ok(Ready.there());
            }
            MergePlan plan = planner.plan(change.base(), Content.empty(), remote.content(View.NEWEST));
            if (!plan.overlaps().isEmpty()) {
                return conflict(remote, plan);
            }
            return Outcome.ok(Ready.go(() -> link.api()
                    .delete(change.type(), ref, call)
                    .recover(failure ->
                            failure instanceof Failure.NotFound ? Outcome.done() : Outcome.failed(failure))));
        });
    }
}
