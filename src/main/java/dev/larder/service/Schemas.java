package dev.larder.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.api.ShapeHints;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryRow;
import dev.larder.model.Reference;
import dev.larder.model.Schema;
import dev.larder.model.SpaceId;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.schema.Contradiction;
import dev.larder.schema.Corrections;
import dev.larder.schema.CorrectionsJson;
import dev.larder.schema.FieldCorrection;
import dev.larder.schema.GuessJson;
import dev.larder.schema.Looks;
import dev.larder.schema.SchemaInference;
import dev.larder.schema.TypeGuess;
import dev.larder.schema.TypeTally;
import dev.larder.store.SpaceStore;
import dev.larder.sync.Link;
import dev.larder.sync.Shaping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The shapes of a space's content types: learnt from all that the mirror holds, kept in the store, and corrected by people.
 * Keeps nothing in memory. Never touches the network; not for the FX thread.
 */
public final class Schemas {
    private static final String GUESS = "schema.guess.";
    private static final String STANDING = "schema.standing.";
    private static final String CORRECTIONS = "schema.corrections";
    private static final int SAMPLES = 400;
    private static final int LONGEST_FILE = 4_000_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Spaces spaces;

    public Schemas(Spaces spaces) {
        this.spaces = spaces;
    }

    /** A type with the guess about it and what people said of it. */
    public record Known(TypeGuess guess, Corrections corrections) {
        /** The shape that counts. */
        public Schema schema() {
            return corrections.over(guess.schema());
        }
    }

    /** The shape of a type: what was learnt, or a quick guess from the entries updated last; corrections win. */
    public Outcome<Schema> schema(SpaceId space, ContentTypeKey type) {
        return spaces.with(
                space,
                link -> corrections(link.store())
                        .then(said -> kept(link.store(), type)
                                .then(kept -> kept.map(guess -> Outcome.ok(guess.schema()))
                                        .orElseGet(() -> quick(link.store(), type)))
                                .map(said::over)));
    }

    private static Outcome<Schema> quick(SpaceStore store, ContentTypeKey type) {
        return store.samples(type, SAMPLES)
                .map(samples -> new SchemaInference(reference -> typeOf(store, reference)).infer(type, samples));
    }

    /** What is known of a type, learnt anew where entries changed since. */
    public Outcome<Known> of(SpaceId space, ContentTypeKey type) {
        return spaces.with(
                space,
                link -> corrections(link.store())
                        .then(said -> learn(link, type, said).map(guess -> new Known(guess, said))));
    }

    /** Learns all types of a space in which anything changed; answers what contradicts and did not before. */
    public Outcome<List<News>> learn(SpaceId space) {
        return spaces.with(
                space,
                link -> corrections(link.store()).then(said -> {
                    List<News> news = new ArrayList<>();
                    Outcome<Done> all = Outcome.done();
                    for (ContentTypeKey type : link.space().types()) {
                        all = all.then(done -> kept(link.store(), type))
                                .then(before -> learn(link, type, said).map(now -> {
                                    now.contradictions().stream()
                                            .filter(it -> isNew(before, it))
                                            .forEach(it -> news.add(new News(type, it)));
                                    return Done.DONE;
                                }));
                    }
                    return all.map(done -> List.copyOf(news));
                }));
    }

    /** Content that came and does not fit what was known of its type. */
    public record News(ContentTypeKey type, Contradiction contradiction) {}

    /** At the first look there is nothing to be surprised by but corrections. */
    private static boolean isNew(Optional<TypeGuess> before, Contradiction now) {
        return before.map(it -> it.contradictions().stream()
                        .noneMatch(old -> old.path().equals(now.path()) && old.count() >= now.count()))
                .orElse(now.byPerson());
    }

    private static Outcome<TypeGuess> learn(Link link, ContentTypeKey type, Corrections said) {
        SpaceStore store = link.store();
        return store.sampleFeed()
                .standing(type)
                .map(standing -> standing + " " + CorrectionsJson.write(said).hashCode())
                .then(standing -> store.fact(STANDING + type)
                        .then(known -> kept(store, type).then(before -> {
                            boolean same = known.equals(Optional.of(standing));
                            return same && before.isPresent()
                                    ? Outcome.ok(before.get())
                                    : anew(store, type, said, before).then(guess -> keep(store, type, guess, standing));
                        })));
    }

    private static Outcome<TypeGuess> anew(
            SpaceStore store, ContentTypeKey type, Corrections said, Optional<TypeGuess> before) {
        TypeTally tally = new TypeTally(type);
        Map<Reference, Optional<ContentTypeKey>> found = new java.util.HashMap<>();
        return store.sampleFeed()
                .each(type, sample -> tally.add(sample.fields(), sample.media()))
                .then(done -> Shaping.known(type, store))
                .map(hints -> tally.guess(
                        new TypeTally.Beside(
                                looks(hints),
                                reference -> found.computeIfAbsent(reference, each -> typeOf(store, each))),
                        said,
                        before));
    }

