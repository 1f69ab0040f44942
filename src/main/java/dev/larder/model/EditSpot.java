package dev.larder.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.TreeMap;

/** What of an entry was edited: one field in one locale, or a page's title or slug beside its fields. */
public sealed interface EditSpot {
    JsonNode in(Content content);

    Content put(Content content, JsonNode value);

    record InField(LocaleCode locale, String field) implements EditSpot {
        @Override
        public JsonNode in(Content content) {
            return content.in(locale).get(field);
        }

        @Override
        public Content put(Content content, JsonNode value) {
            Fields fields = content.in(locale);
            if (!value.isMissingNode()) {
                return content.with(locale, fields.with(field, value));
            }
            Fields rest = fields.without(field);
            return rest.isEmpty() ? without(content) : content.with(locale, rest);
        }

        /** A locale of which nothing is left was not there before its first field came. */
        private Content without(Content content) {
            Map<LocaleCode, Fields> others = new TreeMap<>(content.locales());
            others.remove(locale);
            return new Content(content.title(), content.slug(), others);
        }
    }

    record PageTitle() implements EditSpot {
        @Override
        public JsonNode in(Content content) {
            return TextNode.valueOf(content.title());
        }

        @Override
        public Content put(Content content, JsonNode value) {
            return new Content(value.asText(), content.slug(), content.locales());
        }
    }

    record PageSlug() implements EditSpot {
        @Override
        public JsonNode in(Content content) {
            return TextNode.valueOf(content.slug());
        }

        @Override
        public Content put(Content content, JsonNode value) {
            return new Content(content.title(), value.asText(), content.locales());
        }
    }
}
