package dev.larder.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.api.ShapeHints.Kind;
import dev.larder.model.Reference;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes an entry's fields of an answer, in place: pointers for the copies that stand for references, at any depth (§3.3,
 * §16), and addresses for media, whose texts are put aside (§3.6). Hints decide where they know; else the looks do, and
 * {@link #isUnsure} tells so. One entry each.
 */
final class FieldFolding {
    private final ShapeHints hints;
    private final Map<String, String> alts = new TreeMap<>();
    private boolean unsure;

    FieldFolding(ShapeHints hints) {
        this.hints = hints;
    }

    /** The same object, changed. */
    ObjectNode fold(ObjectNode fields) {
        return inside(fields, Trail.top());
    }

    /** The texts of the media met, by address. */
    Map<String, String> alts() {
        return alts;
    }

    /** Whether anything was decided by its looks alone that could have been something else. */
    boolean isUnsure() {
        return unsure;
    }

    private ObjectNode inside(ObjectNode object, Trail at) {
        boolean part = Shapes.isPart(object);
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = part && field.getKey().equals("fields") ? Shapes.partName(object) : field.getKey();
            field.setValue(value(field.getValue(), at, name));
        }
        return object;
    }

    private JsonNode value(JsonNode node, Trail above, String name) {
        if (node.isTextual()) {
            return text(node, above, name);
        }
        if (node instanceof ObjectNode object) {
            return object(object, above.down(name));
        }
        if (node instanceof ArrayNode array) {
            Trail at = above.down(name);
            for (int index = 0; index < array.size(); index++) {
                array.set(index, value(array.get(index), at, Trail.ELEMENT));
            }
        }
        return node;
    }

    private JsonNode text(JsonNode node, Trail above, String name) {
        Optional<Reference> reference = Shapes.address(node);
        if (reference.isEmpty()) {
            return node;
        }
        Optional<Kind> hint = hint(above.down(name));
        return hint.filter(kind -> kind == Kind.TEXT).isPresent()
                ? node
                : reference.get().toJson();
    }

    private JsonNode object(ObjectNode object, Trail at) {
        boolean media = Shapes.isMedia(object);
        Optional<Reference> copy = media ? Optional.empty() : Shapes.copy(object);
        if (!media && copy.isEmpty()) {
            return inside(object, at);
        }
        if (hint(at).filter(kind -> kind == Kind.COMPONENT).isPresent()) {
            return inside(object, at);
        }
        return media ? address(object) : copy.orElseThrow().toJson();
    }

    private Optional<Kind> hint(Trail at) {
        Optional<Kind> hint = hints.at(at.toString());
        unsure |= hint.isEmpty();
        return hint;
    }

    private JsonNode address(ObjectNode media) {
        JsonNode url = media.path("url");
        if (!url.asText("").isBlank()) {
            alts.put(url.asText(), media.path("alt").asText(""));
        }
        return url.isTextual() ? url : JsonNodeFactory.instance.textNode("");
    }
}
