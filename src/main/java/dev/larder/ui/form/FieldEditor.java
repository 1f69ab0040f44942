package dev.larder.ui.form;

import javafx.scene.Node;

/** A control, or a group of them, for one value. */
public interface FieldEditor {
    Node node();

    /** What takes the focus when the field is gone to. */
    Node focusTarget();

    /** Ends everything that listens; the node is not used after it. */
    void dispose();
}