    private static Looks looks(ShapeHints hints) {
        Map<ShapeHints.Kind, Looks.Look> same = new EnumMap<>(Map.of(
                ShapeHints.Kind.MEDIA, Looks.Look.MEDIA,
                ShapeHints.Kind.REFERENCE, Looks.Look.REFERENCE,
                ShapeHints.Kind.COMPONENT, Looks.Look.COMPONENT,
                ShapeHints.Kind.TEXT, Looks.Look.TEXT));
        Map<String, Looks.Look> looks = new TreeMap<>();
        hints.kinds()
                .forEach((path, kind) -> Optional.ofNullable(same.get(kind)).ifPresent(look -> looks.put(path, look)));
        return new Looks(looks);
    }

    private static Outcome<TypeGuess> keep(SpaceStore store, ContentTypeKey type, TypeGuess guess, String standing) {
        return store.fact(GUESS + type, GuessJson.write(guess).toString())
                .then(done -> store.fact(STANDING + type, standing))
                .map(done -> guess);
    }

    private static Outcome<Optional<TypeGuess>> kept(SpaceStore store, ContentTypeKey type) {
        return store.fact(GUESS + type).map(text -> text.flatMap(kept -> GuessJson.read(type, json(kept))));
    }

    private static Outcome<Corrections> corrections(SpaceStore store) {
        return store.fact(CORRECTIONS)
                .map(text ->
                        text.flatMap(kept -> CorrectionsJson.read(json(kept))).orElse(Corrections.none()));
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException damaged) {
            return MissingNode.getInstance();
        }
    }

    private static Optional<ContentTypeKey> typeOf(SpaceStore store, Reference reference) {
        return store.findByRemote(reference.target(), reference.id()).orElse(List.of()).stream()
                .map(EntryRow::type)
                .findFirst();
    }

    /** Says something of a field, in place of what was said before; one that says nothing leads back to the guess. */
    public Outcome<Known> correct(SpaceId space, ContentTypeKey type, String path, FieldCorrection correction) {
        return change(space, said -> said.with(type, path, correction)).then(done -> of(space, type));
    }

    /** Takes what contradicts a guess for right: what the content tells now counts, and is told no more. */
    public Outcome<Known> accept(SpaceId space, ContentTypeKey type, String path) {
        return spaces.with(
                        space,
                        link -> kept(link.store(), type).then(kept -> {
                            Outcome<Done> forgotten = kept.map(guess -> link.store()
                                            .fact(
                                                    GUESS + type,
                                                    GuessJson.write(guess.without(path))
                                                            .toString())
                                            .then(done -> link.store().fact(STANDING + type, "")))
                                    .orElseGet(Outcome::done);
                            return forgotten;
                        }))
                .then(done -> of(space, type));
    }

    private Outcome<Corrections> change(SpaceId space, java.util.function.UnaryOperator<Corrections> change) {
        return spaces.with(
                space,
                link -> corrections(link.store())
                        .map(change)
                        .then(changed -> link.store()
                                .fact(
                                        CORRECTIONS,
                                        CorrectionsJson.write(changed).toString())
                                .map(done -> changed)));
    }

    /** Writes all that was corrected in a space into a file. Answers how many fields. */
    public Outcome<Integer> exportTo(SpaceId space, Path file) {
        return spaces.with(
                space,
                link -> corrections(link.store()).then(said -> {
                    try {
                        String text = CorrectionsJson.write(said).toPrettyString();
                        Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
                        return Outcome.ok(said.count());
                    } catch (IOException unwritable) {
                        return Outcome.failed(trouble(unwritable));
                    }
                }));
    }

    /** Takes the corrections of a file over those that are here, field by field. Answers how many the file had. */
    public Outcome<Integer> importFrom(SpaceId space, Path file) {
        return read(file)
                .then(read -> change(space, said -> said.overlaid(read)).map(done -> read.count()));
    }

    private static Outcome<Corrections> read(Path file) {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                return notOurs();
            }
            ObjectNode root = MAPPER.readTree(Files.readAllBytes(file)) instanceof ObjectNode object
                    ? object
                    : MAPPER.createObjectNode();
            return CorrectionsJson.read(root).map(Outcome::ok).orElseGet(Schemas::notOurs);
        } catch (JsonProcessingException noJson) {
            return notOurs();
        } catch (IOException unreadable) {
            return Outcome.failed(trouble(unreadable));
        }
    }

    private static Outcome<Corrections> notOurs() {
        return Outcome.failed(new Failure.StoreTrouble(Failure.StoreCause.DAMAGED, "no file of field corrections"));
    }

    private static Failure trouble(IOException cause) {
        return new Failure.StoreTrouble(
                Failure.StoreCause.OTHER, cause.getClass().getSimpleName());
    }
}
