package dev.larder.app;

import dev.larder.ui.kit.Theme;
import javafx.scene.Scene;

/** The look that a person chose; a button goes from light to dark and back. */
final class SwitchedTheme {
    private static final int NORMAL = 100;
    private static final int LARGEST = 200;
    private static final int STEP = 10;

    private final Theme theme;
    private int percent = NORMAL;
    private Theme.Mode mode;
    private Scene scene = new Scene(new javafx.scene.Group());

    SwitchedTheme(Theme theme, Theme.Mode mode) {
        this.theme = theme;
        this.mode = mode;
    }

    Theme theme() {
        return theme;
    }

    void on(Scene shown) {
        scene = shown;
        theme.apply(scene, mode);
    }

    void next() {
        take(theme.darkProperty().get() ? Theme.Mode.LIGHT : Theme.Mode.DARK);
    }

    /** Takes this look, or the system's. */
    void take(Theme.Mode wanted) {
        mode = wanted;
        theme.apply(scene, mode);
    }

    /** Larger, smaller, or back to the usual size. */
    void zoom(int direction) {
        percent = direction == 0 ? NORMAL : Math.max(NORMAL, Math.min(LARGEST, percent + direction * STEP));
        theme.zoom(scene, percent);
    }

    Theme.Mode mode() {
        return mode;
    }
}
