package dev.larder.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** One request before it is signed and sent. */
record Request(String method, String path, Query query, Optional<JsonNode> body) {
    static Request get(String path, Query query) {
        return new Request("GET", path, query, Optional.empty());
    }

    static Request post(String path, JsonNode body) {
        return new Request("POST", path, Query.none(), Optional.of(body));
    }

    static Request patch(String path, JsonNode body) {
        return new Request("PATCH", path, Query.none(), Optional.of(body));
    }

    static Request delete(String path) {
        return new Request("DELETE", path, Query.none(), Optional.empty());
    }

    boolean isWrite() {
        return !method.equals("GET");
    }

    /** For the log: no query, no body. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
