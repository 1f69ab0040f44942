package dev.larder.ui.diff;

import dev.larder.model.Content;
import dev.larder.ui.kit.Icons;

/** One of the versions to choose from, with its words: what it is, and from when. */
public record Version(String name, Icons icon, String when, Content content) {
    /** Both in one line. */
    String said() {
        return when.isBlank() ? name : name + ", " + when;
    }
}
