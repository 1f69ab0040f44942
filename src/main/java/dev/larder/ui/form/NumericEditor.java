package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.ui.kit.Words;
import java.math.BigDecimal;
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
        hint.setText(
                DecimalText.isDoubtful(text)
                        ? Words.of("form.number.doubt", text.strip().replace(',', '.'))
                        : "");
        if (link.isShowing()) {
            return;
        }
        if (text.equals(foundText)) {
            accept(found);
        } else if (text.isBlank()) {
            accept(found.isTextual() ? TextNode.valueOf("") : NullNode.getInstance());
        } else {
            Optional<BigDecimal> number = decimals.read(text);
            number.ifPresentOrElse(
                    exact -> accept(
                            found.isTextual() && !foundText.isEmpty()
                                    ? TextNode.valueOf(exact.toPlainString())
                                    : DecimalText.toJson(exact)),
                    this::refuse);
        }
    }

    /** What was typed on the way to here may have been a number; the value is the one from before all the same. */
    private void refuse() {
        link.write(found);
        scope.report(this, Optional.of(Words.of("form.number.problem")));
    }

    private void accept(JsonNode node) {
        scope.report(this, Optional.empty());
        link.write(node);
    }

    private void show(JsonNode node) {
        found = node;
        foundText = DecimalText.show(node);
        field.setText(foundText);
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
