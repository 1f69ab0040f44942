package dev.larder.demo.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** One answer: status, media type, body and further headers. */
public record Answer(int status, String contentType, Payload body, Map<String, String> headers) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer of(int status, String contentType, Payload body) {
        return new Answer(status, contentType, body, Map.of());
    }

    public static Answer empty(int status) {
        return new Answer(status, "", Payload.empty(), Map.of());
    }

    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, contentType, body, more);
    }

    public Answer with(Payload other) {
        return new Answer(status, contentType, other, headers);
    }
}
