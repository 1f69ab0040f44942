package dev.larder.store;

import dev.larder.model.SpaceId;
import java.util.Optional;

/** What a person set about the program itself on this computer. */
public record Settings(Theme theme, Optional<WindowBounds> window, Optional<SpaceId> lastSpace, boolean workOffline) {
    /** Which colours are shown. */
    public enum Theme {
        LIGHT,
        DARK,
        SYSTEM
    }

    /** Where the window was, in pixels of the screen. */
    public record WindowBounds(double x, double y, double width, double height, boolean maximised) {}

    /** Those of a first start. */
    public static Settings usual() {
        return new Settings(Theme.SYSTEM, Optional.empty(), Optional.empty(), false);
    }

    public Settings withTheme(Theme other) {
        return new Settings(other, window, lastSpace, workOffline);
    }

    public Settings withWindow(WindowBounds other) {
        return new Settings(theme, Optional.of(other), lastSpace, workOffline);
    }

    public Settings withLastSpace(SpaceId other) {
        return new Settings(theme, window, Optional.of(other), workOffline);
    }

    public Settings withWorkOffline(boolean other) {
        return new Settings(theme, window, lastSpace, other);
    }
}
