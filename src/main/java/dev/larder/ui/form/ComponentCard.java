package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.FieldDef;
import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A component that stands by itself: its fields, which can be folded away, copied, and pasted over. */
final class ComponentCard implements FieldEditor, Nested {
    private final List<FieldDef> fields;
    private final FieldValue value;
    private final FormScope scope;
    private final ComponentEditor editor;
    private final Label summary = new Label();
    private final Label said = new Label();
    private final IconButton chevron = new IconButton(Icons.CHEVRON_DOWN, Words.of("form.row.close"), this::toggle);
    private final VBox box;
    private final ChangeListener<JsonNode> follow = (property, before, now) -> sum();

    ComponentCard(List<FieldDef> fields, FieldValue value, FormScope scope) {
        this.fields = fields;
        this.value = value;
        this.scope = scope;
        editor = new ComponentEditor(fields, value, scope);
        summary.getStyleClass().add("row-summary");
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setOnMouseClicked(event -> toggle());
        said.getStyleClass().add("warning-text");
        said.setWrapText(true);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        HBox head = new HBox(
                chevron,
                summary,
                new IconButton(Icons.COPY, Words.of("form.component.copy"), this::copy),
                new IconButton(Icons.PASTE, Words.of("form.component.paste"), this::paste));
        head.getStyleClass().add("row-head");
        head.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(head, said, editor.node());
        box.getStyleClass().add("row-card");
        value.property().addListener(follow);
        sum();
    }

    private boolean isOpen() {
        return box.getChildren().contains(editor.node());
    }

    private void toggle() {
        if (isOpen()) {
            box.getChildren().remove(editor.node());
        } else {
            box.getChildren().add(editor.node());
        }
        chevron.rename(
                isOpen() ? Icons.CHEVRON_DOWN : Icons.CHEVRON_RIGHT,
                Words.of(isOpen() ? "form.row.close" : "form.row.open"));
        sum();
    }

    private void sum() {
        summary.setText(isOpen() ? Words.of("form.component.fields", fields.size()) : RowLine.of(value.get()));
        summary.getStyleClass().setAll("label", isOpen() ? "muted-small" : "row-summary");
    }

    private void copy() {
        if (value.get() instanceof ObjectNode object) {
            RowClipboard.put(new RowClip("", object, scope.context().place()));
        }
    }

    private void paste() {
        Optional<RowClip> clip = RowClipboard.get();
        Optional<String> why = clip.map(it -> it.unfit(fields, scope.context().place()))
                .orElseGet(() -> Optional.of(RowClipboard.nothing()));
        said.setText(why.orElse(""));
        if (why.isEmpty()) {
            clip.ifPresent(it -> value.set(over(it.fields())));
        }
    }

    /** Keys that were not copied stay as they are. */
    private JsonNode over(ObjectNode pasted) {
        ObjectNode changed = value.get() instanceof ObjectNode object ? object.deepCopy() : pasted.deepCopy();
        changed.setAll(pasted);
        return changed;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node focusTarget() {
        return isOpen() ? editor.focusTarget() : chevron;
    }

    @Override
    public Optional<Node> reveal(String path) {
        if (!isOpen()) {
            toggle();
        }
        return editor.reveal(path);
    }

    @Override
    public void dispose() {
        value.property().removeListener(follow);
        editor.dispose();
    }
}
