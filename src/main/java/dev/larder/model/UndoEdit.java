package dev.larder.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;

/** One edit that can be taken back and done again, as small as it can be kept. */
public sealed interface UndoEdit {
    EditSpot spot();

    /** The way from the spot's value down to the part that was edited: keys, and indexes of lists. */
    List<String> path();

    /** The part after the edit; empty where the part found there is not the one that it was made on. */
    Optional<JsonNode> redo(JsonNode part);

    /** The part before the edit; empty where the part found there is not what it made. */
    Optional<JsonNode> undo(JsonNode part);

    /** About how many characters it takes to keep. */
    int size();

    /**
     * A piece of text that took the place of another. The texts' hash codes before and after tell whether a text found
     * later is still the same.
     */
    record Splice(EditSpot spot, List<String> path, Cut cut, int hashBefore, int hashAfter) implements UndoEdit {
        public Splice {
            path = List.copyOf(path);
        }

        @Override
        public Optional<JsonNode> redo(JsonNode part) {
            return part.isTextual() && part.textValue().hashCode() == hashBefore
                    ? cut.done(part.textValue()).map(TextNode::valueOf)
                    : Optional.empty();
        }

        @Override
        public Optional<JsonNode> undo(JsonNode part) {
            return part.isTextual() && part.textValue().hashCode() == hashAfter
                    ? cut.turned().done(part.textValue()).map(TextNode::valueOf)
                    : Optional.empty();
        }

        @Override
        public int size() {
            return cut.removed().length() + cut.inserted().length() + SMALL;
        }

        private static final int SMALL = 40;
    }

    /** A whole value that took the place of another; missing nodes stand for none. */
    record Replace(EditSpot spot, List<String> path, JsonNode before, JsonNode after) implements UndoEdit {
        public Replace {
            path = List.copyOf(path);
            before = before.deepCopy();
            after = after.deepCopy();
        }

        @Override
        public Optional<JsonNode> redo(JsonNode part) {
            return part.equals(before) ? Optional.of(after.deepCopy()) : Optional.empty();
        }

        @Override
        public Optional<JsonNode> undo(JsonNode part) {
            return part.equals(after) ? Optional.of(before.deepCopy()) : Optional.empty();
        }

        @Override
        public int size() {
            return sizeOf(before) + sizeOf(after) + 40;
        }

        private static int sizeOf(JsonNode node) {
            return node.isMissingNode() ? 0 : node.toString().length();
        }
    }

    /** The edit that leads from one value of a spot to another; empty where they are the same. */
    static Optional<UndoEdit> between(EditSpot spot, JsonNode before, JsonNode after) {
        return before.equals(after) ? Optional.empty() : Optional.of(Narrowing.edit(spot, before, after));
    }

    /** The whole content with this edit taken back; empty where it does not fit. */
    default Optional<Content> undone(Content content) {
        JsonNode value = spot().in(content);
        return undo(JsonPath.find(value, path())).map(part -> spot().put(content, JsonPath.put(value, path(), part)));
    }

    /** The whole content with this edit done again; empty where it does not fit. */
    default Optional<Content> redone(Content content) {
        JsonNode value = spot().in(content);
        return redo(JsonPath.find(value, path())).map(part -> spot().put(content, JsonPath.put(value, path(), part)));
    }

    /** No value where there is none. */
    static JsonNode nothing() {
        return MissingNode.getInstance();
    }
}
