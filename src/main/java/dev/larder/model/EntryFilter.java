package dev.larder.model;

import java.util.Optional;
import java.util.Set;

/** Which entries a list shows; an empty set or text asks for all. */
public record EntryFilter(Optional<ContentTypeKey> type, String text, Set<EntryStatus> statuses) {
    public EntryFilter {
        statuses = Set.copyOf(statuses);
    }

    public static EntryFilter all() {
        return new EntryFilter(Optional.empty(), "", Set.of());
    }

    public static EntryFilter of(ContentTypeKey type) {
        return new EntryFilter(Optional.of(type), "", Set.of());
    }
}
