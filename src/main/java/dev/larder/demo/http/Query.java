package dev.larder.demo.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The query of a request target; where a name comes twice the last one counts, as in Django. */
public record Query(Map<String, String> values) {

    public Query {
        values = Map.copyOf(values);
    }

    static Query parse(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        int start = 0;
        while (start <= raw.length()) {
            int end = raw.indexOf('&', start);
            String pair = raw.substring(start, end < 0 ? raw.length() : end);
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(
                        Percent.decode(pair.substring(0, equals), true),
                        Percent.decode(pair.substring(equals + 1), true));
            }
            start = end < 0 ? raw.length() + 1 : end + 1;
        }
        return new Query(values);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    public boolean flag(String name) {
        return get(name)
                .filter(value -> value.equals("1") || value.equalsIgnoreCase("true"))
                .isPresent();
    }

    /** Names no values: one of them may be a token. */
    @Override
    public String toString() {
        return "Query" + values.keySet();
    }
}
