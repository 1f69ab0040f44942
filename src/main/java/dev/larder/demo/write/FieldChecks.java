package dev.larder.demo.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.FieldDef;
import dev.larder.demo.space.Schemas;
import java.util.Map;
import java.util.Optional;

/** Checks the fields of a write, locale by locale, as far as strictness and the known schema allow. */
record FieldChecks(boolean strict, Schemas schemas) {

    ObjectNode check(Optional<Map<String, FieldDef>> schema, ObjectNode locales, boolean complete) {
        Messages all = new Messages();
        for (Map.Entry<String, JsonNode> locale : locales.properties()) {
            JsonNode given = locale.getValue();
            if (!given.isObject()) {
                all.add(locale.getKey(), "Expected a dictionary of items.");
            } else if (strict) {
                ObjectNode messages = schema.map(fields -> new ValueChecks(schemas).fields(fields, given, complete))
                        .orElseGet(() -> guessed(given));
                messages.properties().forEach(entry -> all.add(entry.getKey(), entry.getValue()));
            }
        }
        return all.map();
    }

    /** Without a schema only the read form of a picker is certainly wrong. */
    private static ObjectNode guessed(JsonNode given) {
        Messages messages = new Messages();
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            boolean readForm = field.getValue().isArray()
                    && !field.getValue().isEmpty()
                    && ValueSaver.isReadForm(field.getValue().get(0));
            if (readForm) {
                ValueChecks.pickerForm(Json.array()).ifPresent(message -> messages.add(field.getKey(), message));
            }
        }
        return messages.map();
    }
}
