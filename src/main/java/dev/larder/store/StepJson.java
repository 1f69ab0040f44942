package dev.larder.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Cut;
import dev.larder.model.EditSpot;
import dev.larder.model.LocaleCode;
import dev.larder.model.UndoEdit;
import dev.larder.model.UndoStep;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A step of undo as JSON in the store. */
final class StepJson {
    private static final String TITLE = "title";
    private static final String SLUG = "slug";

    private StepJson() {}

    static String text(UndoStep step) throws SQLException {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("at", step.at().toString());
        ArrayNode edits = node.putArray("edits");
        step.edits().forEach(edit -> edits.add(node(edit)));
        try {
            return Json.MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException tooDeep) {
            throw new SQLException("the step cannot be written as JSON", tooDeep);
        }
    }

    private static ObjectNode node(UndoEdit edit) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        if (edit.spot() instanceof EditSpot.InField field) {
            node.put("locale", field.locale().value()).put("field", field.field());
        } else {
            node.put("beside", edit.spot() instanceof EditSpot.PageTitle ? TITLE : SLUG);
        }
        ArrayNode path = node.putArray("path");
        edit.path().forEach(path::add);
        if (edit instanceof UndoEdit.Splice splice) {
            node.put("cut", splice.cut().at())
                    .put("removed", splice.cut().removed())
                    .put("inserted", splice.cut().inserted())
                    .put("hashBefore", splice.hashBefore())
                    .put("hashAfter", splice.hashAfter());
        } else if (edit instanceof UndoEdit.Replace replace) {
            putUnlessMissing(node, "before", replace.before());
            putUnlessMissing(node, "after", replace.after());
        }
        return node;
    }

    private static void putUnlessMissing(ObjectNode node, String key, JsonNode value) {
        if (!value.isMissingNode()) {
            node.set(key, value);
        }
    }

    static UndoStep read(long number, String text) throws DamagedValue {
        try {
            JsonNode node = Json.MAPPER.readTree(text);
            List<UndoEdit> edits = new ArrayList<>();
            node.path("edits").forEach(edit -> edits.add(edit(edit)));
            return new UndoStep(number, Instant.parse(node.path("at").asText()), edits);
        } catch (JsonProcessingException broken) {
            throw new DamagedValue(broken);
        }
    }

    private static UndoEdit edit(JsonNode node) {
        List<String> path = new ArrayList<>();
        node.path("path").forEach(step -> path.add(step.asText()));
        if (node.has("cut")) {
            Cut cut = new Cut(
                    node.path("cut").asInt(),
                    node.path("removed").asText(),
                    node.path("inserted").asText());
            return new UndoEdit.Splice(
                    spot(node),
                    path,
                    cut,
                    node.path("hashBefore").asInt(),
                    node.path("hashAfter").asInt());
        }
        return new UndoEdit.Replace(spot(node), path, node.path("before"), node.path("after"));
    }

    private static EditSpot spot(JsonNode node) {
        if (node.has("beside")) {
            return node.path("beside").asText().equals(SLUG) ? new EditSpot.PageSlug() : new EditSpot.PageTitle();
        }
        return new EditSpot.InField(
                new LocaleCode(node.path("locale").asText()), node.path("field").asText());
    }
}
