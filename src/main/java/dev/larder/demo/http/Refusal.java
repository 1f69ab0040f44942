package dev.larder.demo.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a call is turned down: the status and the JSON body (§12). Caught at one place, the server's door. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final JsonNode body;

    private Refusal(int status, JsonNode body) {
        super(status + " " + body, null, false, false);
        this.status = status;
        this.body = body;
    }

    public static Refusal detail(int status, String text) {
        return new Refusal(status, JsonNodeFactory.instance.objectNode().put("detail", text));
    }

    public static Refusal notFound() {
        return detail(404, "Not found.");
    }

    public static Refusal pageNotFound() {
        return detail(404, "Page not found.");
    }

    /** A 400 with a map from field to its messages. */
    public static Refusal fields(ObjectNode messages) {
        return new Refusal(400, messages);
    }

    public static Refusal field(String name, String message) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        map.putArray(name).add(message);
        return new Refusal(400, map);
    }

    public int status() {
        return status;
    }

    public JsonNode body() {
        return body;
    }
}
