package dev.larder.ui.kit;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What stands where there is nothing yet: why, and the one thing to do about it. */
public final class EmptyState extends VBox {
    public EmptyState(Icons icon, String headline, String text, Optional<Action> action) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        StackPane disc = new StackPane(icon.large());
        disc.getStyleClass().add("empty-state-icon");
        disc.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(headline);
        title.getStyleClass().add("headline");
        title.setWrapText(true);
        Label words = new Label(text);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(disc, title, words);
        action.ifPresent(verb -> {
            Button button = new Button(verb.label());
            button.setId("empty-action");
            button.getStyleClass().add("accent");
            button.setOnAction(event -> verb.run().run());
            getChildren().add(button);
        });
    }
}
