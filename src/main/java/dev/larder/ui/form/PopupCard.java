package dev.larder.ui.form;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** A small card that opens under a control and closes when it is left. */
final class PopupCard {
    private final Popup popup = new Popup();

    PopupCard(Node content) {
        VBox card = new VBox(content);
        card.getStyleClass().add("popup-card");
        popup.getContent().add(card);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    void showUnder(Node owner) {
        Bounds bounds = owner.localToScreen(owner.getBoundsInLocal());
        if (bounds != null) {
            popup.show(owner, bounds.getMinX(), bounds.getMaxY() + 2);
        }
    }

    void hide() {
        popup.hide();
    }

    boolean isShowing() {
        return popup.isShowing();
    }
}
