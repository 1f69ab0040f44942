package dev.larder.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The field values of an entry in one locale, as the service's JSON, in its order. It cannot be changed from outside:
 * nodes are copied on the way in and on the way out. References stand in it as {@link Reference} writes them.
 */
public final class Fields implements JsonSerializable {
    private static final Fields EMPTY = new Fields(JsonNodeFactory.instance.objectNode());

    private final ObjectNode values;

    private Fields(ObjectNode values) {
        this.values = values;
    }

    public static Fields empty() {
        return EMPTY;
    }

    public static Fields of(ObjectNode values) {
        return new Fields(values.deepCopy());
    }

    /** Takes the values as they are, with no copy: whoever made them must not touch them again. */
    public static Fields owning(ObjectNode values) {
        return new Fields(values);
    }

    /** The value of a field; a missing node where there is no such field. */
    public JsonNode get(String key) {
        JsonNode value = values.get(key);
        return value == null ? MissingNode.getInstance() : value.deepCopy();
    }

    /** The value of a text field; empty where it is missing or no text. */
    public String text(String key) {
        return values.path(key).asText("");
    }

    public boolean has(String key) {
        return values.has(key);
    }

    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        values.fieldNames().forEachRemaining(keys::add);
        return List.copyOf(keys);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Fields with(String key, JsonNode value) {
        ObjectNode copy = values.deepCopy();
        copy.set(key, value.deepCopy());
        return new Fields(copy);
    }

    public Fields without(String key) {
        ObjectNode copy = values.deepCopy();
        copy.remove(key);
        return new Fields(copy);
    }

    /** These values with the other's put over them. */
    public Fields overlaid(Fields other) {
        ObjectNode copy = values.deepCopy();
        copy.setAll(other.values.deepCopy());
        return new Fields(copy);
    }

    /** The fields of this that are missing from {@code base} or differ there. */
    public Fields changedSince(Fields base) {
        Map<String, JsonNode> changed = new LinkedHashMap<>();
        values.properties().forEach(field -> {
            if (!field.getValue().equals(base.values.get(field.getKey()))) {
                changed.put(field.getKey(), field.getValue());
            }
        });
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy.setAll(changed);
        return new Fields(copy.deepCopy());
    }

    /** A copy that may be changed. */
    public ObjectNode toJson() {
        return values.deepCopy();
    }

    /** A number by which two sets of values are told apart without comparing them; the order of keys does not count. */
    public long print() {
        return Print.of(values);
    }

    /** Takes a text into a print. */
    public static long print(long sum, String text) {
        return Print.and(sum, text);
    }

    @Override
    public void serialize(JsonGenerator to, SerializerProvider serializers) throws IOException {
        values.serialize(to, serializers);
    }

    @Override
    public void serializeWithType(JsonGenerator to, SerializerProvider serializers, TypeSerializer typed)
            throws IOException {
        serialize(to, serializers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields fields && values.equals(fields.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Fields" + keys();
    }
}
