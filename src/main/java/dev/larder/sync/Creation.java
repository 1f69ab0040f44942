package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.api.WriteTo;
import dev.larder.model.Change;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.PostFields;
import dev.larder.model.RemoteRef;
import dev.larder.model.View;
import dev.larder.result.Failure;
import dev.larder.result.FieldProblem;
import dev.larder.result.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes a new entry without ever making it twice: after a try whose end is not known it is looked for, and not sent again
 * before the service had its time. Pages and posts are known by their slug; an item has no name of its own, so it is
 * looked for by its values among those unknown before the first try, and a person is asked when in doubt (§8, 3).
 */
final class Creation {
    /** The service works accepted writes off within seconds; what it does not show by then is not on its way. */
    static final Duration TIME_TO_SHOW = Duration.ofSeconds(55);

    private final Link link;
    private final Clock clock;
    private final RemoteBook book;
    private final Shipment shipment = new Shipment();
    private final NewItems items;

    Creation(Link link, Clock clock, RemoteBook book) {
        this.link = link;
        this.clock = clock;
        this.book = book;
        this.items = new NewItems(link, shipment);
    }

    Outcome<Ready> prepare(Change change, Call call) {
        if (isItem(change)) {
            return prepareItem(change, call);
        }
        if (slugText(change).isBlank()) {
            return Outcome.failed(new Failure.Rejected(0, List.of(new FieldProblem("slug", "A slug is needed."))));
        }
        return read(change, call).then(remote -> remote.isEmpty() ? absent(change, call) : taken(change, remote));
    }

    private Outcome<Ready> taken(Change change, RemoteState remote) {
        boolean mayBeOurs = change.progress().release().unsureSince().isPresent();
        return mayBeOurs && holdsAll(change, remote)
                ? Outcome.ok(bound(change, slugOf(change)))
                : Outcome.failed(new Failure.AlreadyThere(slugText(change)));
    }

    private Ready bound(Change change, RemoteRef ref) {
        return Ready.go(() -> link.store().bindRemote(change.entry(), ref));
    }

    private Outcome<Ready> absent(Change change, Call call) {
        return Outcome.ok(waitForTheService(change).<Ready>map(Ready.Later::new).orElseGet(() -> sent(change, call)));
    }

    private Ready sent(Change change, Call call) {
        WriteTo to = new WriteTo(change.intent().target(), isLocalised(change.type()));
        return Ready.go(() -> link.api().create(change.type(), shipment.created(change), to, call));
    }

    /** How long the service still has to show what a try in doubt may have left. */
    private Optional<Duration> waitForTheService(Change change) {
        return change.progress().release().unsureSince().flatMap(since -> {
            Duration waited = Duration.between(since, clock.instant());
            boolean over = waited.compareTo(TIME_TO_SHOW) >= 0;
            return over ? Optional.empty() : Optional.of(nextLook(waited));
        });
    }

    /** Often at first, then less. A clock that was put back counts as just begun. */
    private static Duration nextLook(Duration waited) {
        Duration next = waited.isNegative() ? Duration.ofSeconds(1) : waited.plusSeconds(1);
        Duration left = TIME_TO_SHOW.minus(waited.isNegative() ? Duration.ZERO : waited);
        return next.compareTo(left) > 0 ? left : next;
    }

    private Outcome<Ready> prepareItem(Change change, Call call) {
        if (change.progress().release().unsureSince().isEmpty()) {
            return items.noteKnown(change, call).map(done -> sent(change, call));
        }
        return items.lookFor(change, call).then(found -> found(change, found));
    }

    private Outcome<Ready> found(Change change, NewItems.Found found) {
        if (found.exact().size() == 1) {
            return Outcome.ok(bound(change, found.exact().get(0)));
        }
        Optional<Duration> wait = waitForTheService(change);
        if (found.exact().isEmpty() && wait.isPresent()) {
            return Outcome.ok(new Ready.Later(wait.get()));
        }
        return Outcome.failed(new Failure.InDoubt(
                found.candidates().stream().map(RemoteRef::value).toList()));
    }

    /** The entry that this change made, once the service shows it; {@code InDoubt} where several may be it. */
    Outcome<Optional<RemoteRef>> made(Change change, Call call) {
        if (!isItem(change)) {
            return read(change, call)
                    .map(remote -> Optional.of(slugOf(change)).filter(slug -> holdsAll(change, remote)));
        }
        return items.lookFor(change, call)
                .then(found -> found.exact().size() > 1
                        ? Outcome.failed(new Failure.InDoubt(
                                found.exact().stream().map(RemoteRef::value).toList()))
                        : Outcome.ok(found.exact().stream().findFirst()));
    }

    private static boolean isItem(Change change) {
        return change.type().kind() == ContentTypeKey.Kind.ITEM;
    }

    private Outcome<RemoteState> read(Change change, Call call) {
        return RemoteState.read(
                book,
                call,
                new RemoteState.Address(
                        change.type(), slugOf(change), change.wanted().locales().keySet()));
    }

    private boolean holdsAll(Change change, RemoteState remote) {
        Content newest = remote.content(View.NEWEST);
        return !newest.locales().isEmpty()
                && newest.locales().entrySet().stream()
                        .allMatch(each ->
                                shipment.holds(each.getValue(), change.wanted().in(each.getKey())));
    }

    private static RemoteRef slugOf(Change change) {
        return new RemoteRef(slugText(change));
    }

    private static String slugText(Change change) {
        return change.type().kind() == ContentTypeKey.Kind.POST
                ? change.wanted().in(LocaleCode.NONE).text(PostFields.SLUG)
                : change.wanted().slug();
    }

    private boolean isLocalised(ContentTypeKey type) {
        return type.isLocalised() && !link.space().locales().isEmpty();
    }
}
