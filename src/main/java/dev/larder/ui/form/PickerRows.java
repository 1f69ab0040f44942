package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.larder.model.FieldDef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;

/** The components of a picker: {@code {"type":…,"fields":{…}}} each. */
record PickerRows(Map<String, List<FieldDef>> kinds) implements RowKind {
    private static final String TYPE = "type";
    private static final String FIELDS = "fields";

    @Override
    public String sort(JsonNode row) {
        return FieldDef.of(row.path(TYPE).asText("?"), new dev.larder.model.FieldType.Raw())
                .label();
    }

    @Override
    public String summary(JsonNode row) {
        return RepeaterRows.line(row.path(FIELDS));
    }

    /** A kind that the schema does not know is shown as JSON. */
    @Override
    public FieldEditor body(FieldValue row, FormScope scope) {
        Optional<List<FieldDef>> fields =
                Optional.ofNullable(kinds.get(row.get().path(TYPE).asText("")));
        return fields.filter(known -> row.get().path(FIELDS).isObject())
                .<FieldEditor>map(known -> new Inner(known, row.child(FIELDS), scope))
                .orElseGet(() -> new RawEditor(row, scope));
    }

    @Override
    public List<Addition> additions() {
        return kinds.keySet().stream()
                .map(kind -> new Addition(
                        FieldDef.of(kind, new dev.larder.model.FieldType.Raw()).label(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put(TYPE, kind)
                                .set(FIELDS, JsonNodeFactory.instance.objectNode())))
                .toList();
    }

    /** The fields of one component, which end with it. */
    private record Inner(FieldValue values, ComponentEditor editor) implements FieldEditor, Nested {
        Inner(List<FieldDef> fields, FieldValue values, FormScope scope) {
            this(values, new ComponentEditor(fields, values, scope));
        }

        @Override
        public Node node() {
            return editor.node();
        }

        @Override
        public Node focusTarget() {
            return editor.focusTarget();
        }

        @Override
        public Optional<Node> reveal(String path) {
            return editor.reveal(path.startsWith(FIELDS + ".") ? path.substring(FIELDS.length() + 1) : path);
        }

        @Override
        public void dispose() {
            editor.dispose();
            values.dispose();
        }
    }
}
