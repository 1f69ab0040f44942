package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.ui.kit.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** One of the options, none, or whatever else the value is already. */
final class DropdownEditor implements FieldEditor {
    private final ComboBox<String> box = new ComboBox<>();
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
                return option == null || option.isEmpty() ? Words.of("form.dropdown.none") : option;
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        link = new ValueLink(value, this::show);
        box.valueProperty().addListener((chosen, before, now) -> choose(now == null ? "" : now));
        link.start();
    }

    private void choose(String option) {
        link.write(option.equals(foundText) ? found : TextNode.valueOf(option));
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
        box.setValue(foundText);
    }

    @Override
    public Node node() {
        return box;
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
