package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Fields;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;

/** A form with the one field {@code f}, to be worked like a person would. */
final class EditorBench {
    final PlainContext context = new PlainContext();
    final FieldValue values;
    final FormView form;
    private final StackPane pane = new StackPane();

    EditorBench(FieldType type, String json) {
        values = FieldValue.of(Json.of(json));
        form = new FormView(
                List.of(FieldDef.of("f", type)),
                values,
                Fields.of((com.fasterxml.jackson.databind.node.ObjectNode) Json.of(json)),
                context);
        pane.getChildren().add(form.node());
        Scene scene = new Scene(pane, 800, 600);
        layout(scene);
    }

    /** What the whole value looks like now, with single quotes. */
    String json() {
        return values.get().toString().replace('"', '\'');
    }

    JsonNode value() {
        return values.get().path("f");
    }

    void type(String text) {
        fields().get(0).setText(text);
    }

    void type(int field, String text) {
        fields().get(field).setText(text);
    }

    String shown() {
        return fields().get(0).getText();
    }

    List<TextInputControl> fields() {
        layout(pane.getScene());
        return pane.lookupAll(".text-input").stream()
                .map(TextInputControl.class::cast)
                .toList();
    }

    /** Presses the first button with that name. */
    void press(String name) {
        press(name, 0);
    }

    void press(String name, int index) {
        layout(pane.getScene());
        List<ButtonBase> buttons = pane.lookupAll(".button").stream()
                .map(ButtonBase.class::cast)
                .filter(button -> name.equals(button.getAccessibleText()) || name.equals(button.getText()))
                .toList();
        buttons.get(index).fire();
    }

    List<String> problems() {
        return form.problems().stream().map(Problem::path).toList();
    }

    <T extends Node> T find(Class<T> type, String selector) {
        layout(pane.getScene());
        return type.cast(pane.lookup(selector));
    }

    private static void layout(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
