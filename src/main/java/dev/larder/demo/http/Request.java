package dev.larder.demo.http;

import java.util.Map;
import java.util.Optional;

/** One call as it came in: the raw request target, header values by lower-case name, and the body. */
public record Request(String method, String target, Map<String, String> headers, Payload body) {

    public Request {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    public boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    public boolean isWrite() {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH") || method.equals("DELETE");
    }

    /** Names neither headers nor query: a token may be in both. */
    @Override
    public String toString() {
        return method + " (" + body + ")";
    }
}
