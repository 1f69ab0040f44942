package dev.larder.ui.kit;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** A wrapping text area as high as its text, between a least and a most number of lines; Tab leaves it. */
public class GrowingText extends TextArea {
    private static final double FIRST_WIDTH = 480;

    /** The skin's text is a little higher than a measured one. */
    private static final double SLACK = 4;

    /** No line of a form holds more signs than this, so no more of them are measured. */
    private static final int SIGNS_A_LINE = 250;

    private final Text measure = new Text();
    private final int leastLines;
    private final int mostLines;
    private boolean leaving;
    private Asked asked = new Asked("", -1, Font.getDefault());
    private double answer = -1;

    /** What a height was worked out for: the text as far as it counts, the width of a line, the letters. */
    private record Asked(String text, double width, Font font) {}

    public GrowingText(int leastLines, int mostLines) {
        this.leastLines = leastLines;
        this.mostLines = mostLines;
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        getStyleClass().add("growing-text");
        textProperty().addListener((text, before, now) -> {
            // A form is laid out as a whole: most keys change no height.
            if (answer < 0 || height(new Asked(counting(now), asked.width(), asked.font())) != answer) {
                requestLayout();
            }
        });
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
        double given = width > 0 ? width : getWidth();
        double wrapping = Math.max(1, (given > 0 ? given : FIRST_WIDTH) - side - 1);
        Asked now = new Asked(counting(getText()), wrapping, getFont());
        if (answer < 0 || !now.equals(asked)) {
            answer = height(now);
            asked = now;
        }
        return snapSizeY(answer + frame);
    }

    /** As much of a text as can make a difference: more than fills the most lines. */
    private String counting(String text) {
        int end = Math.min(text.length(), mostLines * SIGNS_A_LINE);
        int from = 0;
        for (int lines = 0; lines < mostLines; lines++) {
            int next = text.indexOf('\n', from);
            if (next < 0 || next >= end) {
                return text.substring(0, end);
            }
            from = next + 1;
        }
        return text.substring(0, from);
    }

    private double height(Asked of) {
        measure.setFont(of.font());
        if (lookup(".text") instanceof Text drawn) {
            measure.setFontSmoothingType(drawn.getFontSmoothingType());
            measure.setBoundsType(drawn.getBoundsType());
        }
        measure.setText("x");
        double line = measure.getLayoutBounds().getHeight();
        measure.setText(of.text() + (of.text().endsWith("\n") ? "x" : ""));
        measure.setWrappingWidth(of.width());
        double height = measure.getLayoutBounds().getHeight();
        measure.setWrappingWidth(0);
        return Math.max(line * leastLines, Math.min(height, line * mostLines)) + line / SLACK;
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
