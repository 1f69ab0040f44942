package dev.larder.app;

import dev.larder.ui.kit.Theme;
import javafx.scene.Scene;

/** The look that a person chose; a button goes from light to dark and back. */
final class SwitchedTheme {
    private final Theme theme;
    private Theme.Mode mode;
    private Scene scene = new Scene(new javafx.scene.Group());

    SwitchedTheme(Theme theme, Theme.Mode mode) {
        this.theme = theme;
        this.mode = mode;
    }

    void on(Scene shown) {
        scene = shown;
        theme.apply(scene, mode);
    }

    void next() {
        mode = theme.darkProperty().get() ? Theme.Mode.LIGHT : Theme.Mode.DARK;
        theme.apply(scene, mode);
    }

    Theme.Mode mode() {
        return mode;
    }
}
