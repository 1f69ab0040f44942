package dev.larder.model;

import java.util.Map;

/**
 * One version of an entry in one locale, as last read from the service. {@code alts} are the texts of its media by
 * address: they can be read, but not written (§7).
 */
public record Snapshot(Fields fields, Publication publication, Map<String, String> alts) {
    public Snapshot {
        alts = Map.copyOf(alts);
    }

    public Snapshot(Fields fields, Publication publication) {
        this(fields, publication, Map.of());
    }
}
