package dev.larder.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The order of a list that both sides changed differently; elements go by their names, each of them once. */
record OpenOrder(MergePlan.Overlap overlap, Map<String, Integer> names) {
    /** A name for each element, numbered where two would be the same. */
    static Map<String, Integer> names(Map<Integer, String> titles) {
        Map<String, Integer> names = new LinkedHashMap<>();
        titles.forEach((number, title) -> {
            String name = title;
            for (int i = 2; names.containsKey(name); i++) {
                name = title + " (" + i + ")";
            }
            names.put(name, number);
        });
        return names;
    }

    static JsonNode inNames(List<Integer> order, Map<String, Integer> names) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int number : order) {
            names.forEach((name, named) -> {
                if (named == number) {
                    array.add(name);
                }
            });
        }
        return array;
    }

    /** The order that a pick asks for; what it does not name comes last, so that no element is lost. */
    List<Integer> read(JsonNode pick, List<Integer> otherwise) {
        Set<Integer> order = new LinkedHashSet<>();
        pick.forEach(name -> Optional.ofNullable(names.get(name.asText())).ifPresent(order::add));
        order.addAll(otherwise);
        return new ArrayList<>(order);
    }
}
