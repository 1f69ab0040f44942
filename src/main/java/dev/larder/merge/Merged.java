package dev.larder.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A merged value whose overlaps are still open places in it. */
sealed interface Merged {
    /** The value with a pick in every open place; a missing node where nothing is left of it. */
    JsonNode resolve(Function<MergePlan.Overlap, JsonNode> pick);

    /** A value that is decided. */
    record Fixed(JsonNode value) implements Merged {
        @Override
        public JsonNode resolve(Function<MergePlan.Overlap, JsonNode> pick) {
            return value;
        }
    }

    /** A place to decide. */
    record Open(MergePlan.Overlap overlap) implements Merged {
        @Override
        public JsonNode resolve(Function<MergePlan.Overlap, JsonNode> pick) {
            return pick.apply(overlap);
        }
    }

    /** An object, key by key. */
    record Keys(Map<String, Merged> keys) implements Merged {
        @Override
        public JsonNode resolve(Function<MergePlan.Overlap, JsonNode> pick) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            keys.forEach((key, merged) -> {
                JsonNode value = merged.resolve(pick);
                if (!value.isMissingNode()) {
                    object.set(key, value);
                }
            });
            return object;
        }
    }

    /** A list: its elements by number, the order they stand in, and the overlap of the order where there is one. */
    record Rows(Map<Integer, Merged> elements, List<Integer> order, Optional<OpenOrder> open) implements Merged {
        @Override
        public JsonNode resolve(Function<MergePlan.Overlap, JsonNode> pick) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            List<Integer> picked =
                    open.map(it -> it.read(pick.apply(it.overlap()), order)).orElse(order);
            for (int number : picked) {
                JsonNode element = Optional.ofNullable(elements.get(number))
                        .map(merged -> merged.resolve(pick))
                        .orElse(MissingNode.getInstance());
                if (!element.isMissingNode()) {
                    array.add(element);
                }
            }
            return array;
        }
    }

    /** A text out of parts, each with nothing, one or several blocks. */
    record Text(List<Merged> parts, String between) implements Merged {
        @Override
        public JsonNode resolve(Function<MergePlan.Overlap, JsonNode> pick) {
            StringBuilder text = new StringBuilder();
            boolean first = true;
            for (Merged part : parts) {
                JsonNode value = part.resolve(pick);
                if (value.isMissingNode()) {
                    continue;
                }
                text.append(first ? "" : between);
                if (between.isEmpty() && wordsTouch(text, value.asText())) {
                    text.append('\n');
                }
                text.append(value.asText());
                first = false;
            }
            return TextNode.valueOf(text.toString());
        }

        /** Two words from different parts must not become one. */
        private static boolean wordsTouch(StringBuilder text, String next) {
            return !text.isEmpty()
                    && !next.isEmpty()
                    && isWord(text.charAt(text.length() - 1))
                    && isWord(next.charAt(0));
        }

        private static boolean isWord(char character) {
            return !Character.isWhitespace(character) && character != '<' && character != '>';
        }
    }
}
