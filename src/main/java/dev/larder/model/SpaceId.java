package dev.larder.model;

/** One space's name for itself on this computer; never changes. */
public record SpaceId(String value) {
    public SpaceId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("SpaceId is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
