package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ChangeState;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.PostFields;
import dev.larder.model.RemoteRef;
import dev.larder.result.Cancel;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads accepted changes back until the service shows them: it accepts at once, works later, and never tells of a
 * failure (§8). What is not seen within a minute is parked and says so. Blocks; run it on the sync thread.
 */
public final class SeenWatch {
    /** Between looks; about a minute together. */
    private static final List<Duration> LOOKS = List.of(
            Duration.ofMillis(150),
            Duration.ofMillis(350),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(14),
            Duration.ofSeconds(25));

    private final Link link;
    private final Pauses pauses;
    private final Shipment shipment = new Shipment();
    private final Creation creation;

    public SeenWatch(Link link, Pauses pauses) {
        this.link = link;
        this.pauses = pauses;
        this.creation = new Creation(link);
    }

    /** Watches all accepted changes of the space; fails when the service cannot be reached, they stay accepted then. */
    public Outcome<Done> watch(Consumer<Change> onStep, Cancel cancel) {
        List<Change> open = accepted();
        Duration waited = Duration.ZERO;
        for (Duration look : LOOKS) {
            if (open.isEmpty()) {
                return Outcome.done();
            }
            pauses.pause(look, cancel);
            if (cancel.isCancelled()) {
                return Outcome.done();
            }
            waited = waited.plus(look);
            List<Change> unseen = new ArrayList<>();
            for (Change change : open) {
                Outcome<Boolean> seen = look(change, onStep, cancel);
                if (cancel.isCancelled()) {
                    return Outcome.done();
                }
                if (seen.failure().isPresent()) {
                    return Outcome.failed(seen.failure().get());
                }
                if (!seen.orElse(false)) {
                    unseen.add(change);
                }
            }
            open = unseen;
        }
        return giveUp(open, waited, onStep);
    }

    private List<Change> accepted() {
        return link.store().outbox().orElse(List.of()).stream()
                .filter(change -> change.state() == ChangeState.ACCEPTED)
                .toList();
    }

    private Outcome<Done> giveUp(List<Change> open, Duration waited, Consumer<Change> onStep) {
        for (Change change : open) {
            Outcome<Change> parked =
                    link.store().advance(change.seq(), ChangeState.PARKED, Optional.of(new Failure.NeverSeen(waited)));
            if (parked.failure().isPresent()) {
                return Outcome.failed(parked.failure().get());
            }
            parked.onOk(onStep);
        }
        return Outcome.done();
    }

    /** True when it is seen, or no longer this watch's business. */
    private Outcome<Boolean> look(Change change, Consumer<Change> onStep, Cancel cancel) {
        return link.call(TokenKind.READ, cancel)
                .then(call -> remoteOf(change, call)
                        .then(ref -> ref.map(found -> look(change, found, onStep, call))
                                .orElseGet(() -> Outcome.ok(false))));
    }

    private Outcome<Optional<RemoteRef>> remoteOf(Change change, Call call) {
        return link.store().entry(change.entry()).then(entry -> {
            Optional<RemoteRef> known = entry.flatMap(OpenEntry::remote);
            if (known.isPresent()) {
                return Outcome.ok(renamed(change).or(() -> known));
            }
            return change.kind() == ChangeKind.CREATE ? creation.made(change, call) : Outcome.ok(known);
        });
    }

    /** A post's slug may change with the change itself (§11). */
    private static Optional<RemoteRef> renamed(Change change) {
        boolean post = change.type().kind() == ContentTypeKey.Kind.POST && change.kind() == ChangeKind.UPDATE;
        return Optional.of(change.wanted().in(LocaleCode.NONE).text(PostFields.SLUG))
                .filter(slug -> post && !slug.isBlank())
                .map(RemoteRef::new);
    }

    private Outcome<Boolean> look(Change change, RemoteRef ref, Consumer<Change> onStep, Call call) {
        return RemoteState.read(link, call, change.type(), ref, locales(change)).then(remote -> {
            if (!shipment.arrived(change, remote)) {
                return Outcome.ok(false);
            }
            return settle(change, ref, remote)
                    .then(done -> link.store().change(change.seq()))
                    .map(now -> {
                        now.ifPresent(onStep);
                        return true;
                    });
        });
    }

    private Outcome<Done> settle(Change change, RemoteRef ref, RemoteState remote) {
        if (change.kind() == ChangeKind.DELETE) {
            return link.store()
                    .seen(change.seq(), List.of())
                    .then(done -> link.store().removed(change.entry()));
        }
        return link.store()
                .bindRemote(change.entry(), ref)
                .then(done -> link.store().seen(change.seq(), remote.pulled()));
    }

    private static java.util.Collection<LocaleCode> locales(Change change) {
        return change.kind() == ChangeKind.DELETE
                ? change.base().locales().keySet()
                : change.wanted().locales().keySet();
    }
}
