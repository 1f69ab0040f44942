package dev.larder.demo.space;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Folds expanded references of recorded answers back into URIs, and takes in what they point at where the
 * seed has no such entry of its own.
 */
final class Pouring {
    private Snapshot snapshot;

    private Pouring(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    static Snapshot pour(Snapshot seed) {
        Pouring pouring = new Pouring(seed);
        seed.pages().values().forEach(pouring::fold);
        seed.collections().values().forEach(items -> items.values().forEach(pouring::fold));
        return pouring.snapshot;
    }

    private void fold(Page page) {
        Map<String, FieldDef> schema = schemas().page(page.key().type()).orElse(Map.of());
        Page folded = page;
        for (Map.Entry<String, Versions> entry : page.locales().entrySet()) {
            Versions versions = new Versions(
                    entry.getValue().live().map(version -> version(version, schema)),
                    entry.getValue().draft().map(version -> version(version, schema)));
            folded = folded.with(entry.getKey(), versions);
        }
        snapshot = snapshot.with(folded);
    }

    private ObjectNode version(ObjectNode version, Map<String, FieldDef> schema) {
        ObjectNode copy = version.deepCopy();
        copy.set("fields", object(version.path("fields"), schema));
        return copy;
    }

    private void fold(Item item) {
        Map<String, FieldDef> schema = schemas().collection(item.collection()).orElse(Map.of());
        Item folded = item;
        for (Map.Entry<String, ObjectNode> entry : item.locales().entrySet()) {
            ObjectNode copy = object(entry.getValue(), schema);
            copy.set("meta", entry.getValue().path("meta"));
            folded = folded.with(entry.getKey(), copy);
        }
        snapshot = snapshot.with(folded);
    }

    private ObjectNode object(JsonNode object, Map<String, FieldDef> schema) {
        ObjectNode copy = Json.object();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            copy.set(field.getKey(), value(field.getValue(), Optional.ofNullable(schema.get(field.getKey()))));
        }
        return copy;
    }

    private JsonNode value(JsonNode value, Optional<FieldDef> def) {
        if (value.isArray()) {
            boolean one = def.filter(field -> field.kind() == Kind.REFERENCE && !field.many())
                    .isPresent();
            if (one && value.size() == 1) {
                return value(value.get(0), def);
            }
            ArrayNode copy = Json.array();
            value.forEach(element -> copy.add(value(element, def)));
            return copy;
        }
        return value.isObject()
                ? reference(value, def).map(Reference::uri).map(Json::text).orElseGet(() -> inner(value, def))
                : value;
    }

    private JsonNode inner(JsonNode object, Optional<FieldDef> def) {
        if (object.path("type").isTextual() && object.path("fields").isObject()) {
            ObjectNode copy = Json.object().put("type", object.path("type").textValue());
            Map<String, FieldDef> schema =
                    schemas().component(object.path("type").textValue()).orElse(Map.of());
            copy.set("fields", object(object.path("fields"), schema));
            return copy;
        }
        return object(object, def.map(field -> schemas().fieldsOf(field)).orElse(Map.of()));
    }

    private Optional<Reference> reference(JsonNode object, Optional<FieldDef> def) {
        JsonNode id = object.path("meta").path("id");
        if (id.isIntegralNumber()) {
            return collectionOf(id.longValue(), def).map(key -> item(object, key, id.longValue()));
        }
        if (object.path("slug").isTextual()
                && object.has("page_type")
                && object.path("fields").isObject()) {
            return Optional.of(page(object));
        }
        return Optional.empty();
    }

    private Optional<String> collectionOf(long id, Optional<FieldDef> def) {
        List<String> named = def.map(FieldDef::targets).orElse(List.of()).stream()
                .filter(target -> target.startsWith("content:"))
                .map(target -> target.substring("content:".length()))
                .toList();
        if (named.size() == 1) {
            return Optional.of(named.get(0));
        }
        return snapshot.collections().entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Reference item(JsonNode object, String key, long id) {
        if (snapshot.item(key, id).isEmpty()) {
            Item item = new Item(key, id, Map.of()).with(locale(), Canon.item(object, id));
            snapshot = snapshot.with(item);
            fold(item);
        }
        return new Reference.ToItem(key, id);
    }

    private Reference page(JsonNode object) {
        PageKey key = new PageKey(
                object.path("page_type").asText(""), object.path("slug").asText());
        if (snapshot.page(key).isEmpty()) {
            Page page = new Page(key, Map.of()).with(locale(), Versions.live(Canon.page(object, key, false)));
            snapshot = snapshot.with(page);
            fold(page);
        }
        return new Reference.ToPage(key);
    }

    private String locale() {
        return snapshot.blueprint().defaultLocale();
    }

    private Schemas schemas() {
        return snapshot.schemas();
    }
}
