package dev.larder.ui.form;

import dev.larder.ui.kit.GrowingText;
import javafx.scene.Node;

/** Text of several lines, as high as it is long. */
final class LongTextEditor implements FieldEditor {
    private static final int LEAST = 3;
    private static final int MOST = 24;

    private final GrowingText area = new GrowingText(LEAST, MOST);
    private final TextLink link;

    LongTextEditor(FieldValue value) {
        link = new TextLink(area, value);
    }

    @Override
    public Node node() {
        return area;
    }

    @Override
    public Node focusTarget() {
        return area;
    }

    @Override
    public void dispose() {
        link.dispose();
    }
}
