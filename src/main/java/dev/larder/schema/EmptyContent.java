package dev.larder.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Fields;
import java.util.List;

/** The values of a new entry: every key that the schema knows, empty, since a create must name them all (§9). */
public final class EmptyContent {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private EmptyContent() {}

    public static Fields of(List<FieldDef> defs) {
        return Fields.of(object(defs));
    }

    private static ObjectNode object(List<FieldDef> defs) {
        ObjectNode values = JSON.objectNode();
        defs.forEach(def -> values.set(def.key(), empty(def.type())));
        return values;
    }

    /** The empty value of a kind: {@code ""} in general, an empty list for lists (§19, 7). */
    public static JsonNode empty(FieldType type) {
        if (type instanceof FieldType.Component component) {
            return object(component.fields());
        }
        if (type instanceof FieldType.Checkbox) {
            return JSON.booleanNode(false);
        }
        boolean list = type instanceof FieldType.Repeater
                || type instanceof FieldType.Picker
                || type instanceof FieldType.Names
                || (type instanceof FieldType.References references && references.many());
        return list ? JSON.arrayNode() : JSON.textNode("");
    }
}
