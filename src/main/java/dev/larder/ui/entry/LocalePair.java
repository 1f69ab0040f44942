package dev.larder.ui.entry;

import dev.larder.model.LocaleCode;
import dev.larder.ui.form.FormView;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Two locales of an entry next to each other; scrolling one brings the same field into the other. */
final class LocalePair {
    private final SplitPane root;
    private final LocaleForm left;
    private final LocaleForm right;
    private boolean following;

    LocalePair(LocaleForm left, LocaleForm right) {
        this.left = left;
        this.right = right;
        root = new SplitPane(column(left), column(right));
        root.setDividerPositions(0.5);
        root.getStyleClass().add("locale-pair");
        right.above().minHeightProperty().bind(left.above().heightProperty());
        together(left.form(), right.form());
        together(right.form(), left.form());
        left.copiesFrom(right.locale());
        right.copiesFrom(left.locale());
    }

    Node node() {
        return root;
    }

    /** Brings the right one to where the left one is. */
    void align() {
        left.form().top().ifPresent(right.form()::bringToTop);
    }

    private static Node column(LocaleForm form) {
        LocaleCode locale = form.locale();
        Label name = new Label(locale.value());
        name.getStyleClass().add("locale-name");
        name.setMaxWidth(Double.MAX_VALUE);
        VBox column = new VBox(name, form.node());
        VBox.setVgrow(form.node(), Priority.ALWAYS);
        column.setId("column-" + locale.value());
        return column;
    }

    /** The one that follows is not followed back. */
    private void together(FormView moved, FormView follower) {
        moved.onScroll(() -> {
            if (!following) {
                following = true;
                moved.top().ifPresent(follower::bringToTop);
                following = false;
            }
        });
    }
}
