package dev.larder.api;

import dev.larder.model.Entry;
import java.util.List;
import java.util.OptionalInt;

/**
 * One page of entries; {@code total} counts all pages, and the last one has no next (§3.2). {@code unsure} when a value
 * of a shape never seen before was told by its looks alone; {@link ButterApi#look} makes sure. {@code nameless} are those
 * that cannot be told from others and are left out.
 */
public record Listing(List<Entry> entries, int total, OptionalInt nextPage, int nameless, boolean unsure) {
    public Listing {
        entries = List.copyOf(entries);
    }
}
