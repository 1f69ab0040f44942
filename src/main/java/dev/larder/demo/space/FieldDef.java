package dev.larder.demo.space;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One field of a schema. {@code targets} holds what a reference may point at ({@code content:team}), the one
 * component of a component field, or the components a picker offers.
 */
public record FieldDef(
        Kind kind,
        boolean required,
        boolean many,
        List<String> options,
        List<String> targets,
        Map<String, FieldDef> fields) {

    public FieldDef {
        options = List.copyOf(options);
        targets = List.copyOf(targets);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public static FieldDef of(Kind kind) {
        return new FieldDef(kind, false, false, List.of(), List.of(), Map.of());
    }

    static FieldDef reference(List<String> targets, boolean many) {
        return new FieldDef(Kind.REFERENCE, false, many, List.of(), targets, Map.of());
    }

    static FieldDef nested(Kind kind, Map<String, FieldDef> fields) {
        return new FieldDef(kind, false, false, List.of(), List.of(), fields);
    }

    static FieldDef read(JsonNode json) {
        Kind kind = Kind.named(json.path("kind").asText());
        String targetsKey = switch (kind) {
            case REFERENCE -> "to";
            case COMPONENT -> "component";
            default -> "components";
        };
        return new FieldDef(
                kind,
                json.path("required").asBoolean(),
                json.path("many").asBoolean(),
                texts(json.path("options")),
                texts(json.path(targetsKey)),
                readAll(json.path("fields")));
    }

    static Map<String, FieldDef> readAll(JsonNode json) {
        Map<String, FieldDef> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            fields.put(field.getKey(), read(field.getValue()));
        }
        return fields;
    }

    private static List<String> texts(JsonNode json) {
        if (json.isTextual()) {
            return List.of(json.textValue());
        }
        List<String> texts = new ArrayList<>();
        json.forEach(value -> texts.add(value.isObject() ? value.path("value").asText() : value.asText()));
        return texts;
    }

    /** What a read shows when nothing was ever filled in; components show their keys. */
    public JsonNode blank(Schemas schemas) {
        if (kind == Kind.REFERENCE && many) {
            return Json.array();
        }
        if (kind == Kind.COMPONENT) {
            return blanks(schemas.fieldsOf(this), schemas);
        }
        return kind.blank();
    }

    public static ObjectNode blanks(Map<String, FieldDef> fields, Schemas schemas) {
        ObjectNode blanks = Json.object();
        fields.forEach((key, def) -> blanks.set(key, def.blank(schemas)));
        return blanks;
    }
}
