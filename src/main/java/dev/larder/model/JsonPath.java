package dev.larder.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Finds and sets a part of a value by keys and indexes. */
final class JsonPath {
    private JsonPath() {}

    /** The part; a missing node where the way leads nowhere. */
    static JsonNode find(JsonNode value, List<String> path) {
        JsonNode part = value;
        for (String step : path) {
            part = part.isArray() ? part.path(index(step)) : part.path(step);
        }
        return part;
    }

    /** A copy of the value with another part; the value as it is where the way leads nowhere. */
    static JsonNode put(JsonNode value, List<String> path, JsonNode part) {
        if (path.isEmpty()) {
            return part;
        }
        JsonNode copy = value.deepCopy();
        JsonNode place = find(copy, path.subList(0, path.size() - 1));
        String last = path.get(path.size() - 1);
        if (place instanceof ObjectNode object) {
            set(object, last, part);
        } else if (place instanceof ArrayNode array && index(last) >= 0 && index(last) < array.size()) {
            array.set(index(last), part.isMissingNode() ? array.nullNode() : part);
        }
        return copy;
    }

    private static void set(ObjectNode object, String key, JsonNode part) {
        if (part instanceof MissingNode) {
            object.remove(key);
        } else {
            object.set(key, part);
        }
    }

    private static int index(String step) {
        try {
            return Integer.parseInt(step);
        } catch (NumberFormatException notAnIndex) {
            return -1;
        }
    }
}
