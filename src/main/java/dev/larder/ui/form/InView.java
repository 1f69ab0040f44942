package dev.larder.ui.form;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls the form as little as it takes to see a part of it. */
final class InView {
    private static final double MARGIN = 24;

    private InView() {}

    static void bring(Node part) {
        around(part).ifPresent(pane -> {
            pane.applyCss();
            pane.layout();
            Bounds at = pane.getContent().sceneToLocal(part.localToScene(part.getBoundsInLocal()));
            double seen = pane.getViewportBounds().getHeight();
            double hidden = pane.getContent().getLayoutBounds().getHeight() - seen;
            if (hidden <= 0) {
                return;
            }
            double top = pane.getVvalue() * hidden;
            double least = at.getMaxY() + MARGIN - seen;
            double most = at.getMinY() - MARGIN;
            double wanted = top > most ? most : Math.max(top, Math.min(least, most));
            pane.setVvalue(Math.max(0, Math.min(1, wanted / hidden)));
        });
    }

    private static Optional<ScrollPane> around(Node part) {
        for (Node at = part.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }
}
