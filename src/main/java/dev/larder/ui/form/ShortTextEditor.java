package dev.larder.ui.form;

import javafx.scene.Node;
import javafx.scene.control.TextField;

/** One line of text. */
final class ShortTextEditor implements FieldEditor {
    private final TextField field = new TextField();
    private final TextLink link;

    ShortTextEditor(FieldValue value) {
        link = new TextLink(field, value);
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public Node focusTarget() {
        return field;
    }

    @Override
    public void dispose() {
        link.dispose();
    }
}
