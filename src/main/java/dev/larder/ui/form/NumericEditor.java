package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.ui.kit.Words;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** A number, kept exactly as typed; text that is none stays in the field and leaves the value alone. */
final class NumericEditor implements FieldEditor {
    private final TextField field = new TextField();
    private final Label hint = new Label();
    private final HBox row = new HBox(field, hint);
    private final DecimalText decimals = DecimalText.local();
    private final FormScope scope;
    private final ValueLink link;
    private JsonNode found = FieldValue.missing();
    private String foundText = "";

    NumericEditor(FieldValue value, FormScope scope) {
        this.scope = scope;
        row.getStyleClass().add("inline-row");
        field.getStyleClass().add("number-field");
        hint.getStyleClass().add("muted-small");
        link = new ValueLink(value, this::show);
        field.textProperty().addListener((text, before, now) -> typed(now == null ? "" : now));
        link.start();
    }

    private void typed(String text) {
        DecimalText.Reading reading = decimals.read(text);
        say(text, reading);
        if (link.isShowing()) {
            return;
        }
        if (text.equals(foundText)) {
            accept(found);
        } else if (text.isBlank()) {
            accept(found.isTextual() ? TextNode.valueOf("") : NullNode.getInstance());
        } else if (reading instanceof DecimalText.Reading.Exact number) {
            accept(
                    found.isTextual() && !foundText.isEmpty()
                            ? TextNode.valueOf(number.value().toPlainString())
                            : DecimalText.toJson(number.value()));
        } else if (reading instanceof DecimalText.Reading.Doubtful doubtful) {
            refuse(Words.of("form.number.doubtful", doubtful.asThousands(), doubtful.asDecimals()));
        } else {
            refuse(Words.of("form.number.problem"));
        }
    }

    /** What will be sent, where that looks other than what was typed. */
    private void say(String text, DecimalText.Reading reading) {
        boolean untouched = text.equals(foundText);
        String sent = untouched && found.isNumber()
                ? DecimalText.plain(found)
                : reading instanceof DecimalText.Reading.Exact number && !untouched
                        ? number.value().toPlainString()
                        : text.strip();
        hint.setText(sent.equals(text.strip()) ? "" : Words.of("form.number.sent", sent));
    }

    /** What was typed on the way to here may have been a number; the value is the one from before all the same. */
    private void refuse(String why) {
        link.write(found);
        scope.report(this, Optional.of(why));
    }

    private void accept(JsonNode node) {
        scope.report(this, Optional.empty());
        link.write(node);
    }

    private void show(JsonNode node) {
        found = node;
        foundText = decimals.show(node);
        field.setText(foundText);
        say(foundText, decimals.read(foundText));
        scope.report(this, Optional.empty());
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public Node focusTarget() {
        return field;
    }

    @Override
    public void dispose() {
        link.dispose();
        scope.report(this, Optional.empty());
    }
}
