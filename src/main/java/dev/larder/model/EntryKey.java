package dev.larder.model;

import java.util.UUID;

/** An entry's own name, made on this computer; it never changes, unlike the service's slug. */
public record EntryKey(String value) {
    public EntryKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("EntryKey is blank");
        }
    }

    /** Keys made later sort later, so that a store that takes in many of them at once writes in one place. */
    public static EntryKey random() {
        UUID chance = UUID.randomUUID();
        long time = (System.currentTimeMillis() << 16) | (chance.getMostSignificantBits() & 0xFFFF);
        return new EntryKey(new UUID(time, chance.getLeastSignificantBits()).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
