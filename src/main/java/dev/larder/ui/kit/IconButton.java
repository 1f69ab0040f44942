package dev.larder.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

/** A button that shows only an icon; its name is its tooltip and what a screen reader says. */
public final class IconButton extends Button {
    public IconButton(Icons icon, String name, Runnable run) {
        setGraphic(icon.node());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().addAll("button-icon", "flat", "icon-button");
        setOnAction(event -> run.run());
        rename(icon, name);
    }

    /** Gives it another icon and name, for buttons that go back and forth. */
    public void rename(Icons icon, String name) {
        setGraphic(icon.node());
        setAccessibleText(name);
        setTooltip(new Tooltip(name));
    }
}
