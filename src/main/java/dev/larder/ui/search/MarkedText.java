package dev.larder.ui.search;

import dev.larder.model.Snippet;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** One line of text with its marks; what does not fit is cut off. */
final class MarkedText extends Region {
    private final TextFlow flow = new TextFlow();
    private final Rectangle clip = new Rectangle();

    MarkedText(Snippet snippet, String style) {
        int at = 0;
        for (Snippet.Mark mark : snippet.marks()) {
            add(snippet.text().substring(at, mark.from()), style);
            add(snippet.text().substring(mark.from(), mark.to()), style, "search-mark");
            at = mark.to();
        }
        add(snippet.text().substring(at), style);
        getChildren().add(flow);
        setClip(clip);
        setMinWidth(0);
    }

    private void add(String piece, String... styles) {
        if (!piece.isEmpty()) {
            Text text = new Text(piece);
            text.getStyleClass().addAll(styles);
            flow.getChildren().add(text);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(flow.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(flow.prefHeight(Double.MAX_VALUE));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        flow.resizeRelocate(0, 0, Math.max(getWidth(), computePrefWidth(-1)) + 1, getHeight());
    }
}
