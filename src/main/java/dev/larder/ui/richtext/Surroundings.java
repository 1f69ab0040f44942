package dev.larder.ui.richtext;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** The form around the editor, which scrolls: how much of it can be seen at once, and bringing the editor into it. */
final class Surroundings {
    private static final double MARGIN = 12;

    private Surroundings() {}

    private static Optional<ScrollPane> around(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane pane) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }

    /** The height that can be seen at once, or what is given where nothing scrolls. */
    static double height(Node node, double otherwise) {
        return around(node)
                .map(pane -> pane.getViewportBounds().getHeight() - 2 * MARGIN)
                .filter(height -> height > 0)
                .orElse(otherwise);
    }

    /** Scrolls as little as is needed to see all of it. */
    static void reveal(Node node) {
        around(node).ifPresent(pane -> {
            pane.applyCss();
            pane.layout();
            Node content = pane.getContent();
            Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
            double seen = pane.getViewportBounds().getHeight();
            double hidden = content.getLayoutBounds().getHeight() - seen;
            if (hidden <= 0) {
                return;
            }
            double top = pane.getVvalue() * hidden;
            double lowest = at.getMinY() - MARGIN;
            double highest = at.getMaxY() + MARGIN - seen;
            double wanted = Math.min(Math.max(top, highest), Math.max(lowest, 0));
            if (Math.abs(wanted - top) > 1) {
                pane.setVvalue(Math.max(0, Math.min(1, wanted / hidden)));
            }
        });
    }
}
