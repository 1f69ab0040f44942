package dev.larder.ui.kit;

import javafx.scene.control.Label;

/** A state in a word or two, on a tinted ground. */
public final class StatusPill extends Label {
    public StatusPill(String text, Tone tone) {
        getStyleClass().add("status-pill");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        show(text, tone);
    }

    public void show(String text, Tone tone) {
        setText(text);
        tone.paint(this);
    }

    /** With a small icon before the words. */
    public StatusPill with(Icons icon) {
        setGraphic(icon.node());
        return this;
    }
}
