package dev.larder.ui.form;

import atlantafx.base.controls.ToggleSwitch;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.larder.ui.kit.Words;
import javafx.geometry.HorizontalDirection;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Yes or no. */
final class CheckboxEditor implements FieldEditor {
    private final ToggleSwitch toggle = new ToggleSwitch();
    private final HBox row = new HBox(toggle);
    private final ValueLink link;

    CheckboxEditor(FieldValue value) {
        toggle.setLabelPosition(HorizontalDirection.RIGHT);
        link = new ValueLink(value, node -> toggle.setSelected(node.asBoolean(false)));
        toggle.selectedProperty().addListener((selected, before, now) -> {
            name(now);
            link.write(BooleanNode.valueOf(now));
        });
        toggle.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                event.consume();
                toggle.setSelected(!toggle.isSelected());
            }
        });
        link.start();
        name(toggle.isSelected());
    }

    private void name(boolean on) {
        toggle.setText(Words.of(on ? "form.checkbox.on" : "form.checkbox.off"));
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public Node focusTarget() {
        return toggle;
    }

    @Override
    public void dispose() {
        link.dispose();
    }
}
