package dev.larder.demo.space;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points at an item or a page. Stored, and shown beyond the asked depth, as a URI (§3.3). */
public sealed interface Reference {

    /** The form in which the service shows an unexpanded reference. */
    String uri();

    /** To a collection item, by id. */
    record ToItem(String collection, long id) implements Reference {
        private static final Pattern URI = Pattern.compile("/v2/content/\\?keys=([^\\[\\]&]+)\\[_id=(\\d{1,18})]");

        @Override
        public String uri() {
            return "/v2/content/?keys=" + collection + "[_id=" + id + "]";
        }
    }

    /** To a page, by type and slug. */
    record ToPage(PageKey page) implements Reference {
        private static final Pattern URI = Pattern.compile("/v2/pages/([^/?]+)/([^/?]+)/");

        @Override
        public String uri() {
            return "/v2/pages/" + (page.type().isEmpty() ? "*" : page.type()) + "/" + page.slug() + "/";
        }
    }

    static Optional<Reference> of(JsonNode node) {
        if (!node.isTextual() || !node.textValue().startsWith("/v2/")) {
            return Optional.empty();
        }
        Matcher item = ToItem.URI.matcher(node.textValue());
        if (item.matches()) {
            return Optional.of(new ToItem(item.group(1), Long.parseLong(item.group(2))));
        }
        Matcher page = ToPage.URI.matcher(node.textValue());
        if (page.matches()) {
            String type = page.group(1).equals("*") ? PageKey.SINGLE : page.group(1);
            return Optional.of(new ToPage(new PageKey(type, page.group(2))));
        }
        return Optional.empty();
    }

    /** True for a filled array in which every element is a reference. */
    static boolean isList(JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            return false;
        }
        for (JsonNode element : node) {
            if (of(element).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
