package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.ui.kit.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** One of the options that were seen, none, or a value typed by hand, which the service may not know. */
final class DropdownEditor implements FieldEditor {
    /** No value can begin with it. */
    private static final String OTHER = "\u0000other";

    private final ComboBox<String> box = new ComboBox<>();
    private final TextField free = new TextField();
    private final Label note = new Label(Words.of("form.dropdown.unknown"));
    private final VBox rows = new VBox(box, free, note);
    private final List<String> options;
    private final ValueLink link;
    private JsonNode found = FieldValue.missing();
    private String foundText = "";

    DropdownEditor(List<String> options, FieldValue value) {
        this.options = options;
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String option) {
                if (OTHER.equals(option)) {
                    return Words.of("form.dropdown.other");
                }
                return option == null || option.isEmpty() ? Words.of("form.dropdown.none") : option;
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        rows.getStyleClass().add("field-box");
        free.setPromptText(Words.of("form.dropdown.free"));
        free.setAccessibleText(Words.of("form.dropdown.free"));
        note.getStyleClass().add("muted-small");
        note.setWrapText(true);
        free.managedProperty().bind(free.visibleProperty());
        note.managedProperty().bind(note.visibleProperty());
        link = new ValueLink(value, this::show);
        box.valueProperty().addListener((chosen, before, now) -> choose(now == null ? "" : now));
        free.textProperty().addListener((text, before, now) -> write(now == null ? "" : now));
        link.start();
    }

    private void choose(String option) {
        boolean other = OTHER.equals(option);
        free.setVisible(other);
        if (link.isShowing()) {
            return;
        }
        if (other) {
            free.setText("");
            free.requestFocus();
        } else {
            write(option);
        }
    }

    private void write(String option) {
        warn(option);
        link.write(option.equals(foundText) ? found : TextNode.valueOf(option));
    }

    private void warn(String option) {
        note.setVisible(!option.isEmpty() && !options.contains(option));
    }

    private void show(JsonNode node) {
        found = node;
        foundText = node.isNull() ? "" : node.asText("");
        box.getItems().setAll(options);
        if (!options.contains(foundText) && !foundText.isEmpty()) {
            box.getItems().add(foundText);
        }
        if (!options.contains("")) {
            box.getItems().add(0, "");
        }
        box.getItems().add(OTHER);
        free.setVisible(false);
        box.setValue(foundText);
        warn(foundText);
    }

    @Override
    public Node node() {
        return rows;
    }

    @Override
    public Node focusTarget() {
        return box;
    }

    @Override
    public void dispose() {
        link.dispose();
    }
}
