package dev.larder.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The controls inside a node that Tab goes through, in a circle that it does not leave. */
final class FocusRing {
    private final Parent root;

    FocusRing(Parent root) {
        this.root = root;
    }

    void move(boolean backwards) {
        List<Node> stops = stops();
        if (stops.isEmpty()) {
            return;
        }
        int at = stops.indexOf(root.getScene().getFocusOwner());
        int next = at < 0 ? 0 : Math.floorMod(at + (backwards ? -1 : 1), stops.size());
        stops.get(next).requestFocus();
    }

    boolean holds(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up == root) {
                return true;
            }
        }
        return false;
    }

    private List<Node> stops() {
        List<Node> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
            return;
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
