package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.Cut;
import javafx.scene.control.TextInputControl;

/** Ties a text control to a value: typing writes text, and typing back what was there brings back the very value. */
final class TextLink {
    private final TextInputControl control;
    private final ValueLink link;
    private JsonNode found = FieldValue.missing();
    private String foundText = "";

    TextLink(TextInputControl control, FieldValue value) {
        this.control = control;
        this.link = new ValueLink(value, this::show);
        control.textProperty().addListener((text, before, now) -> typed(now == null ? "" : now));
        link.start();
    }

    void dispose() {
        link.dispose();
    }

    private void typed(String text) {
        link.write(
                text.equals(foundText) ? found : TextNode.valueOf(windowsLines() ? text.replace("\n", "\r\n") : text));
    }

    /** The control drops every CR; a text that came with them goes back with them. */
    private boolean windowsLines() {
        return found.isTextual() && found.textValue().contains("\r\n");
    }

    private void show(JsonNode node) {
        String text = node.isNull() ? "" : node.asText("");
        String before = control.getText() == null ? "" : control.getText();
        if (before.isEmpty()) {
            control.setText(text);
        } else {
            // Only what differs is replaced, so that the caret and the view stay by the change.
            Cut cut = Cut.between(before, text);
            control.replaceText(cut.at(), cut.at() + cut.removed().length(), cut.inserted());
        }
        found = node;
        foundText = control.getText();
    }
}
