package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.FieldDef;
import dev.larder.schema.EmptyContent;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Optional;

/** The rows of a repeater, all with the same fields. */
record RepeaterRows(List<FieldDef> fields) implements RowKind {
    @Override
    public String sort(JsonNode row) {
        return "";
    }

    @Override
    public String summary(JsonNode row) {
        return RowLine.of(row);
    }

    @Override
    public FieldEditor body(FieldValue row, FormScope scope) {
        return row.get().isObject() ? new ComponentEditor(fields, row, scope) : new RawEditor(row, scope);
    }

    @Override
    public List<Addition> additions() {
        return List.of(
                new Addition(Words.of("form.row.add"), EmptyContent.of(fields).toJson()));
    }

    @Override
    public Optional<RowClip> clip(JsonNode row, String space) {
        return row instanceof ObjectNode object ? Optional.of(new RowClip("", object, space)) : Optional.empty();
    }

    @Override
    public Optional<String> unfit(RowClip clip, String space) {
        return clip.unfit(fields, space);
    }

    @Override
    public JsonNode pasted(RowClip clip) {
        return clip.fields();
    }
}
