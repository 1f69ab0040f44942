package dev.larder.model;

import java.time.Instant;

/** One kept version of an entry, in all its locales. {@code at} is when it was kept, by this computer's clock. */
public record HistoryVersion(
        long id, EntryKey entry, ContentTypeKey type, HistoryKind kind, Instant at, String title, Content content) {}
