package dev.larder.schema;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What people corrected in the guesses of a space, by type and path of the field. A correction always wins. Immutable. */
public record Corrections(Map<ContentTypeKey, Map<String, FieldCorrection>> types) {
    public Corrections {
        Map<ContentTypeKey, Map<String, FieldCorrection>> copy = new TreeMap<>();
        types.forEach((type, fields) -> {
            Map<String, FieldCorrection> kept = new TreeMap<>(fields);
            kept.values().removeIf(FieldCorrection::isNothing);
            if (!kept.isEmpty()) {
                copy.put(type, java.util.Collections.unmodifiableMap(kept));
            }
        });
        types = java.util.Collections.unmodifiableMap(copy);
    }

    public static Corrections none() {
        return new Corrections(Map.of());
    }

    public Optional<FieldCorrection> at(ContentTypeKey type, String path) {
        return Optional.ofNullable(types.getOrDefault(type, Map.of()).get(path));
    }

    /** With another word on a field; one that says nothing takes what was said back. */
    public Corrections with(ContentTypeKey type, String path, FieldCorrection correction) {
        Map<ContentTypeKey, Map<String, FieldCorrection>> changed = new TreeMap<>(types);
        Map<String, FieldCorrection> fields = new TreeMap<>(types.getOrDefault(type, Map.of()));
        fields.put(path, correction);
        changed.put(type, fields);
        return new Corrections(changed);
    }

    /** With the other's put over these, field by field. */
    public Corrections overlaid(Corrections other) {
        Corrections all = this;
        for (Map.Entry<ContentTypeKey, Map<String, FieldCorrection>> type : other.types.entrySet()) {
            for (Map.Entry<String, FieldCorrection> field : type.getValue().entrySet()) {
                all = all.with(type.getKey(), field.getKey(), field.getValue());
            }
        }
        return all;
    }

    public int count() {
        return types.values().stream().mapToInt(Map::size).sum();
    }

    /** The schema with all that was said of its type put over it. */
    public Schema over(Schema guess) {
        Map<String, FieldCorrection> said = types.getOrDefault(guess.type(), Map.of());
        return said.isEmpty() ? guess : new Schema(guess.type(), over(guess.fields(), "", said));
    }

    private static List<FieldDef> over(List<FieldDef> defs, String above, Map<String, FieldCorrection> said) {
        List<FieldDef> corrected = new ArrayList<>();
        for (FieldDef def : defs) {
            String path = FieldPaths.down(above, def.key());
            FieldDef inside = def.with(inside(def.type(), path, said));
            corrected.add(Optional.ofNullable(said.get(path))
                    .map(correction -> correction.over(inside))
                    .orElse(inside));
        }
        return corrected;
    }

    private static FieldType inside(FieldType type, String path, Map<String, FieldCorrection> said) {
        if (type instanceof FieldType.Component component) {
            return new FieldType.Component(over(component.fields(), path, said));
        }
        if (type instanceof FieldType.Repeater repeater) {
            return new FieldType.Repeater(over(repeater.fields(), FieldPaths.element(path), said));
        }
        if (type instanceof FieldType.Picker picker) {
            Map<String, List<FieldDef>> kinds = new TreeMap<>();
            picker.kinds().forEach((kind, fields) -> kinds.put(kind, over(fields, FieldPaths.part(path, kind), said)));
            return new FieldType.Picker(kinds);
        }
        return type;
    }
}
