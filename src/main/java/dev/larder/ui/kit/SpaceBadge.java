package dev.larder.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A space at a glance: its initials on its colour, its name, and its environment. */
public final class SpaceBadge extends HBox {
    private final Label initials = new Label();
    private final Label name = new Label();
    private final Label environment = new Label();

    public SpaceBadge(SpaceMark mark) {
        getStyleClass().add("space-badge");
        initials.getStyleClass().add("space-initials");
        initials.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        name.getStyleClass().add("space-name");
        environment.getStyleClass().add("muted-small");
        VBox words = new VBox(name, environment);
        words.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(initials, words);
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        show(mark);
    }

    public void show(SpaceMark mark) {
        setStyle(mark.colour().style());
        initials.setText(mark.initials());
        name.setText(mark.name());
        environment.setText(mark.environment());
        boolean shown = !mark.environment().isBlank();
        environment.setVisible(shown);
        environment.setManaged(shown);
        setAccessibleText(mark.fullName());
    }
}
