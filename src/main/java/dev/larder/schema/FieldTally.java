package dev.larder.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what the values of a field are, and those of the fields inside it. Bounded however many values there are. */
final class FieldTally {
    private static final int MOST_REFERENCES = 24;
    private static final int MOST_KINDS = 60;

    private final TextTally texts = new TextTally();
    private final GroupTally group = new GroupTally();
    private final GroupTally rows = new GroupTally();
    private final Map<String, GroupTally> parts = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private int met;
    private int filled;
    private int emptyTexts;
    private int numbers;
    private int booleans;
    private int pointers;
    private int groups;
    private int lists;
    private int pointerLists;
    private int partLists;
    private int rowLists;

    void add(JsonNode value, Set<String> media) {
        met++;
        if (isEmpty(value)) {
            emptyTexts += value.isTextual() ? 1 : 0;
            return;
        }
        filled++;
        if (value.isTextual()) {
            texts.add(value.asText(), media);
        } else if (value.isNumber()) {
            numbers++;
        } else if (value.isBoolean()) {
            booleans++;
        } else if (value.isArray()) {
            addList(value, media);
        } else if (point(value)) {
            pointers++;
        } else {
            groups++;
            group.add(value, media);
        }
    }

    private void addList(JsonNode list, Set<String> media) {
        lists++;
        boolean allPoint = true;
        boolean allParts = true;
        boolean allObjects = true;
        for (JsonNode element : list) {
            allPoint &= point(element);
            allParts &= isPart(element);
            allObjects &= element.isObject();
        }
        if (allPoint) {
            pointerLists++;
        } else if (allParts) {
            partLists++;
            list.forEach(part -> addPart(part, media));
        } else if (allObjects) {
            rowLists++;
            list.forEach(row -> rows.add(row, media));
        }
    }

    private void addPart(JsonNode part, Set<String> media) {
        String kind = part.path("type").asText();
        if (parts.containsKey(kind) || parts.size() < MOST_KINDS) {
            parts.computeIfAbsent(kind, first -> new GroupTally()).add(part.path("fields"), media);
        }
    }

    private boolean point(JsonNode value) {
        var reference = Reference.read(value);
        reference
                .filter(it -> references.size() < MOST_REFERENCES && !references.contains(it))
                .ifPresent(references::add);
        return reference.isPresent();
    }

    /** A picker's element has exactly a type and its fields (§7). */
    private static boolean isPart(JsonNode node) {
        return node.isObject()
                && node.size() == 2
                && node.path("type").isTextual()
                && node.path("fields").isObject();
    }

    /** Whether nothing stands there; {@code false} and 0 are values. */
    static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isTextual() && value.asText().isBlank())
                || (value.isContainerNode() && value.isEmpty());
    }

    TextTally texts() {
        return texts;
    }

    GroupTally group() {
        return group;
    }

    GroupTally rows() {
        return rows;
    }

    Map<String, GroupTally> parts() {
        return parts;
    }

    /** Some of what is pointed to. */
    List<Reference> references() {
        return references;
    }

    int met() {
        return met;
    }

    int filled() {
        return filled;
    }

    int numbers() {
        return numbers;
    }

    int booleans() {
        return booleans;
    }

    int pointers() {
        return pointers;
    }

    int groups() {
        return groups;
    }

    int lists() {
        return lists;
    }

    int pointerLists() {
        return pointerLists;
    }

    int partLists() {
        return partLists;
    }

    int rowLists() {
        return rowLists;
    }

    boolean onlyEmptyTexts() {
        return filled == 0 && emptyTexts == met;
    }
}
