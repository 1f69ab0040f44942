package dev.larder.ui.form;

import dev.larder.model.FieldDef;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** A group of fields in a card. */
final class ComponentEditor implements FieldEditor, Nested {
    private final FieldColumn column;

    ComponentEditor(List<FieldDef> fields, FieldValue value, FormScope scope) {
        column = new FieldColumn(fields, value, scope);
        column.getStyleClass().add("component-card");
    }

    @Override
    public Node node() {
        return column;
    }

    @Override
    public Node focusTarget() {
        return column.first().orElse(column);
    }

    @Override
    public Optional<Node> reveal(String path) {
        return column.reveal(path);
    }

    @Override
    public void dispose() {
        column.dispose();
    }
}
