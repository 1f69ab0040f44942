package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.model.Change;
import dev.larder.model.Entry;
import dev.larder.model.LocaleCode;
import dev.larder.model.RemoteRef;
import dev.larder.model.View;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the item that a create made: an item has no name that is known before, so it is looked for by its values among
 * those that were not there before the first try.
 */
final class NewItems {
    /** Collections up to this size are read before a create; of larger ones the mirror's knowledge has to do. */
    private static final int READ_FIRST = 300;

    private static final int MOST_CANDIDATES = 5;

    private final Link link;
    private final Shipment shipment;

    NewItems(Link link, Shipment shipment) {
        this.link = link;
        this.shipment = shipment;
    }

    /** Items unknown before the first try: those that hold all that was sent, and those that come near it. */
    record Found(List<RemoteRef> exact, List<RemoteRef> near) {
        /** What a person may choose from. */
        List<RemoteRef> candidates() {
            return (exact.isEmpty() ? near : exact)
                    .stream().limit(MOST_CANDIDATES).toList();
        }
    }

    /** Notes, before the first try, which items there are. */
    Outcome<Done> noteKnown(Change change, Call call) {
        return known(change, call).then(ids -> link.store().fact(fact(change), String.join(" ", ids)));
    }

    private Outcome<Set<String>> known(Change change, Call call) {
        LocaleCode locale = firstLocale(change);
        Outcome<Set<String>> mirrored = link.store()
                .remotes(change.type(), locale, View.NEWEST)
                .map(known -> known.keySet().stream().map(RemoteRef::value).collect(Collectors.toSet()));
        return mirrored.then(ids -> ids.size() > READ_FIRST
                ? Outcome.ok(ids)
                : items(change, call)
                        .map(items -> items.stream()
                                .map(item -> item.remote().value())
                                .collect(Collectors.toSet())));
    }

    /** Without a note of what was there before, nothing can be taken for new. */
    Outcome<Found> lookFor(Change change, Call call) {
        return items(change, call)
                .then(items -> link.store().fact(fact(change)).map(note -> {
                    Set<String> before = new HashSet<>(List.of(note.orElse("").split(" ")));
                    List<RemoteRef> exact = new ArrayList<>();
                    List<RemoteRef> near = new ArrayList<>();
                    for (Entry item : note.isPresent() ? items : List.<Entry>of()) {
                        if (!before.contains(item.remote().value())) {
                            sort(change, item, exact, near);
                        }
                    }
                    return new Found(List.copyOf(exact), List.copyOf(near));
                }));
    }

    private void sort(Change change, Entry item, List<RemoteRef> exact, List<RemoteRef> near) {
        double likeness = shipment.likeness(item.fields(), change.wanted().in(firstLocale(change)));
        if (likeness >= 1) {
            exact.add(item.remote());
        } else if (likeness >= 0.5) {
            near.add(item.remote());
        }
    }

    private static String fact(Change change) {
        return "before-create-" + change.seq();
    }

    private LocaleCode firstLocale(Change change) {
        return shipment.created(change).locales().keySet().stream().findFirst().orElse(LocaleCode.NONE);
    }

    private Outcome<List<Entry>> items(Change change, Call call) {
        return WholeList.read(link, change.type(), View.NEWEST, firstLocale(change), call);
    }
}
