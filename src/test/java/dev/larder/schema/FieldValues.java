package dev.larder.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The filled values of a field in all entries, by its path: counted apart from the code that guesses. */
record FieldValues(List<JsonNode> values) {

    static FieldValues at(List<Fields> entries, String path) {
        List<JsonNode> at = new ArrayList<>(entries.stream().map(Fields::toJson).toList());
        for (String step : path.substring(1).split("/")) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : at) {
                if (step.equals("[]")) {
                    node.forEach(next::add);
                } else if (step.startsWith("<")) {
                    if (step.equals("<" + node.path("type").asText() + ">")) {
                        next.add(node.path("fields"));
                    }
                } else {
                    next.add(node.path(step));
                }
            }
            at = next;
        }
        return new FieldValues(
                at.stream().filter(node -> !node.asText("").isBlank()).toList());
    }

    int count() {
        return values.size();
    }

    int distinct() {
        return new HashSet<>(values).size();
    }
}
