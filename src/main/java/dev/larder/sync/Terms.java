package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldType.Vocabulary;
import dev.larder.model.Term;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import dev.larder.store.SpaceStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Keeps the blog's authors, categories and tags in the store, a line each. */
public final class Terms {
    private static final String AUTHORS = "authors";

    private static final String READ_AT = "terms.read-at";
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final Link link;
    private final Clock clock;

    Terms(Link link, Clock clock) {
        this.link = link;
        this.clock = clock;
    }

    /** Three calls: where they are {@code wanted}, and otherwise once a day. */
    Outcome<Done> pull(Call call, boolean wanted) {
        if (!link.space().types().contains(ContentTypeKey.blog())) {
            return Outcome.done();
        }
        return link.store().fact(READ_AT).then(at -> {
            Instant oldest = clock.instant().minus(GOOD_FOR);
            boolean known = at.map(Instant::parse).filter(oldest::isBefore).isPresent();
            return known && !wanted ? Outcome.done() : read(call);
        });
    }

    private Outcome<Done> read(Call call) {
        return link.api()
                .authors(call)
                .then(found -> keep(link.store(), AUTHORS, found))
                .then(done -> link.api().terms(Vocabulary.CATEGORIES, call))
                .then(found -> keep(link.store(), factOf(Vocabulary.CATEGORIES), found))
                .then(done -> link.api().terms(Vocabulary.TAGS, call))
                .then(found -> keep(link.store(), factOf(Vocabulary.TAGS), found))
                .then(done -> link.store().fact(READ_AT, clock.instant().toString()));
    }

    public static Outcome<List<Term>> authors(SpaceStore store) {
        return read(store, AUTHORS);
    }

    public static Outcome<List<Term>> of(SpaceStore store, Vocabulary vocabulary) {
        return read(store, factOf(vocabulary));
    }

    private static String factOf(Vocabulary vocabulary) {
        return vocabulary.name().toLowerCase(Locale.ROOT);
    }

    private static Outcome<Done> keep(SpaceStore store, String fact, List<Term> terms) {
        return store.fact(
                fact,
                terms.stream()
                        .map(term -> term.slug() + "\t" + oneLine(term.name()))
                        .collect(Collectors.joining("\n")));
    }

    private static Outcome<List<Term>> read(SpaceStore store, String fact) {
        return store.fact(fact)
                .map(text -> text.orElse("")
                        .lines()
                        .filter(line -> line.indexOf('\t') > 0)
                        .map(line ->
                                new Term(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)))
                        .toList());
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ").strip();
    }
}
