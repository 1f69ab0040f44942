package dev.larder.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A reference from one entry to another, as it stands in {@link Fields}: {@code {"$ref":"item","id":"41"}}. The service
 * answers a copy of the target in its place, which would look changed whenever the target changes; so only the pointer
 * is kept. A service field key cannot begin with {@code $}, so a component is never taken for one.
 */
public record Reference(Target target, String id) {
    /** What a reference may point to; {@code id} is then an item's id, a page's slug or an author's slug. */
    public enum Target {
        ITEM,
        PAGE,
        AUTHOR
    }

    private static final String MARK = "$ref";

    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put(MARK, target.name().toLowerCase(java.util.Locale.ROOT))
                .put("id", id);
    }

    public static Optional<Reference> read(JsonNode node) {
        if (!node.isObject() || !node.path(MARK).isTextual()) {
            return Optional.empty();
        }
        String name = node.path(MARK).asText();
        for (Target target : Target.values()) {
            if (target.name().equalsIgnoreCase(name)) {
                return Optional.of(new Reference(target, node.path("id").asText()));
            }
        }
        return Optional.empty();
    }
}
