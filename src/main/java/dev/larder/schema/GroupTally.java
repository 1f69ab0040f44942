package dev.larder.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The fields that stand together, in the order in which they were first met. */
final class GroupTally {
    /** No dashboard has as many; content that has would fill the memory. */
    private static final int MOST_FIELDS = 300;

    private final Map<String, FieldTally> fields = new LinkedHashMap<>();

    void add(JsonNode object, Set<String> media) {
        object.properties().forEach(field -> {
            if (fields.containsKey(field.getKey()) || fields.size() < MOST_FIELDS) {
                fields.computeIfAbsent(field.getKey(), first -> new FieldTally())
                        .add(field.getValue(), media);
            }
        });
    }

    Map<String, FieldTally> fields() {
        return fields;
    }
}
