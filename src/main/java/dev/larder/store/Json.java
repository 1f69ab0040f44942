package dev.larder.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Content;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Fields and content as JSON text in the store; numbers keep every digit. */
final class Json {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    static String text(Fields fields) throws SQLException {
        return write(fields);
    }

    /** Texts by key; nothing at all where there are none. */
    static String text(Map<String, String> texts) throws SQLException {
        if (texts.isEmpty()) {
            return "";
        }
        ObjectNode node = MAPPER.createObjectNode();
        new TreeMap<>(texts).forEach(node::put);
        return write(node);
    }

    static Map<String, String> alts(String text) throws DamagedValue {
        Map<String, String> alts = new TreeMap<>();
        if (!text.isEmpty()) {
            object(text)
                    .properties()
                    .forEach(each -> alts.put(each.getKey(), each.getValue().asText()));
        }
        return alts;
    }

    static Fields fields(String text) throws DamagedValue {
        return Fields.owning(object(text));
    }

    static String text(Content content) throws SQLException {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("title", content.title());
        node.put("slug", content.slug());
        ObjectNode locales = node.putObject("locales");
        content.locales().forEach((locale, fields) -> locales.set(locale.value(), fields.toJson()));
        return write(node);
    }

    static Content content(String text) throws DamagedValue {
        ObjectNode node = object(text);
        Map<LocaleCode, Fields> locales = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : node.path("locales").properties()) {
            if (each.getValue() instanceof ObjectNode fields) {
                locales.put(locale(each.getKey()), Fields.of(fields));
            }
        }
        return new Content(node.path("title").asText(), node.path("slug").asText(), locales);
    }

    /** Whether two stored contents mean the same, whatever the order of their keys. */
    static boolean sameContent(String one, String other) throws DamagedValue {
        return one.equals(other) || content(one).equals(content(other));
    }

    static boolean sameFields(String one, String other) throws DamagedValue {
        return one.equals(other) || fields(one).equals(fields(other));
    }

    private static LocaleCode locale(String code) throws DamagedValue {
        try {
            return new LocaleCode(code);
        } catch (IllegalArgumentException notOne) {
            throw new DamagedValue(notOne);
        }
    }

    static ObjectNode object(String text) throws DamagedValue {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode node) {
                return node;
            }
            throw new DamagedValue(new IllegalArgumentException("no JSON object"));
        } catch (JsonProcessingException broken) {
            throw new DamagedValue(broken);
        }
    }

    private static String write(JsonSerializable node) throws SQLException {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException tooDeep) {
            throw new SQLException("the content cannot be written as JSON", tooDeep);
        }
    }
}
