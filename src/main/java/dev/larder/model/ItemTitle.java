package dev.larder.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Finds the field by which a person knows a collection item, which has no title of its own. */
public final class ItemTitle {
    private static final List<String> USUAL = List.of("title", "name", "label", "headline", "question", "heading");

    private ItemTitle() {}

    public static Optional<String> of(Fields fields) {
        return USUAL.stream()
                .map(fields::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .or(() -> fields.keys().stream()
                        .map(fields::get)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .filter(text -> !text.isBlank())
                        .findFirst())
                .map(ItemTitle::oneLine);
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        return line.length() > 120 ? line.substring(0, 119) + "…" : line;
    }
}
