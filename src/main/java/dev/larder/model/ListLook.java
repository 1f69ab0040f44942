package dev.larder.model;

import java.util.Optional;
import java.util.Set;

/** How a list of entries was last looked at: what was sought in it, which states it showed, and its order. */
public record ListLook(String text, Set<EntryStatus> statuses, Optional<Sorting> sorting) {

    /** The columns by which a list can be ordered. */
    public enum Column {
        TITLE,
        TYPE,
        STATUS,
        UPDATED,
        LOCALES,
        AUTHOR
    }

    /** The order of a list. */
    public record Sorting(Column column, boolean ascending) {}

    public ListLook {
        statuses = Set.copyOf(statuses);
    }

    /** Everything, newest first. */
    public static ListLook usual() {
        return new ListLook("", Set.of(), Optional.empty());
    }

    public boolean isNarrowed() {
        return !text.isBlank() || !statuses.isEmpty();
    }
}
