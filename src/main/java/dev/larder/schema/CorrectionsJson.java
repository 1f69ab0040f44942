package dev.larder.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.ContentTypeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Corrections as JSON that people may keep, read and hand on; what it does not understand it leaves out. */
public final class CorrectionsJson {
    private static final String MARK = "larder";
    private static final String FIELDS = "fields";

    private CorrectionsJson() {}

    public static ObjectNode write(Corrections corrections) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put(MARK, FIELDS).put("version", 1);
        ObjectNode types = root.putObject("types");
        corrections.types().forEach((type, fields) -> {
            ObjectNode of = types.putObject(type.toString());
            fields.forEach((path, correction) -> of.set(path, write(correction)));
        });
        return root;
    }

    private static ObjectNode write(FieldCorrection correction) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        correction.kind().ifPresent(kind -> node.put("kind", kind.word()));
        correction.label().ifPresent(label -> node.put("label", label));
        correction.help().ifPresent(help -> node.put("help", help));
        correction.required().ifPresent(required -> node.put("required", required));
        correction.options().ifPresent(options -> {
            ArrayNode all = node.putArray("options");
            options.forEach(all::add);
        });
        correction.to().ifPresent(to -> node.put("to", to.toString()));
        return node;
    }

    /** Empty where the text is no file of corrections at all. */
    public static Optional<Corrections> read(JsonNode root) {
        if (!root.path(MARK).asText().equals(FIELDS) || !root.path("types").isObject()) {
            return Optional.empty();
        }
        Map<ContentTypeKey, Map<String, FieldCorrection>> types = new TreeMap<>();
        root.path("types")
                .properties()
                .forEach(type -> type(type.getKey()).ifPresent(key -> {
                    Map<String, FieldCorrection> fields = new TreeMap<>();
                    type.getValue()
                            .properties()
                            .forEach(field -> fields.put(field.getKey(), correction(field.getValue())));
                    types.put(key, fields);
                }));
        return Optional.of(new Corrections(types));
    }

    private static FieldCorrection correction(JsonNode node) {
        return new FieldCorrection(
                text(node, "kind").flatMap(Kind::read),
                text(node, "label"),
                text(node, "help"),
                Optional.of(node.path("required")).filter(JsonNode::isBoolean).map(JsonNode::booleanValue),
                Optional.of(node.path("options")).filter(JsonNode::isArray).map(CorrectionsJson::texts),
                text(node, "to").flatMap(CorrectionsJson::type));
    }

    static Optional<String> text(JsonNode node, String key) {
        return Optional.of(node.path(key)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    static Optional<ContentTypeKey> type(String text) {
        try {
            return Optional.of(ContentTypeKey.parse(text));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
