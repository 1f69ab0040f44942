package dev.larder.ui.kit;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A message across a pane that stays for as long as its model says it holds; takes no room when there is none. */
public final class Banner extends HBox {
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    public Banner() {
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        notice.addListener((property, before, now) -> show(now));
        show(Optional.empty());
    }

    /** What it says; bind it to the model. */
    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    private void show(Optional<Notice> now) {
        getChildren().clear();
        setVisible(now.isPresent());
        setManaged(now.isPresent());
        now.ifPresent(this::fill);
    }

    private void fill(Notice said) {
        said.tone().paint(this);
        Label words = new Label(said.text());
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        setAccessibleText(said.text());
        getChildren().addAll(said.tone().icon().node(), words);
        said.actions().forEach(action -> {
            Button button = new Button(action.label());
            button.setId("banner-action");
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add("small");
            button.setOnAction(event -> action.run().run());
            getChildren().add(button);
        });
    }
}
