package dev.larder.demo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import java.util.List;
import java.util.function.Function;

/** The envelopes of §3.1. */
final class Lists {
    private Lists() {}

    static ObjectNode data(JsonNode data) {
        ObjectNode envelope = Json.object();
        envelope.set("data", data);
        return envelope;
    }

    static <T> ArrayNode array(List<T> entries, Function<T, ? extends JsonNode> shown) {
        ArrayNode array = Json.array();
        entries.forEach(entry -> array.add(shown.apply(entry)));
        return array;
    }

    /** The asked slice with its {@code meta}. */
    static <T> ObjectNode paged(List<T> all, Paging paging, Function<T, ? extends JsonNode> shown) {
        ObjectNode envelope = Json.object();
        envelope.set("meta", paging.meta(all.size()));
        envelope.set("data", array(paging.slice(all), shown));
        return envelope;
    }
}
