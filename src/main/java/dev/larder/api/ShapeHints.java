package dev.larder.api;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What two answers to the same question tell for sure of a type's fields, where one answer alone would be guessed at: a
 * component may look like media with its text, or like a copy of a reference (§3.3, §3.6). Immutable.
 */
public record ShapeHints(Map<String, Kind> kinds) {
    /** What stands at a path. {@code MIXED} where it is not the same everywhere, so that only its looks can tell. */
    public enum Kind {
        MEDIA,
        REFERENCE,
        COMPONENT,
        TEXT,
        MIXED
    }

    public ShapeHints {
        kinds = Map.copyOf(kinds);
    }

    public static ShapeHints none() {
        return new ShapeHints(Map.of());
    }

    Optional<Kind> at(String path) {
        return Optional.ofNullable(kinds.get(path));
    }

    /** What both know; where they do not agree, nothing is sure. */
    public ShapeHints and(ShapeHints other) {
        Map<String, Kind> all = new TreeMap<>(kinds);
        other.kinds.forEach((path, kind) -> all.merge(path, kind, (one, two) -> one == two ? one : Kind.MIXED));
        return new ShapeHints(all);
    }

    /** One line a path, for keeping. */
    public String text() {
        return new TreeMap<>(kinds)
                .entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #text} wrote; a line that is none is left out. */
    public static ShapeHints parse(String text) {
        Map<String, Kind> kinds = new TreeMap<>();
        for (String line : text.lines().toList()) {
            int space = line.indexOf(' ');
            for (Kind kind : Kind.values()) {
                if (space > 0 && kind.name().equals(line.substring(0, space))) {
                    kinds.put(line.substring(space + 1), kind);
                }
            }
        }
        return new ShapeHints(kinds);
    }
}
