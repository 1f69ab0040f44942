package dev.larder.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Fields;
import dev.larder.model.Reference;
import dev.larder.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Guesses the schema of a content type from its entries, since the service tells none (§16). */
public final class SchemaInference {
    private final Function<Reference, Optional<ContentTypeKey>> typeOf;

    /** {@code typeOf} finds the content type of a reference's target, empty where it is not in the mirror. */
    public SchemaInference(Function<Reference, Optional<ContentTypeKey>> typeOf) {
        this.typeOf = typeOf;
    }

    /** The schema that explains all samples; fields in the order in which they were first met. */
    public Schema infer(ContentTypeKey type, List<Fields> samples) {
        if (type.kind() == ContentTypeKey.Kind.POST) {
            return BlogSchema.SCHEMA;
        }
        return new Schema(type, defs(samples.stream().map(Fields::toJson).toList()));
    }

    private List<FieldDef> defs(List<ObjectNode> samples) {
        Map<String, List<JsonNode>> values = new LinkedHashMap<>();
        samples.forEach(sample -> sample.properties()
                .forEach(field -> values.computeIfAbsent(field.getKey(), key -> new ArrayList<>())
                        .add(field.getValue())));
        List<FieldDef> defs = new ArrayList<>();
        values.forEach((key, seen) -> defs.add(FieldDef.of(key, typeOf(seen))));
        return defs;
    }

    private FieldType typeOf(List<JsonNode> seen) {
        List<JsonNode> filled = seen.stream().filter(value -> !isEmpty(value)).toList();
        if (filled.isEmpty()) {
            return seen.stream().allMatch(JsonNode::isTextual) ? new FieldType.ShortText() : new FieldType.Raw();
        }
        if (filled.stream().allMatch(JsonNode::isBoolean)) {
            return new FieldType.Checkbox();
        }
        if (filled.stream().allMatch(JsonNode::isNumber)) {
            return new FieldType.Numeric();
        }
        if (filled.stream().allMatch(JsonNode::isTextual)) {
            return TextKinds.of(filled.stream().map(JsonNode::asText).toList());
        }
        if (filled.stream().allMatch(JsonNode::isObject)) {
            return ofObjects(filled);
        }
        if (filled.stream().allMatch(JsonNode::isArray)) {
            return ofArrays(filled);
        }
        return new FieldType.Raw();
    }

    private FieldType ofObjects(List<JsonNode> values) {
        Optional<FieldType> references = references(values, false);
        return references.orElseGet(() -> new FieldType.Component(defs(objects(values))));
    }

    private FieldType ofArrays(List<JsonNode> values) {
        List<JsonNode> elements = new ArrayList<>();
        values.forEach(array -> array.forEach(elements::add));
        Optional<FieldType> references = references(elements, true);
        if (references.isPresent()) {
            return references.get();
        }
        if (elements.stream().allMatch(SchemaInference::isBlock)) {
            return ofBlocks(elements);
        }
        return elements.stream().allMatch(JsonNode::isObject)
                ? new FieldType.Repeater(defs(objects(elements)))
                : new FieldType.Raw();
    }

    private FieldType ofBlocks(List<JsonNode> blocks) {
        Map<String, List<ObjectNode>> kinds = new TreeMap<>();
        blocks.forEach(block -> kinds.computeIfAbsent(block.path("type").asText(), kind -> new ArrayList<>())
                .add((ObjectNode) block.path("fields")));
        Map<String, List<FieldDef>> defs = new TreeMap<>();
        kinds.forEach((kind, fields) -> defs.put(kind, defs(fields)));
        return new FieldType.Picker(defs);
    }

    private Optional<FieldType> references(List<JsonNode> values, boolean many) {
        List<Reference> references =
                values.stream().flatMap(value -> Reference.read(value).stream()).toList();
        if (references.size() != values.size()) {
            return Optional.empty();
        }
        Optional<ContentTypeKey> to = references.stream()
                .flatMap(reference -> typeOf.apply(reference).stream())
                .findFirst();
        return Optional.of(new FieldType.References(many, references.get(0).target(), to));
    }

    /** A picker's element has exactly a type and its fields (§7). */
    private static boolean isBlock(JsonNode node) {
        return node.isObject()
                && node.size() == 2
                && node.path("type").isTextual()
                && node.path("fields").isObject();
    }

    private static List<ObjectNode> objects(List<JsonNode> values) {
        return values.stream().map(ObjectNode.class::cast).toList();
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isTextual() && value.asText().isBlank())
                || (value.isContainerNode() && value.isEmpty());
    }
}
