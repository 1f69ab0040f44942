package dev.larder.demo.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.FieldDef;
import dev.larder.demo.space.MediaBase;
import dev.larder.demo.space.Schemas;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Strict checks of field values against a schema that was set up; each answers with the messages to show. */
record ValueChecks(Schemas schemas) {

    /** Messages by field; with {@code complete} every key must be there (§9). */
    ObjectNode fields(Map<String, FieldDef> schema, JsonNode given, boolean complete) {
        Messages messages = new Messages();
        if (complete) {
            schema.keySet().stream()
                    .filter(key -> !given.has(key))
                    .forEach(key -> messages.add(key, Messages.REQUIRED));
        }
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            Optional.ofNullable(schema.get(field.getKey()))
                    .ifPresentOrElse(
                            def -> value(messages, field.getKey(), def, field.getValue()),
                            () -> messages.add(field.getKey(), "Unknown field."));
        }
        return messages.map();
    }

    private void value(Messages messages, String key, FieldDef def, JsonNode value) {
        if (Json.isBlank(value)) {
            if (def.required()) {
                messages.add(key, "This field may not be blank.");
            }
            return;
        }
        switch (def.kind()) {
            case REPEATER -> repeater(messages, key, def, value);
            case COMPONENT -> component(messages, key, def, value);
            case PICKER -> picker(messages, key, def, value);
            default -> simple(def, value).ifPresent(message -> messages.add(key, message));
        }
    }

    private static Optional<String> simple(FieldDef def, JsonNode value) {
        return switch (def.kind()) {
            case NUMBER -> unless(value.isNumber(), "A valid number is required.");
            case CHECKBOX -> unless(value.isBoolean(), "Must be a valid boolean.");
            case DATE ->
                unless(
                        value.isTextual() && Dates.kept(value.textValue()).isPresent(),
                        "Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][Z].");
            case MEDIA -> unless(value.isTextual() && isAddress(value.textValue()), "Enter a valid URL.");
            case REFERENCE -> reference(def, value);
            case DROPDOWN ->
                unless(
                        value.isTextual()
                                && (def.options().isEmpty() || def.options().contains(value.textValue())),
                        "\"" + value.asText() + "\" is not a valid choice.");
            case FORM -> Optional.empty();
            default -> unless(value.isTextual(), "Not a valid string.");
        };
    }

    private static Optional<String> unless(boolean good, String message) {
        return good ? Optional.empty() : Optional.of(message);
    }

    private static boolean isAddress(String text) {
        return text.startsWith(MediaBase.TOKEN) || text.matches("https?://\\S+");
    }

    private static Optional<String> reference(FieldDef def, JsonNode value) {
        if (def.many() != value.isArray()) {
            return Optional.of(def.many() ? "Expected a list of items." : "Expected one item, but got a list.");
        }
        boolean toPages = def.targets().stream().anyMatch(target -> target.startsWith("page:"));
        boolean toItems = def.targets().stream().anyMatch(target -> target.startsWith("content:"));
        Iterable<JsonNode> given = value.isArray() ? value : Set.of(value);
        for (JsonNode one : given) {
            boolean slug = one.isTextual() && one.textValue().matches("[-a-zA-Z0-9_]+");
            if (!(slug && (toPages || !toItems)) && !(one.isIntegralNumber() && (toItems || !toPages))) {
                return Optional.of("Incorrect type. A collection item is named by its id, a page by its slug.");
            }
        }
        return Optional.empty();
    }

    private void repeater(Messages messages, String key, FieldDef def, JsonNode value) {
        if (!value.isArray()) {
            messages.add(key, "Expected a list of items.");
            return;
        }
        for (JsonNode row : value) {
            if (!row.isObject()) {
                messages.add(key, "Expected a dictionary of items.");
                return;
            }
            messages.add(key, known(def.fields(), row));
        }
    }

    private void component(Messages messages, String key, FieldDef def, JsonNode value) {
        if (!value.isObject()) {
            messages.add(key, "Expected a dictionary of items.");
        } else {
            messages.add(key, known(schemas.fieldsOf(def), value));
        }
    }

    private void picker(Messages messages, String key, FieldDef def, JsonNode value) {
        if (!value.isArray()) {
            messages.add(key, "Expected a list of items.");
            return;
        }
        for (JsonNode element : value) {
            Optional<String> wrong = pickerForm(element);
            if (wrong.isPresent()) {
                messages.add(key, wrong.get());
                return;
            }
            Map.Entry<String, JsonNode> byKey = element.properties().iterator().next();
            boolean offered = def.targets().isEmpty() || def.targets().contains(byKey.getKey());
            if (!offered) {
                messages.add(key, "\"" + byKey.getKey() + "\" is not a valid component.");
                return;
            }
            schemas.component(byKey.getKey()).ifPresent(fields -> messages.add(key, known(fields, byKey.getValue())));
        }
    }

    /** What is wrong with the form of one picked component: it is written by key, not as it is read (§7). */
    static Optional<String> pickerForm(JsonNode element) {
        boolean byKey = element.isObject()
                && element.size() == 1
                && element.properties().iterator().next().getValue().isObject();
        return byKey
                ? Optional.empty()
                : Optional.of("Each component is written as {\"<component>\": {<fields>}}, its type as the key.");
    }

    /** Inner fields need not be complete; without an inner schema anything goes. */
    private ObjectNode known(Map<String, FieldDef> schema, JsonNode given) {
        return schema.isEmpty() ? Json.object() : fields(schema, given, false);
    }
}
