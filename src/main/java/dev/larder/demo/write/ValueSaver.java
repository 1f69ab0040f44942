package dev.larder.demo.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.FieldDef;
import dev.larder.demo.space.Kind;
import dev.larder.demo.space.Schemas;
import dev.larder.demo.space.Snapshot;
import dev.larder.demo.space.Space;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Turns values as written into values as kept, field by field (§7). */
final class ValueSaver {
    private final Space space;
    private final Takeover takeover;

    ValueSaver(Space space) {
        this.space = space;
        this.takeover = new Takeover(space);
    }

    /** {@code base} with the changed keys in their kept form. */
    ObjectNode fields(Map<String, FieldDef> schema, JsonNode changes, JsonNode base) throws IOException {
        ObjectNode saved = Json.object();
        base.properties().forEach(entry -> saved.set(entry.getKey(), entry.getValue()));
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            Optional<FieldDef> def = Optional.ofNullable(schema.get(change.getKey()));
            saved.set(change.getKey(), value(def, change.getValue(), base.path(change.getKey())));
        }
        return saved;
    }

    private JsonNode value(Optional<FieldDef> known, JsonNode value, JsonNode old) throws IOException {
        if (known.isEmpty()) {
            return value;
        }
        FieldDef def = known.get();
        if (Json.isBlank(value)) {
            return def.blank(schemas());
        }
        return switch (def.kind()) {
            case SHORT_TEXT, LONG_TEXT, HTML, DROPDOWN, COLOR -> text(value);
            case WYSIWYG -> value.isTextual() ? Json.text(withoutLastNewlines(value.textValue())) : text(value);
            case NUMBER -> number(value);
            case DATE -> Dates.kept(value.asText()).map(Json::text).orElse(old.isMissingNode() ? Json.text("") : old);
            case CHECKBOX -> value;
            case MEDIA -> media(value, old);
            case REFERENCE -> new ReferenceSaver(snapshot(), def).save(value);
            case REPEATER -> repeater(def, value);
            case COMPONENT -> component(def, value, old);
            case PICKER -> picker(value);
            case FORM -> value;
        };
    }

    private static JsonNode text(JsonNode value) {
        return value.isValueNode() ? Json.text(value.asText()) : value;
    }

    private static String withoutLastNewlines(String html) {
        int end = html.length();
        while (end > 0 && (html.charAt(end - 1) == '\n' || html.charAt(end - 1) == '\r')) {
            end--;
        }
        return html.substring(0, end);
    }

    private static JsonNode number(JsonNode value) {
        if (value.isTextual() && value.textValue().matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
            return DoubleNode.valueOf(Double.parseDouble(value.textValue()));
        }
        return value;
    }

    /** A medium that cannot be fetched leaves the old one (§19/30). */
    private JsonNode media(JsonNode value, JsonNode old) throws IOException {
        String url = value.isObject() ? value.path("url").asText() : value.asText();
        Optional<String> taken = takeover.take(url);
        return taken.map(Json::text).orElse(old.isMissingNode() ? Json.text("") : old);
    }

    private JsonNode repeater(FieldDef def, JsonNode value) throws IOException {
        ArrayNode saved = Json.array();
        for (JsonNode row : value) {
            saved.add(fields(def.fields(), row, FieldDef.blanks(def.fields(), schemas())));
        }
        return saved;
    }

    /** Only the given keys change (§7). */
    private JsonNode component(FieldDef def, JsonNode value, JsonNode old) throws IOException {
        Map<String, FieldDef> inner = schemas().fieldsOf(def);
        return fields(inner, value, old.isObject() ? old : FieldDef.blanks(inner, schemas()));
    }

    /** From the written form, by key, to the read form; the read form is taken too where checks let it pass. */
    private JsonNode picker(JsonNode value) throws IOException {
        ArrayNode saved = Json.array();
        for (JsonNode element : value) {
            if (isReadForm(element)) {
                saved.add(picked(element.path("type").textValue(), element.path("fields")));
            } else {
                for (Map.Entry<String, JsonNode> byKey : element.properties()) {
                    saved.add(picked(byKey.getKey(), byKey.getValue()));
                }
            }
        }
        return saved;
    }

    static boolean isReadForm(JsonNode element) {
        return element.path("type").isTextual() && element.path("fields").isObject();
    }

    private ObjectNode picked(String slug, JsonNode given) throws IOException {
        Map<String, FieldDef> inner = schemas().component(slug).orElseGet(() -> pickerGuess(given));
        ObjectNode element = Json.object().put("type", slug);
        element.set("fields", fields(inner, given, FieldDef.blanks(inner, schemas())));
        return element;
    }

    /** Without a schema, a component inside a component is known by its written form only. */
    private static Map<String, FieldDef> pickerGuess(JsonNode given) {
        Map<String, FieldDef> guess = new LinkedHashMap<>();
        given.properties().forEach(field -> {
            if (field.getValue().isTextual() && field.getValue().textValue().startsWith("<")) {
                guess.put(field.getKey(), FieldDef.of(Kind.WYSIWYG));
            }
        });
        return guess;
    }

    private Snapshot snapshot() {
        return space.now();
    }

    private Schemas schemas() {
        return snapshot().schemas();
    }

    Takeover takeover() {
        return takeover;
    }
}
