package dev.larder.ui.kit;

import java.util.Locale;

/** How grave a message is; decides its colour and icon, never its wording. */
public enum Tone {
    NEUTRAL(Icons.INFO),
    INFO(Icons.INFO),
    SUCCESS(Icons.CHECK_CIRCLE),
    WARNING(Icons.WARNING),
    DANGER(Icons.DANGER);

    private final Icons icon;

    Tone(Icons icon) {
        this.icon = icon;
    }

    public Icons icon() {
        return icon;
    }

    /** The style class that colours a node of this tone: {@code tone-warning}. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    /** Makes this the only tone among a node's style classes. */
    public void paint(javafx.css.Styleable node) {
        for (Tone tone : values()) {
            node.getStyleClass().remove(tone.styleClass());
        }
        node.getStyleClass().add(styleClass());
    }
}
