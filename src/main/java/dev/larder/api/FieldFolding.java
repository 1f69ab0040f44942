package dev.larder.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Reference;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts pointers in place of the copies that the service answers for references, at any depth (§3.3, §16): only a whole
 * text of the address form counts as one, since words may hold an address too.
 */
final class FieldFolding {
    private static final Pattern ITEM =
            Pattern.compile("/v2/content/\\?keys=[^\\[\\]&=\\s]+(?:\\[|%5B)_id=([^\\[\\]&=\\s%]+)(?:]|%5D)");
    private static final Pattern PAGE = Pattern.compile("/v2/pages/[^/?#\\s]+/([^/?#\\s]+)/");

    private FieldFolding() {}

    static ObjectNode folded(ObjectNode fields) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        fields.properties().forEach(field -> result.set(field.getKey(), value(field.getValue())));
        return result;
    }

    private static JsonNode value(JsonNode node) {
        Optional<Reference> reference = reference(node);
        if (reference.isPresent()) {
            return reference.get().toJson();
        }
        if (node instanceof ObjectNode object) {
            return folded(object);
        }
        if (node.isArray()) {
            ArrayNode result = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(each -> result.add(value(each)));
            return result;
        }
        return node;
    }

    private static Optional<Reference> reference(JsonNode node) {
        if (node.isTextual()) {
            return ofAddress(node.asText());
        }
        return node.isObject() ? itemId(node).map(FieldFolding::item).or(() -> page(node)) : Optional.empty();
    }

    /** The id of an item's copy: {@code meta.id}, a number or a text (§5). */
    static Optional<String> itemId(JsonNode item) {
        JsonNode id = item.path("meta").path("id");
        boolean usable =
                id.isIntegralNumber() || (id.isTextual() && !id.asText().isBlank());
        return usable ? Optional.of(id.asText()) : Optional.empty();
    }

    private static Optional<Reference> page(JsonNode node) {
        boolean whole = node.path("slug").isTextual()
                && node.has("page_type")
                && node.path("fields").isObject();
        return whole
                ? Optional.of(
                        new Reference(Reference.Target.PAGE, node.path("slug").asText()))
                : Optional.empty();
    }

    private static Optional<Reference> ofAddress(String text) {
        if (!text.startsWith("/v2/")) {
            return Optional.empty();
        }
        Matcher item = ITEM.matcher(text);
        if (item.matches()) {
            return Optional.of(item(item.group(1)));
        }
        Matcher page = PAGE.matcher(text);
        return page.matches()
                ? decoded(page.group(1)).map(slug -> new Reference(Reference.Target.PAGE, slug))
                : Optional.empty();
    }

    private static Reference item(String id) {
        return new Reference(Reference.Target.ITEM, id);
    }

    private static Optional<String> decoded(String segment) {
        try {
            return Optional.of(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
