package dev.larder.demo.space;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The schemas a space was set up with: per page type, per collection, per component. */
public record Schemas(
        Map<String, Map<String, FieldDef>> pages,
        Map<String, Map<String, FieldDef>> collections,
        Map<String, Map<String, FieldDef>> components) {

    public Schemas {
        pages = ordered(pages);
        collections = ordered(collections);
        components = ordered(components);
    }

    static Schemas read(JsonNode json) {
        return new Schemas(
                readGroup(json.path("pages")), readGroup(json.path("collections")), readGroup(json.path("components")));
    }

    private static Map<String, Map<String, FieldDef>> readGroup(JsonNode json) {
        Map<String, Map<String, FieldDef>> group = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> schema : json.properties()) {
            group.put(schema.getKey(), FieldDef.readAll(schema.getValue()));
        }
        return group;
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public Optional<Map<String, FieldDef>> page(String type) {
        return Optional.ofNullable(pages.get(type));
    }

    public Optional<Map<String, FieldDef>> collection(String key) {
        return Optional.ofNullable(collections.get(key));
    }

    public Optional<Map<String, FieldDef>> component(String slug) {
        return Optional.ofNullable(components.get(slug));
    }

    /** The fields inside a repeater or component field; none when the schema does not say. */
    public Map<String, FieldDef> fieldsOf(FieldDef def) {
        if (def.kind() == Kind.COMPONENT && !def.targets().isEmpty()) {
            return component(def.targets().get(0)).orElse(def.fields());
        }
        return def.fields();
    }
}
