package dev.larder.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Where Tab leads from a control that keeps the key to itself, as a browser does. */
final class NextStop {
    private NextStop() {}

    /** The first control behind a group of them; nothing where none follows. */
    static Optional<Node> behind(Node group) {
        if (group.getScene() == null) {
            return Optional.empty();
        }
        List<Node> after = new ArrayList<>();
        collect(group.getScene().getRoot(), group, new boolean[1], after);
        return after.stream().findFirst();
    }

    private static void collect(Node node, Node group, boolean[] passed, List<Node> after) {
        if (node == group) {
            passed[0] = true;
            return;
        }
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (passed[0] && node.isFocusTraversable()) {
            after.add(node);
        }
        if (node instanceof Parent parent && after.isEmpty()) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, group, passed, after));
        }
    }
}
