package dev.larder.ui.entry;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Lets the buttons of a head do with their icons where there is no room for words, at any size of text. */
final class HeadFit {
    /** In widths of an em. */
    private static final double NARROW = 66;

    private static final double TIGHT = 54;

    private final HBox head;
    private final Labeled back;
    private final List<HBox> worded;
    private final Node spare;

    /** {@code worded} hold buttons with words; {@code spare} is left out where it is tight, being offered elsewhere too. */
    HeadFit(HBox head, Labeled back, List<HBox> worded, Node spare) {
        this.head = head;
        this.back = back;
        this.worded = worded;
        this.spare = spare;
        head.widthProperty().addListener((it, before, now) -> fit());
        back.fontProperty().addListener((it, before, now) -> fit());
    }

    private void fit() {
        double room = head.getWidth() / back.getFont().getSize();
        if (room > 0) {
            worded.forEach(box -> box.getChildren().forEach(node -> show(node, room > NARROW)));
            show(back, room > TIGHT);
            spare.setVisible(room > TIGHT);
            spare.setManaged(room > TIGHT);
        }
    }

    private static void show(Node node, boolean words) {
        if (node instanceof Labeled button) {
            button.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
            button.getProperties().computeIfAbsent(HeadFit.class, first -> told(button));
        }
    }

    /** An icon alone says its words when it is pointed at. */
    private static Tooltip told(Labeled button) {
        Tooltip words = new Tooltip();
        words.textProperty().bind(button.textProperty());
        button.setTooltip(words);
        return words;
    }
}
