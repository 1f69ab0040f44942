package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.FieldDef;
import dev.larder.model.Fields;
import dev.larder.model.ItemTitle;
import dev.larder.ui.kit.Words;
import java.util.List;

/** The rows of a repeater, all with the same fields. */
record RepeaterRows(List<FieldDef> fields) implements RowKind {
    @Override
    public String sort(JsonNode row) {
        return "";
    }

    @Override
    public String summary(JsonNode row) {
        return line(row);
    }

    @Override
    public FieldEditor body(FieldValue row, FormScope scope) {
        return row.get().isObject() ? new ComponentEditor(fields, row, scope) : new RawEditor(row, scope);
    }

    @Override
    public List<Addition> additions() {
        return List.of(new Addition(Words.of("form.row.add"), JsonNodeFactory.instance.objectNode()));
    }

    static String line(JsonNode fields) {
        return fields instanceof ObjectNode object
                ? ItemTitle.of(Fields.of(object)).orElse(Words.of("form.row.untitled"))
                : Words.of("form.row.untitled");
    }
}
