package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

/**
 * A JSON value that can be watched and set. One made by {@link #child} writes through to its parent and changes nothing
 * there but its own key: the other keys and their order stay. Nodes are shared and must not be changed in place.
 */
public final class FieldValue {
    /** Numbers are the same when they are equal, whichever way they were read. */
    private static final Comparator<JsonNode> BY_NUMBER = (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    };

    private final ReadOnlyObjectWrapper<JsonNode> current;
    private final Consumer<JsonNode> write;
    private final Runnable release;

    private FieldValue(ReadOnlyObjectWrapper<JsonNode> current, Consumer<JsonNode> write, Runnable release) {
        this.current = current;
        this.write = write;
        this.release = release;
    }

    /** One that stands alone. */
    public static FieldValue of(JsonNode start) {
        ReadOnlyObjectWrapper<JsonNode> current = new ReadOnlyObjectWrapper<>(start.deepCopy());
        return new FieldValue(current, current::set, () -> {});
    }

    /** The value under a key, missing where there is none. Setting it to missing takes the key away. */
    public FieldValue child(String key) {
        ReadOnlyObjectWrapper<JsonNode> mine = new ReadOnlyObjectWrapper<>(get().path(key));
        ChangeListener<JsonNode> follow = (property, before, now) -> mine.set(now.path(key));
        property().addListener(follow);
        return new FieldValue(mine, node -> put(key, node), () -> property().removeListener(follow));
    }

    public JsonNode get() {
        return current.get();
    }

    public void set(JsonNode node) {
        write.accept(node);
    }

    public ReadOnlyObjectProperty<JsonNode> property() {
        return current.getReadOnlyProperty();
    }

    /** Lets go of the parent; needed for values made by {@link #child} that end before it. */
    public void dispose() {
        release.run();
    }

    /** Whether there is nothing to show: missing, null or an empty text. */
    public static boolean isBlank(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isTextual() && node.textValue().isEmpty());
    }

    /** Whether two values mean the same, whatever the order of keys and the class of numbers. */
    public static boolean same(JsonNode one, JsonNode other) {
        return one.equals(BY_NUMBER, other);
    }

    private void put(String key, JsonNode node) {
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        if (get() instanceof ObjectNode object) {
            changed.setAll(object);
        } else if (node.isMissingNode()) {
            return;
        }
        if (node.isMissingNode()) {
            changed.remove(key);
        } else {
            changed.set(key, node);
        }
        set(changed);
    }

    static ArrayNode array(Iterable<? extends JsonNode> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    static JsonNode missing() {
        return MissingNode.getInstance();
    }
}
