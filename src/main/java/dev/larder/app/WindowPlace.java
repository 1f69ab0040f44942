package dev.larder.app;

import dev.larder.store.Settings;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it was last, if that place is still on a screen. */
final class WindowPlace {
    private static final double LEAST = 200;

    private WindowPlace() {}

    static void restore(Stage stage, Settings settings) {
        settings.window().ifPresent(place -> {
            Rectangle2D wanted = new Rectangle2D(place.x(), place.y(), place.width(), place.height());
            boolean visible = Screen.getScreensForRectangle(wanted).stream()
                    .anyMatch(
                            screen -> screen.getVisualBounds().contains(place.x() + LEAST / 2, place.y() + LEAST / 4));
            if (visible && place.width() > LEAST && place.height() > LEAST) {
                stage.setX(place.x());
                stage.setY(place.y());
                stage.setWidth(place.width());
                stage.setHeight(place.height());
                stage.setMaximized(place.maximised());
            }
        });
    }

    static Settings note(Settings settings, Stage stage) {
        return settings.withWindow(new Settings.WindowBounds(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
    }
}
