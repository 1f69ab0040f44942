package dev.larder.sync;

import dev.larder.api.ButterApi;
import dev.larder.api.ShapeHints;
import dev.larder.model.ContentTypeKey;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import dev.larder.store.SpaceStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps what a look at a type told of its fields, and knows which types were never looked at. */
public final class Shaping {
    private static final String FACT = "shapes.";
    private static final int LOOKS = 5;

    private final Link link;
    private final Set<ContentTypeKey> unknown = new HashSet<>();
    private final Map<ContentTypeKey, Integer> looks = new HashMap<>();

    Shaping(Link link) {
        this.link = link;
    }

    /** Gives a fresh line to the service what was learnt before. Failures: of the store. */
    public static Outcome<Done> recall(Iterable<ContentTypeKey> types, SpaceStore store, ButterApi api) {
        Outcome<Done> all = Outcome.done();
        for (ContentTypeKey type : types) {
            all = all.then(done -> store.fact(FACT + type)).map(text -> {
                text.ifPresent(kept -> api.learn(type, ShapeHints.parse(kept)));
                return Done.DONE;
            });
        }
        return all;
    }

    /** What earlier looks told of a type. Failures: of the store. */
    public static Outcome<ShapeHints> known(ContentTypeKey type, SpaceStore store) {
        return store.fact(FACT + type).map(text -> text.map(ShapeHints::parse).orElseGet(ShapeHints::none));
    }

    /** Finds the types that were never looked at; posts need no look, their fields are the same everywhere (§6). */
    Outcome<Done> begin() {
        Outcome<Done> all = Outcome.done();
        for (ContentTypeKey type : link.space().types()) {
            if (type.kind() != ContentTypeKey.Kind.POST) {
                all = all.then(done -> link.store().fact(FACT + type)).map(text -> {
                    if (text.isEmpty()) {
                        unknown.add(type);
                    }
                    return Done.DONE;
                });
            }
        }
        return all;
    }

    boolean isUnknown(ContentTypeKey type) {
        return unknown.contains(type);
    }

    /** Whether another look is worth its two calls. */
    boolean mayLook(ContentTypeKey type) {
        return looks.getOrDefault(type, 0) < LOOKS;
    }

    /** What was looked at is read by it from now on, also after the next start. */
    Outcome<Done> learnt(ContentTypeKey type, ShapeHints hints) {
        looks.merge(type, 1, Integer::sum);
        boolean first = unknown.remove(type);
        return link.store().fact(FACT + type).then(before -> {
            if (before.equals(Optional.of(hints.text()))) {
                return Outcome.done();
            }
            Outcome<Done> kept = link.store().fact(FACT + type, hints.text());
            return first ? kept : kept.then(done -> link.store().pulls().forget(type));
        });
    }
}
