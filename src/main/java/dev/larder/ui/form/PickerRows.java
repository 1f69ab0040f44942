package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.schema.EmptyContent;
import dev.larder.ui.kit.Words;
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
        return name(row.path(TYPE).asText("?"));
    }

    @Override
    public String summary(JsonNode row) {
        return RowLine.of(row.path(FIELDS));
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
        return kinds.entrySet().stream()
                .map(kind -> new Addition(
                        name(kind.getKey()),
                        row(kind.getKey(), EmptyContent.of(kind.getValue()).toJson())))
                .toList();
    }

    private static JsonNode row(String kind, JsonNode fields) {
        return JsonNodeFactory.instance.objectNode().put(TYPE, kind).set(FIELDS, fields);
    }

    private static String name(String kind) {
        return FieldDef.of(kind, new FieldType.Raw()).label();
    }

    @Override
    public Optional<RowClip> clip(JsonNode row, String space) {
        return row.path(FIELDS) instanceof ObjectNode fields
                ? Optional.of(new RowClip(row.path(TYPE).asText(""), fields, space))
                : Optional.empty();
    }

    @Override
    public Optional<String> unfit(RowClip clip, String space) {
        if (clip.sort().isEmpty()) {
            return Optional.of(Words.of("form.paste.no-component"));
        }
        return Optional.ofNullable(kinds.get(clip.sort()))
                .map(fields -> clip.unfit(fields, space))
                .orElseGet(() -> Optional.of(Words.of("form.paste.no-kind", name(clip.sort()))));
    }

    @Override
    public JsonNode pasted(RowClip clip) {
        return row(clip.sort(), clip.fields());
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
