package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.ui.kit.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;

/** A colour as {@code #RRGGBB}, picked or typed. */
final class ColorEditor implements FieldEditor {
    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

    private final TextField field = new TextField();
    private final ColorPicker picker = new ColorPicker();
    private final HBox row = new HBox(picker, field);
    private final FormScope scope;
    private final ValueLink link;
    private JsonNode found = FieldValue.missing();
    private String foundText = "";
    private boolean painting;

    ColorEditor(FieldValue value, FormScope scope) {
        this.scope = scope;
        row.getStyleClass().add("inline-row");
        field.getStyleClass().addAll("number-field", "mono");
        field.setPromptText(Words.of("form.colour.prompt"));
        picker.setAccessibleText(Words.of("form.colour.pick"));
        link = new ValueLink(value, this::show);
        field.textProperty().addListener((text, before, now) -> typed(now == null ? "" : now.strip()));
        picker.valueProperty().addListener((colour, before, now) -> picked(now));
        link.start();
    }

    private void picked(Color colour) {
        if (!painting) {
            field.setText(String.format(
                    Locale.ROOT,
                    "#%02X%02X%02X",
                    Math.round(colour.getRed() * 255),
                    Math.round(colour.getGreen() * 255),
                    Math.round(colour.getBlue() * 255)));
        }
    }

    private void typed(String text) {
        paint(text);
        if (link.isShowing()) {
            return;
        }
        if (text.equals(foundText)) {
            accept(found);
        } else if (text.isEmpty() || HEX.matcher(full(text)).matches()) {
            accept(TextNode.valueOf(full(text)));
        } else {
            scope.report(this, Optional.of(Words.of("form.colour.problem")));
        }
    }

    /** {@code 2f6} and {@code #2f6} are short for {@code #22ff66}, and the sign may be left out. */
    static String full(String text) {
        String digits = text.startsWith("#") ? text.substring(1) : text;
        if (!digits.matches("[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}")) {
            return text;
        }
        return "#" + (digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits);
    }

    private void paint(String text) {
        painting = true;
        picker.setValue(HEX.matcher(full(text)).matches() ? Color.web(full(text)) : Color.TRANSPARENT);
        painting = false;
    }

    private void accept(JsonNode node) {
        scope.report(this, Optional.empty());
        link.write(node);
    }

    private void show(JsonNode node) {
        found = node;
        foundText = node.isNull() ? "" : node.asText("");
        field.setText(foundText);
        paint(foundText);
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
