package dev.larder.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.api.ShapeHints.Kind;
import dev.larder.model.Reference;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How values look in an answer, and what two answers to the same question tell: the plain one ({@code levels=1}, media
 * as addresses) shows every reference as an address and every component as an object (§3.3, §3.6).
 */
final class Shapes {
    private static final Pattern ITEM =
            Pattern.compile("/v2/content/\\?keys=[^\\[\\]&=\\s]+(?:\\[|%5B)_id=([^\\[\\]&=\\s%]+)(?:]|%5D)");
    private static final Pattern PAGE = Pattern.compile("/v2/pages/[^/?#\\s]+/([^/?#\\s]+)/");

    private final Map<String, Kind> kinds = new TreeMap<>();

    /** Takes what one entry tells: its fields as answered plainly and as answered in full, not yet folded. */
    void compare(JsonNode plain, JsonNode full) {
        each(plain, full, Trail.top());
    }

    ShapeHints hints() {
        return new ShapeHints(kinds);
    }

    private void each(JsonNode plain, JsonNode full, Trail at) {
        boolean part = isPart(full);
        for (Map.Entry<String, JsonNode> field : full.properties()) {
            String name = part && field.getKey().equals("fields") ? partName(full) : field.getKey();
            value(plain.path(field.getKey()), field.getValue(), at.down(name));
        }
    }

    private void value(JsonNode plain, JsonNode full, Trail at) {
        if (plain.isTextual() && full.isTextual() && address(full).isPresent()) {
            note(at, plain.equals(full) ? Kind.TEXT : Kind.REFERENCE);
        } else if (plain.isObject() && full.isObject()) {
            if (isMedia(full) || copy(full).isPresent()) {
                note(at, Kind.COMPONENT);
            }
            each(plain, full, at);
        } else if (plain.isTextual() && full.isObject() && isMedia(full)) {
            note(at, Kind.MEDIA);
        } else if (full.isObject() && copy(full).isPresent() && isPointer(plain)) {
            note(at, Kind.REFERENCE);
        } else if (plain.isArray() && full.isArray() && plain.size() == full.size()) {
            for (int index = 0; index < full.size(); index++) {
                value(plain.get(index), full.get(index), at.down(Trail.ELEMENT));
            }
        }
    }

    private void note(Trail at, Kind kind) {
        kinds.merge(at.toString(), kind, (before, now) -> before == now ? now : Kind.MIXED);
    }

    /** At the last level a reference is an array with an address, even where the field holds only one. */
    private static boolean isPointer(JsonNode plain) {
        return address(plain).isPresent()
                || (plain.isArray()
                        && plain.size() == 1
                        && address(plain.get(0)).isPresent());
    }

    static boolean isMedia(JsonNode object) {
        return object.size() == 2
                && object.has("url")
                && object.has("alt")
                && isTextOrNull(object.path("url"))
                && isTextOrNull(object.path("alt"));
    }

    private static boolean isTextOrNull(JsonNode node) {
        return node.isTextual() || node.isNull();
    }

    /** A part of a component picker as it is read (§7). */
    static boolean isPart(JsonNode object) {
        return object.size() == 2
                && object.path("type").isTextual()
                && object.path("fields").isObject();
    }

    static String partName(JsonNode part) {
        return "<" + part.path("type").asText() + ">";
    }

    /** The reference that a copy of an item or a page stands for. */
    static Optional<Reference> copy(JsonNode object) {
        return itemId(object)
                .map(id -> new Reference(Reference.Target.ITEM, id))
                .or(() -> page(object));
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

    /** Only a whole text of the address form is a reference, since words may hold an address too. */
    static Optional<Reference> address(JsonNode node) {
        String text = node.asText("");
        if (!node.isTextual() || !text.startsWith("/v2/")) {
            return Optional.empty();
        }
        Matcher item = ITEM.matcher(text);
        if (item.matches()) {
            return Optional.of(new Reference(Reference.Target.ITEM, item.group(1)));
        }
        Matcher page = PAGE.matcher(text);
        return page.matches()
                ? decoded(page.group(1)).map(slug -> new Reference(Reference.Target.PAGE, slug))
                : Optional.empty();
    }

    private static Optional<String> decoded(String segment) {
        try {
            return Optional.of(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
