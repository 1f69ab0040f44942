package dev.larder.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.Content;
import dev.larder.model.LocaleCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What comes of two sides' changes since a base: all of both where they do not overlap, and the places where they do. */
public final class MergePlan {
    private final Content local;
    private final Map<Field, Merged> fields;
    private final List<Overlap> overlaps;
    private final Content merged;

    /** A field of a locale, with what the other side holds in it. */
    record Field(LocaleCode locale, String key, JsonNode theirs) {}

    MergePlan(Content local, Map<Field, Merged> fields, List<Overlap> overlaps) {
        this.local = local;
        this.fields = new LinkedHashMap<>(fields);
        this.overlaps = List.copyOf(overlaps);
        this.merged = settled(Map.of());
    }

    /** Both sides' changes; the local value where they overlap. */
    public Content merged() {
        return merged;
    }

    /** In the order of the locales and fields; no two are equal. */
    public List<Overlap> overlaps() {
        return overlaps;
    }

    /**
     * The merged content with {@code picks} put in; the local value where none was picked. A missing node as a pick
     * takes the value, block or row away.
     */
    public Content settled(Map<Overlap, JsonNode> picks) {
        Function<Overlap, JsonNode> pick = overlap -> picks.getOrDefault(overlap, overlap.mine());
        Content result = local;
        for (Map.Entry<Field, Merged> each : fields.entrySet()) {
            Field field = each.getKey();
            JsonNode value = each.getValue().resolve(pick);
            boolean given = !value.isMissingNode() || !picks.isEmpty();
            if (given) {
                JsonNode settled = value.isMissingNode() ? emptied(field.theirs()) : value;
                result = result.with(field.locale(), result.in(field.locale()).with(field.key(), settled));
            }
        }
        return result;
    }

    /** What takes a value away at the service: its own spelling of empty. */
    private static JsonNode emptied(JsonNode theirs) {
        return theirs.isArray() ? JsonNodeFactory.instance.arrayNode() : TextNode.valueOf("");
    }

    /**
     * A place that both sides changed differently. {@code path} leads to it inside the field: keys, rows as {@code #2 Name},
     * blocks and lines as {@code ¶3}, a list's order as {@code ↕}. A missing node is a side that took it away.
     */
    public record Overlap(
            LocaleCode locale,
            String field,
            List<String> path,
            Kind kind,
            JsonNode base,
            JsonNode mine,
            JsonNode theirs) {
        public Overlap {
            path = List.copyOf(path);
        }

        /** What stands at the place. */
        public enum Kind {
            /** A whole value. */
            VALUE,
            /** Neighbouring blocks of HTML. */
            BLOCKS,
            /** Neighbouring lines of text. */
            LINES,
            /** A row that one side took away. */
            ROW,
            /** The order of a list, as the names of its elements. */
            ORDER
        }

        /** Mine followed by theirs, where that makes sense: two texts. */
        public Optional<JsonNode> both() {
            boolean texts = mine.isTextual() && theirs.isTextual();
            return switch (kind) {
                case BLOCKS -> texts ? joined("") : Optional.empty();
                case LINES -> texts ? joined("\n") : Optional.empty();
                case VALUE, ROW, ORDER -> Optional.empty();
            };
        }

        private Optional<JsonNode> joined(String between) {
            return Optional.of(TextNode.valueOf(mine.asText() + between + theirs.asText()));
        }

        @Override
        public String toString() {
            String start = locale.isNone() ? field : locale + "/" + field;
            return path.isEmpty() ? start : start + " › " + String.join(" › ", path);
        }
    }
}
