package dev.larder.schema;

import dev.larder.model.FieldType;
import dev.larder.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the content of a type tells of its shape: the schema, what each field's guess rests on by its path, how many
 * versions were read, and the kinds that were sure once, which new content is held against.
 */
public record TypeGuess(
        Schema schema,
        int read,
        Map<String, Evidence> evidence,
        Map<String, Kind> settled,
        List<Contradiction> contradictions) {
    public TypeGuess {
        evidence = Map.copyOf(evidence);
        settled = Map.copyOf(settled);
        contradictions = List.copyOf(contradictions);
    }

    public Optional<Evidence> at(String path) {
        return Optional.ofNullable(evidence.get(path));
    }

    /** The same with what was sure of a field forgotten. */
    public TypeGuess without(String path) {
        Map<String, Kind> left = new TreeMap<>(settled);
        left.remove(path);
        return new TypeGuess(schema, read, evidence, left, contradictions);
    }

    /** The kinds of all guesses that are sure, by path. */
    Map<String, Kind> sure() {
        Map<String, Kind> sure = new TreeMap<>();
        FieldPaths.each(schema.fields(), (path, def) -> {
            boolean told = at(path).filter(it -> it.sureness() == Evidence.Sureness.SURE)
                    .isPresent();
            if (told && !(def.type() instanceof FieldType.Raw)) {
                sure.put(path, Kind.of(def.type()));
            }
        });
        return sure;
    }
}
