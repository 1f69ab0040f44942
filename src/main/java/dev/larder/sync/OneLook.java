package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.PostFields;
import dev.larder.model.RemoteRef;
import dev.larder.model.Target;
import dev.larder.model.View;
import dev.larder.result.Outcome;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One look at accepted changes: whether the service shows them now; what is seen is settled in the store. */
final class OneLook {
    private final Link link;
    private final Shipment shipment = new Shipment();
    private final RemoteBook book;
    private final Call call;
    private final Creation creation;

    OneLook(Link link, Clock clock, RemoteBook book, Call call) {
        this.link = link;
        this.book = book;
        this.call = call;
        this.creation = new Creation(link, clock, book);
    }

    /** True when it is seen, or no longer this watch's business. */
    Outcome<Boolean> at(Change change) {
        return remoteOf(change)
                .then(ref -> ref.map(found -> look(change, found)).orElseGet(() -> Outcome.ok(false)));
    }

    private Outcome<Optional<RemoteRef>> remoteOf(Change change) {
        return link.store().entry(change.entry()).then(entry -> {
            Optional<RemoteRef> known = entry.flatMap(OpenEntry::remote);
            if (known.isPresent()) {
                return Outcome.ok(renamed(change).or(() -> known));
            }
            return change.kind() == ChangeKind.CREATE ? creation.made(change, call) : Outcome.ok(known);
        });
    }

    /** What is to be public is looked for there first: until it shows, the other look would be for nothing. */
    private Outcome<Boolean> look(Change change, RemoteRef ref) {
        boolean publish = change.kind() != ChangeKind.DELETE && change.intent().target() == Target.PUBLISHED;
        View first = publish ? View.LIVE : View.NEWEST;
        View second = publish ? View.NEWEST : View.LIVE;
        RemoteState.Address at = new RemoteState.Address(change.type(), ref, locales(change));
        return RemoteState.nothing().add(book, call, at, first).then(half -> {
            if (publish && half.isEmpty()) {
                return Outcome.ok(false);
            }
            return half.add(book, call, at, second)
                    .then(remote -> shipment.arrived(change, remote) ? settle(change, ref, remote) : Outcome.ok(false));
        });
    }

    private Outcome<Boolean> settle(Change change, RemoteRef ref, RemoteState remote) {
        if (change.kind() == ChangeKind.DELETE) {
            return link.store()
                    .seen(change.seq(), List.of())
                    .then(done -> link.store().removed(change.entry()))
                    .map(done -> true);
        }
        return link.store()
                .bindRemote(change.entry(), ref)
                .then(done -> link.store().seen(change.seq(), remote.pulled()))
                .map(done -> true);
    }

    private Collection<LocaleCode> locales(Change change) {
        Collection<LocaleCode> named = change.kind() == ChangeKind.DELETE
                ? change.base().locales().keySet()
                : change.wanted().locales().keySet();
        return named.isEmpty() ? link.space().localesOf(change.type()) : named;
    }

    /** A post's slug may change with the change itself (§11). */
    private static Optional<RemoteRef> renamed(Change change) {
        boolean post = change.type().kind() == ContentTypeKey.Kind.POST && change.kind() == ChangeKind.UPDATE;
        return Optional.of(change.wanted().in(LocaleCode.NONE).text(PostFields.SLUG))
                .filter(slug -> post && !slug.isBlank())
                .map(RemoteRef::new);
    }
}
