package dev.larder.demo.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.json.Json;

/** The field map of a refused write, as it grows (§12). */
final class Messages {
    static final String REQUIRED = "This field is required.";

    private final ObjectNode map = Json.object();

    void add(String field, String message) {
        map.withArray(field).add(message);
    }

    /** Messages of a nested part; nothing happens if there are none. */
    void add(String field, JsonNode nested) {
        if (!nested.isEmpty()) {
            map.set(field, nested);
        }
    }

    boolean isEmpty() {
        return map.isEmpty();
    }

    ObjectNode map() {
        return map;
    }

    void refuseIfAny() {
        if (!map.isEmpty()) {
            throw Refusal.fields(map);
        }
    }
}
