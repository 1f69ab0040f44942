package dev.larder.ui.kit;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A wrapping text area as high as its text, between a least and a most number of lines; Tab leaves it. */
public class GrowingText extends TextArea {
    private static final double FIRST_WIDTH = 480;

    /** The skin's text is a little higher than a measured one. */
    private static final double SLACK = 4;

    private final Text measure = new Text();
    private final int leastLines;
    private final int mostLines;
    private boolean leaving;

    public GrowingText(int leastLines, int mostLines) {
        this.leastLines = leastLines;
        this.mostLines = mostLines;
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        getStyleClass().add("growing-text");
        textProperty().addListener((text, before, now) -> requestLayout());
        fontProperty().addListener((font, before, now) -> requestLayout());
        addEventFilter(KeyEvent.KEY_PRESSED, this::leaveOnTab);
    }

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computePrefHeight(double width) {
        Insets inner = contentPadding();
        double frame = snappedTopInset() + snappedBottomInset() + inner.getTop() + inner.getBottom();
        double side = snappedLeftInset() + snappedRightInset() + inner.getLeft() + inner.getRight();
        measure.setFont(getFont());
        if (lookup(".text") instanceof Text drawn) {
            measure.setFontSmoothingType(drawn.getFontSmoothingType());
            measure.setBoundsType(drawn.getBoundsType());
        }
        measure.setText("x");
        double line = measure.getLayoutBounds().getHeight();
        measure.setText(getText() + (getText().endsWith("\n") ? "x" : ""));
        double given = width > 0 ? width : getWidth();
        measure.setWrappingWidth(Math.max(1, (given > 0 ? given : FIRST_WIDTH) - side - 1));
        double height = measure.getLayoutBounds().getHeight();
        measure.setWrappingWidth(0);
        double bounded = Math.max(line * leastLines, Math.min(height, line * mostLines));
        return snapSizeY(bounded + frame + line / SLACK);
    }

    private Insets contentPadding() {
        Node content = lookup(".content");
        return content instanceof Region region ? region.getInsets() : Insets.EMPTY;
    }

    private void leaveOnTab(KeyEvent event) {
        if (leaving || event.getCode() != KeyCode.TAB || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        event.consume();
        if (event.isControlDown()) {
            if (isEditable()) {
                replaceSelection("\t");
            }
            return;
        }
        leave(event.isShiftDown());
    }

    /** The skin itself leaves on Ctrl+Tab, which is the only way in for a program. */
    private void leave(boolean backwards) {
        leaving = true;
        try {
            fireEvent(
                    new KeyEvent(this, this, KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, backwards, true, false, false));
        } finally {
            leaving = false;
        }
    }
}
