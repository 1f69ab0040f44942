package dev.larder.demo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** The order of a list (§3.8): numbers as numbers, text without regard to case, empty values last. */
final class Ordering {
    private static final Comparator<JsonNode> BY_VALUE = Ordering::compare;

    private Ordering() {}

    /** By {@code key} or, after a minus, descending; {@code value} finds the value of a key. */
    static Comparator<ObjectNode> by(String order, Function<ObjectNode, Function<String, JsonNode>> value) {
        boolean descending = order.startsWith("-");
        String key = descending ? order.substring(1) : order;
        Comparator<JsonNode> direction = descending ? BY_VALUE.reversed() : BY_VALUE;
        return Comparator.comparing(
                        (ObjectNode entry) -> isEmpty(value.apply(entry).apply(key)))
                .thenComparing(entry -> value.apply(entry).apply(key), direction);
    }

    static String key(String order) {
        return order.startsWith("-") ? order.substring(1) : order;
    }

    /** Newest first; what was never published is newer than all else. */
    static Comparator<ObjectNode> newestFirst() {
        return Comparator.comparing((ObjectNode entry) -> !isEmpty(entry.path("published")))
                .thenComparing(entry -> entry.path("published").asText(), Comparator.reverseOrder())
                .thenComparing(entry -> entry.path("slug").asText());
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.asText().isEmpty();
    }

    private static int compare(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return Double.compare(a.doubleValue(), b.doubleValue());
        }
        return a.asText().toLowerCase(Locale.ROOT).compareTo(b.asText().toLowerCase(Locale.ROOT));
    }
}
