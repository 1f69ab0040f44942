package dev.larder.ui.kit;

import java.util.function.Consumer;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** A field for a token or a passphrase: hidden unless asked to show, can be pasted into, and wiped. */
public final class SecretField extends HBox {
    private final PasswordField hidden = new PasswordField();
    private final TextField shown = new TextField();

    public SecretField(String label, String prompt) {
        getStyleClass().add("secret-field");
        for (TextField field : new TextField[] {hidden, shown}) {
            field.setPromptText(prompt);
            field.setAccessibleText(label);
        }
        shown.setVisible(false);
        shown.getStyleClass().add("mono");
        StackPane both = new StackPane(hidden, shown);
        HBox.setHgrow(both, Priority.ALWAYS);
        IconButton paste = new IconButton(Icons.PASTE, Words.of("kit.secret.paste"), this::paste);
        getChildren().addAll(both, eye(), paste);
    }

    /** A copy of what was typed, for whoever takes and wipes it. */
    public char[] take() {
        CharSequence characters = active().getCharacters();
        char[] copy = new char[characters.length()];
        for (int index = 0; index < copy.length; index++) {
            copy[index] = characters.charAt(index);
        }
        return copy;
    }

    /** Tells whenever something was typed or pasted, with whether anything is there now. */
    public void onTyped(Consumer<Boolean> typed) {
        for (TextField field : new TextField[] {hidden, shown}) {
            field.textProperty()
                    .addListener((it, before, now) -> typed.accept(
                            !hidden.getText().isEmpty() || !shown.getText().isEmpty()));
        }
    }

    public void wipe() {
        hidden.clear();
        shown.clear();
    }

    /** The field that takes the focus. */
    public TextField active() {
        return shown.isVisible() ? shown : hidden;
    }

    private ToggleButton eye() {
        ToggleButton eye = new ToggleButton();
        eye.getStyleClass().addAll("button-icon", "flat", "icon-button");
        eye.setGraphic(Icons.SHOW.node());
        eye.setAccessibleText(Words.of("kit.secret.show"));
        eye.setTooltip(new Tooltip(Words.of("kit.secret.show")));
        eye.setOnAction(event -> {
            boolean show = eye.isSelected();
            TextField from = show ? hidden : shown;
            TextField to = show ? shown : hidden;
            to.setText(from.getText());
            from.clear();
            shown.setVisible(show);
            hidden.setVisible(!show);
            eye.setGraphic((show ? Icons.HIDE : Icons.SHOW).node());
        });
        return eye;
    }

    private void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasString()) {
            active().setText(clipboard.getString().replaceAll("[\\r\\n]", "").strip());
        }
        active().requestFocus();
        active().end();
    }
}
