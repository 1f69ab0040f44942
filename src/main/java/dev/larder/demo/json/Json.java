package dev.larder.demo.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads and writes JSON trees; hostile depth, bad UTF-8 and numbers without end are failures, never surprises. */
public final class Json {
    private static final int DEEPEST = 200;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** Fails with a one-line reason when the bytes are not one JSON value in UTF-8. */
    public static JsonNode parse(byte[] bytes) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new IOException("not valid UTF-8", notUtf8);
        }
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IOException(reason(malformed), malformed);
        }
        if (node.isMissingNode()) {
            throw new IOException("Expecting value: line 1 column 1");
        }
        if (hasEndlessNumber(node)) {
            throw new IOException("a number is out of range");
        }
        return node;
    }

    private static String reason(JsonProcessingException malformed) {
        String text = malformed.getOriginalMessage();
        int line = text.indexOf('\n');
        String first = line < 0 ? text : text.substring(0, line);
        return Optional.ofNullable(malformed.getLocation())
                .map(at -> first + ": line " + at.getLineNr() + " column " + at.getColumnNr())
                .orElse(first);
    }

    private static boolean hasEndlessNumber(JsonNode node) {
        if (node.isDouble()) {
            return !Double.isFinite(node.doubleValue());
        }
        for (JsonNode child : node) {
            if (hasEndlessNumber(child)) {
                return true;
            }
        }
        return false;
    }

    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }

    public static JsonNode none() {
        return JsonNodeFactory.instance.nullNode();
    }

    /** The text under a key; empty when absent, not a string, or "". */
    public static Optional<String> text(JsonNode object, String key) {
        JsonNode value = object.path(key);
        return value.isTextual() && !value.textValue().isEmpty() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** A copy in which every string went through the change. */
    public static JsonNode mapText(JsonNode node, UnaryOperator<String> change) {
        if (node.isTextual()) {
            return text(change.apply(node.textValue()));
        }
        if (node.isArray()) {
            ArrayNode copy = array();
            node.forEach(child -> copy.add(mapText(child, change)));
            return copy;
        }
        if (node.isObject()) {
            ObjectNode copy = object();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                copy.set(field.getKey(), mapText(field.getValue(), change));
            }
            return copy;
        }
        return node;
    }

    /** Null, missing, "" and [] all mean "no value" in a write (§19/7). */
    public static boolean isBlank(JsonNode node) {
        return node.isNull()
                || node.isMissingNode()
                || (node.isTextual() && node.textValue().isEmpty())
                || (node.isArray() && node.isEmpty());
    }
}
