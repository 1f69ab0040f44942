package dev.larder.model;

/** The service's name for an entry: the slug of a page or post, the id of a collection item. It may change. */
public record RemoteRef(String value) {
    public RemoteRef {
        if (value.isBlank()) {
            throw new IllegalArgumentException("RemoteRef is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
