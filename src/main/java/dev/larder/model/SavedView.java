package dev.larder.model;

import java.util.Optional;

/** A way of looking at a space's entries that a person gave a name. */
public record SavedView(String name, Optional<ContentTypeKey> type, ListLook look) {
    public SavedView {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a view without a name");
        }
    }
}
