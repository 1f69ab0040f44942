package dev.larder.ui.kit;

/** Text that is only read, but can be selected and copied; looks like a label and wraps. */
public final class SelectableText extends GrowingText {
    private static final int NO_LIMIT = 400;

    public SelectableText(String text) {
        super(1, NO_LIMIT);
        setText(text);
        setEditable(false);
        setFocusTraversable(false);
        getStyleClass().add("selectable-text");
        setAccessibleText(text);
    }
}
