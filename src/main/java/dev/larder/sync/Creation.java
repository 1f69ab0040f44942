package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.api.ListQuery;
import dev.larder.api.Listing;
import dev.larder.api.WriteTo;
import dev.larder.model.Change;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.LocaleCode;
import dev.larder.model.PostFields;
import dev.larder.model.RemoteRef;
import dev.larder.model.View;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.FieldProblem;
import dev.larder.result.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes a new entry without ever making it twice: it is looked for before every try. Pages and posts are known by their
 * slug; an item has no name of its own, so it is looked for by its values among those that were not there before the
 * first try (§8, 3).
 */
final class Creation {
    private static final int PAGE_SIZE = 100;

    private final Link link;
    private final Shipment shipment = new Shipment();

    Creation(Link link) {
        this.link = link;
    }

    Outcome<Done> create(Change change, Call call) {
        if (needsSlug(change)) {
            return Outcome.failed(new Failure.Rejected(0, List.of(new FieldProblem("slug", "A slug is needed."))));
        }
        return lookFor(change, call).then(found -> {
            if (found.isPresent()) {
                return link.store().bindRemote(change.entry(), found.get());
            }
            WriteTo to = new WriteTo(change.intent().target(), isLocalised(change.type()));
            return link.api().create(change.type(), shipment.created(change), to, call);
        });
    }

    /** The entry that this change made, once the service shows it. */
    Outcome<Optional<RemoteRef>> made(Change change, Call call) {
        return change.type().kind() == ContentTypeKey.Kind.ITEM
                ? lookForItem(change, call)
                : read(change, call)
                        .map(remote -> Optional.of(slugOf(change)).filter(slug -> holdsAll(change, remote)));
    }

    /** As {@link #made}, before a try; failing with {@code AlreadyThere} when a stranger has the slug. */
    private Outcome<Optional<RemoteRef>> lookFor(Change change, Call call) {
        return change.type().kind() == ContentTypeKey.Kind.ITEM ? lookForItem(change, call) : lookForSlug(change, call);
    }

    private Outcome<RemoteState> read(Change change, Call call) {
        return RemoteState.read(
                link,
                call,
                change.type(),
                slugOf(change),
                change.wanted().locales().keySet());
    }

    private Outcome<Optional<RemoteRef>> lookForSlug(Change change, Call call) {
        return read(change, call).then(remote -> {
            if (remote.isEmpty()) {
                return Outcome.ok(Optional.empty());
            }
            boolean triedBefore = change.progress().tries() > 1;
            return triedBefore && holdsAll(change, remote)
                    ? Outcome.ok(Optional.of(slugOf(change)))
                    : Outcome.failed(new Failure.AlreadyThere(slugOf(change).value()));
        });
    }

    private boolean holdsAll(Change change, RemoteState remote) {
        Content newest = remote.content(View.NEWEST);
        return !newest.locales().isEmpty()
                && newest.locales().entrySet().stream()
                        .allMatch(each ->
                                shipment.holds(each.getValue(), change.wanted().in(each.getKey())));
    }

    private static boolean needsSlug(Change change) {
        return change.type().kind() != ContentTypeKey.Kind.ITEM
                && slugText(change).isBlank();
    }

    private static RemoteRef slugOf(Change change) {
        return new RemoteRef(slugText(change));
    }

    private static String slugText(Change change) {
        return change.type().kind() == ContentTypeKey.Kind.POST
                ? change.wanted().in(LocaleCode.NONE).text(PostFields.SLUG)
                : change.wanted().slug();
    }

    private Outcome<Optional<RemoteRef>> lookForItem(Change change, Call call) {
        String fact = "before-create-" + change.seq();
        return items(change, call)
                .then(items -> link.store().fact(fact).then(known -> {
                    if (known.isEmpty()) {
                        String ids = items.stream()
                                .map(item -> item.remote().value())
                                .collect(Collectors.joining(" "));
                        return link.store().fact(fact, ids).map(done -> Optional.<RemoteRef>empty());
                    }
                    Set<String> before = new HashSet<>(List.of(known.get().split(" ")));
                    return Outcome.ok(items.stream()
                            .filter(item -> !before.contains(item.remote().value()))
                            .filter(item -> shipment.holds(
                                    item.fields(), change.wanted().in(firstLocale(change))))
                            .map(Entry::remote)
                            .findFirst());
                }));
    }

    private Outcome<List<Entry>> items(Change change, Call call) {
        List<Entry> all = new java.util.ArrayList<>();
        OptionalInt page = OptionalInt.of(1);
        while (page.isPresent()) {
            Outcome<Listing> answer = link.api()
                    .list(
                            new ListQuery(
                                    change.type(),
                                    View.NEWEST,
                                    link.space().asked(firstLocale(change)),
                                    page.getAsInt(),
                                    PAGE_SIZE),
                            call);
            if (answer.failure().isPresent()) {
                return Outcome.failed(answer.failure().get());
            }
            answer.onOk(listing -> all.addAll(listing.entries()));
            page = answer.map(Listing::nextPage).orElse(OptionalInt.empty());
        }
        return Outcome.ok(all);
    }

    private LocaleCode firstLocale(Change change) {
        return shipment.created(change).locales().keySet().stream().findFirst().orElse(LocaleCode.NONE);
    }

    private boolean isLocalised(ContentTypeKey type) {
        return type.isLocalised() && !link.space().locales().isEmpty();
    }
}
