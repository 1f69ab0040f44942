package dev.larder.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** One line of the list of entries. */
public record EntryRow(
        EntryKey key,
        ContentTypeKey type,
        String title,
        String slug,
        EntryStatus status,
        Set<LocaleCode> locales,
        Optional<Instant> updated,
        String author) {
    public EntryRow {
        locales = Set.copyOf(locales);
    }
}
