package dev.larder.ui.richtext;

import java.util.function.BiConsumer;

/** The one object that the editor's own page may call; content never runs anything and so never gets to it. */
public final class EditorHost {
    private final BiConsumer<String, String> heard;

    EditorHost(BiConsumer<String, String> heard) {
        this.heard = heard;
    }

    /** Something happened, with its value as JSON. Called by the page, on the FX thread. */
    public void heard(String kind, String json) {
        heard.accept(kind, json);
    }
}
