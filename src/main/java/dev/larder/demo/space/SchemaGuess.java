package dev.larder.demo.space;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses field kinds from stored values where a space names no schema: the last telling value decides. */
final class SchemaGuess {
    private SchemaGuess() {}

    static Map<String, FieldDef> ofPages(Stream<Page> pages) {
        Map<String, FieldDef> fields = new LinkedHashMap<>();
        pages.flatMap(page -> page.locales().values().stream())
                .flatMap(versions -> Stream.concat(versions.live().stream(), versions.draft().stream()))
                .forEach(version -> add(fields, version.path("fields")));
        return fields;
    }

    static Map<String, FieldDef> ofItems(Stream<Item> items) {
        Map<String, FieldDef> fields = new LinkedHashMap<>();
        items.flatMap(item -> item.locales().values().stream()).forEach(item -> {
            ObjectNode bare = item.deepCopy();
            bare.retain(item.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(Item::isField)
                    .toList());
            add(fields, bare);
        });
        return fields;
    }

    private static void add(Map<String, FieldDef> fields, JsonNode object) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            Optional<FieldDef> guess = guess(field.getValue());
            if (guess.isPresent()) {
                fields.put(field.getKey(), guess.get());
            } else {
                fields.putIfAbsent(field.getKey(), FieldDef.of(Kind.SHORT_TEXT));
            }
        }
    }

    private static Optional<FieldDef> guess(JsonNode value) {
        if (value.isTextual()) {
            return guessText(value);
        }
        if (value.isNumber()) {
            return Optional.of(FieldDef.of(Kind.NUMBER));
        }
        if (value.isBoolean()) {
            return Optional.of(FieldDef.of(Kind.CHECKBOX));
        }
        if (value.isObject()) {
            return Optional.of(FieldDef.nested(Kind.COMPONENT, inner(value)));
        }
        return value.isArray() && !value.isEmpty() ? guessArray(value) : Optional.empty();
    }

    private static Optional<FieldDef> guessText(JsonNode value) {
        String text = value.textValue();
        Optional<Reference> reference = Reference.of(value);
        if (reference.isPresent()) {
            return Optional.of(FieldDef.reference(List.of(target(reference.get())), false));
        }
        if (MediaBase.isHosted(text)) {
            return Optional.of(FieldDef.of(Kind.MEDIA));
        }
        if (text.startsWith("<")) {
            return Optional.of(FieldDef.of(Kind.WYSIWYG));
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:.*")) {
            return Optional.of(FieldDef.of(Kind.DATE));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(FieldDef.of(Kind.SHORT_TEXT));
    }

    private static Optional<FieldDef> guessArray(JsonNode value) {
        if (Reference.isList(value)) {
            return Reference.of(value.get(0)).map(first -> FieldDef.reference(List.of(target(first)), true));
        }
        if (isPicker(value)) {
            return Optional.of(FieldDef.of(Kind.PICKER));
        }
        Map<String, FieldDef> fields = new LinkedHashMap<>();
        value.forEach(element -> add(fields, element));
        return Optional.of(FieldDef.nested(Kind.REPEATER, fields));
    }

    private static Map<String, FieldDef> inner(JsonNode object) {
        Map<String, FieldDef> fields = new LinkedHashMap<>();
        add(fields, object);
        return fields;
    }

    private static String target(Reference reference) {
        return reference instanceof Reference.ToItem to
                ? "content:" + to.collection()
                : "page:" + ((Reference.ToPage) reference).page().type();
    }

    private static boolean isPicker(JsonNode array) {
        for (JsonNode element : array) {
            if (!element.path("type").isTextual() || !element.path("fields").isObject()) {
                return false;
            }
        }
        return true;
    }
}
