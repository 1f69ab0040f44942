package dev.larder.schema;

import java.util.Map;
import java.util.Optional;

/** What two answers of the service to the same question told of fields, by their paths (§16). Immutable. */
public record Looks(Map<String, Look> at) {
    /** What stands at a path. */
    public enum Look {
        MEDIA,
        REFERENCE,
        COMPONENT,
        TEXT
    }

    public Looks {
        at = Map.copyOf(at);
    }

    public static Looks none() {
        return new Looks(Map.of());
    }

    boolean tell(String path, Look look) {
        return Optional.ofNullable(at.get(path)).filter(look::equals).isPresent();
    }
}
