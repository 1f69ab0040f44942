package dev.larder.model;

import java.util.UUID;

/** An entry's own name, made on this computer; it never changes, unlike the service's slug. */
public record EntryKey(String value) {
    public EntryKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("EntryKey is blank");
        }
    }

    public static EntryKey random() {
        return new EntryKey(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
