package dev.larder.store;

import dev.larder.model.SpaceId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a person set about the program itself on this computer. {@code sorts} is how each space's list was last sorted. */
public record Settings(
        Theme theme,
        Optional<WindowBounds> window,
        Optional<SpaceId> lastSpace,
        boolean workOffline,
        Map<SpaceId, ListSort> sorts) {
    /** Which colours are shown. */
    public enum Theme {
        LIGHT,
        DARK,
        SYSTEM
    }

    /** Where the window was, in pixels of the screen. */
    public record WindowBounds(double x, double y, double width, double height, boolean maximised) {}

    /** By which column a list is sorted. */
    public record ListSort(String column, boolean ascending) {}

    public Settings {
        sorts = Map.copyOf(sorts);
    }

    /** Those of a first start. */
    public static Settings usual() {
        return new Settings(Theme.SYSTEM, Optional.empty(), Optional.empty(), false, Map.of());
    }

    public Settings withTheme(Theme other) {
        return new Settings(other, window, lastSpace, workOffline, sorts);
    }

    public Settings withWindow(WindowBounds other) {
        return new Settings(theme, Optional.of(other), lastSpace, workOffline, sorts);
    }

    public Settings withLastSpace(SpaceId other) {
        return new Settings(theme, window, Optional.of(other), workOffline, sorts);
    }

    public Settings withWorkOffline(boolean other) {
        return new Settings(theme, window, lastSpace, other, sorts);
    }

    public Settings withSort(SpaceId space, ListSort sort) {
        Map<SpaceId, ListSort> changed = new TreeMap<>(java.util.Comparator.comparing(SpaceId::value));
        changed.putAll(sorts);
        changed.put(space, sort);
        return new Settings(theme, window, lastSpace, workOffline, changed);
    }
}
