package dev.larder.api;

import dev.larder.model.Entry;
import java.util.List;
import java.util.OptionalInt;

/** One page of entries; {@code total} counts all pages, and the last one has no next (§3.2). */
public record Listing(List<Entry> entries, int total, OptionalInt nextPage) {
    public Listing {
        entries = List.copyOf(entries);
    }
}
