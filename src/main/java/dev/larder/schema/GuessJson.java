package dev.larder.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Reference;
import dev.larder.model.Schema;
import dev.larder.schema.Evidence.Reason;
import dev.larder.schema.Evidence.Sureness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A guess as JSON, for keeping it between pulls. What another version wrote is not read: it is made anew. */
public final class GuessJson {
    private static final int VERSION = 1;

    private GuessJson() {}

    public static ObjectNode write(TypeGuess guess) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", VERSION).put("read", guess.read());
        root.set("fields", fields(guess.schema().fields()));
        ObjectNode evidence = root.putObject("evidence");
        guess.evidence()
                .forEach((path, it) -> evidence.putObject(path)
                        .put("met", it.met())
                        .put("filled", it.filled())
                        .put("agree", it.agree())
                        .put("reason", it.reason().name())
                        .put("sureness", it.sureness().name()));
        ObjectNode settled = root.putObject("settled");
        guess.settled().forEach((path, kind) -> settled.put(path, kind.word()));
        ArrayNode contradictions = root.putArray("contradictions");
        guess.contradictions()
                .forEach(it -> contradictions
                        .addObject()
                        .put("path", it.path())
                        .put("expected", it.expected().word())
                        .put("byPerson", it.byPerson())
                        .put("held", it.held().name())
                        .put("count", it.count())
                        .put("filled", it.filled()));
        return root;
    }

    private static ArrayNode fields(List<FieldDef> defs) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        defs.forEach(def -> array.add(type(def.type())
                .put("key", def.key())
                .put("label", def.label())
                .put("need", def.hint().need().name())));
        return array;
    }

    private static ObjectNode type(FieldType type) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", Kind.of(type).word());
        if (type instanceof FieldType.Dropdown dropdown) {
            ArrayNode options = node.putArray("options");
            dropdown.options().forEach(options::add);
        } else if (type instanceof FieldType.References references) {
            node.put("target", references.target().name());
            references.to().ifPresent(to -> node.put("to", to.toString()));
        } else if (type instanceof FieldType.Component component) {
            node.set("fields", fields(component.fields()));
        } else if (type instanceof FieldType.Repeater repeater) {
            node.set("fields", fields(repeater.fields()));
        } else if (type instanceof FieldType.Picker picker) {
            ObjectNode kinds = node.putObject("kinds");
            picker.kinds().forEach((kind, fields) -> kinds.set(kind, fields(fields)));
        }
        return node;
    }

    /** Empty where it is of another version or damaged. */
    public static Optional<TypeGuess> read(ContentTypeKey type, JsonNode root) {
        if (root.path("version").asInt() != VERSION) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TypeGuess(
                    type.kind() == ContentTypeKey.Kind.POST
                            ? BlogSchema.SCHEMA
                            : new Schema(type, defs(root.path("fields"))),
                    root.path("read").asInt(),
                    evidence(root.path("evidence")),
                    settled(root.path("settled")),
                    contradictions(root.path("contradictions"))));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static List<FieldDef> defs(JsonNode array) {
        List<FieldDef> defs = new ArrayList<>();
        array.forEach(node -> defs.add(new FieldDef(
                node.path("key").asText(),
                node.path("label").asText(),
                type(node),
                new FieldDef.Hint("", FieldDef.Need.valueOf(node.path("need").asText())))));
        return defs;
    }

    private static FieldType type(JsonNode node) {
        Kind kind = Kind.read(node.path("kind").asText()).orElse(Kind.RAW);
        return switch (kind) {
            case DROPDOWN -> new FieldType.Dropdown(CorrectionsJson.texts(node.path("options")));
            case REFERENCE, REFERENCES ->
                new FieldType.References(
                        kind == Kind.REFERENCES,
                        Reference.Target.valueOf(node.path("target").asText()),
                        CorrectionsJson.text(node, "to").flatMap(CorrectionsJson::type));
            case COMPONENT -> new FieldType.Component(defs(node.path("fields")));
            case REPEATER -> new FieldType.Repeater(defs(node.path("fields")));
            case PICKER -> {
                Map<String, List<FieldDef>> kinds = new TreeMap<>();
                node.path("kinds").properties().forEach(each -> kinds.put(each.getKey(), defs(each.getValue())));
                yield new FieldType.Picker(kinds);
            }
            default -> kind.type(new FieldType.Raw());
        };
    }

    private static Map<String, Evidence> evidence(JsonNode node) {
        Map<String, Evidence> evidence = new TreeMap<>();
        node.properties()
                .forEach(each -> evidence.put(
                        each.getKey(),
                        new Evidence(
                                each.getValue().path("met").asInt(),
                                each.getValue().path("filled").asInt(),
                                each.getValue().path("agree").asInt(),
                                Reason.valueOf(each.getValue().path("reason").asText()),
                                Sureness.valueOf(
                                        each.getValue().path("sureness").asText()))));
        return evidence;
    }

    private static Map<String, Kind> settled(JsonNode node) {
        Map<String, Kind> settled = new TreeMap<>();
        node.properties()
                .forEach(each ->
                        Kind.read(each.getValue().asText()).ifPresent(kind -> settled.put(each.getKey(), kind)));
        return settled;
    }

    private static List<Contradiction> contradictions(JsonNode array) {
        List<Contradiction> contradictions = new ArrayList<>();
        array.forEach(node -> contradictions.add(new Contradiction(
                node.path("path").asText(),
                Kind.read(node.path("expected").asText()).orElse(Kind.RAW),
                node.path("byPerson").asBoolean(),
                Contradiction.Held.valueOf(node.path("held").asText()),
                node.path("count").asInt(),
                node.path("filled").asInt())));
        return contradictions;
    }
}
