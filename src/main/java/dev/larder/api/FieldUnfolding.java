package dev.larder.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Reference;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns field values into the form in which the service takes them (§7): pointers become ids and slugs, and the parts of
 * a picker, read as {@code {"type":…,"fields":{…}}}, become {@code {"<type>":{…}}}.
 */
final class FieldUnfolding {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,17}");

    private FieldUnfolding() {}

    /** Of an entry or a component; the object itself is never a pointer. */
    static ObjectNode fields(JsonNode fields) {
        ObjectNode result = JSON.objectNode();
        fields.properties().forEach(each -> result.set(each.getKey(), value(each.getValue())));
        return result;
    }

    private static JsonNode value(JsonNode value) {
        Optional<Reference> reference = Reference.read(value);
        if (reference.isPresent()) {
            return pointer(reference.get());
        }
        if (value.isObject()) {
            return fields(value);
        }
        return value instanceof ArrayNode array ? elements(array) : value;
    }

    /** Items are written by their integer id, pages by their slug (§7). */
    private static JsonNode pointer(Reference reference) {
        String id = reference.id();
        boolean isNumber = reference.target() == Reference.Target.ITEM
                && NUMBER.matcher(id).matches();
        return isNumber ? JSON.numberNode(Long.parseLong(id)) : JSON.textNode(id);
    }

    private static ArrayNode elements(ArrayNode array) {
        boolean picker = isPicker(array);
        ArrayNode result = JSON.arrayNode(array.size());
        array.forEach(each -> result.add(picker ? part(each) : value(each)));
        return result;
    }

    private static boolean isPicker(ArrayNode array) {
        for (JsonNode each : array) {
            boolean part = each.size() == 2
                    && each.path("type").isTextual()
                    && !each.path("type").asText().isBlank()
                    && each.path("fields").isObject();
            if (!part) {
                return false;
            }
        }
        return !array.isEmpty();
    }

    private static ObjectNode part(JsonNode part) {
        ObjectNode written = JSON.objectNode();
        written.set(part.path("type").asText(), fields(part.path("fields")));
        return written;
    }
}
