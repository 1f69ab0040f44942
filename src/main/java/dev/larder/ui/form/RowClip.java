package dev.larder.ui.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.FieldDef;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Optional;

/**
 * A component or a row that was copied: its fields, of which sort it was (empty for a plain row), and the space it came
 * from. Pure; as text it is one JSON object.
 */
record RowClip(String sort, ObjectNode fields, String space) {
    private static final String MARK = "larder-row";
    private static final int LONGEST = 4 << 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    RowClip {
        fields = fields.deepCopy();
    }

    String text() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(MARK, 1).put("sort", sort).put("space", space).set("fields", fields);
        return node.toString();
    }

    /** Nothing where the text is no copy of a row. */
    static Optional<RowClip> read(String text) {
        if (text.length() > LONGEST || !text.startsWith("{\"" + MARK + "\":1,")) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(text);
            return node.path("fields") instanceof ObjectNode fields
                    ? Optional.of(new RowClip(
                            node.path("sort").asText(""),
                            fields,
                            node.path("space").asText("")))
                    : Optional.empty();
        } catch (JsonProcessingException otherText) {
            return Optional.empty();
        }
    }

    /** Why it cannot become one of these fields in that space; empty where it can. */
    Optional<String> unfit(List<FieldDef> defs, String into) {
        if (!space.equals(into) && fields.toString().contains("\"$ref\":")) {
            return Optional.of(Words.of("form.paste.other-space"));
        }
        for (var field : fields.properties()) {
            Optional<FieldDef> def = defs.stream()
                    .filter(each -> each.key().equals(field.getKey()))
                    .findFirst();
            if (def.isEmpty()) {
                return Optional.of(Words.of("form.paste.no-field", field.getKey()));
            }
            if (!FieldEditors.fits(def.get().type(), field.getValue())) {
                return Optional.of(Words.of("form.paste.other-kind", def.get().label()));
            }
        }
        return fields.isEmpty() ? Optional.of(Words.of("form.paste.empty")) : Optional.empty();
    }
}
