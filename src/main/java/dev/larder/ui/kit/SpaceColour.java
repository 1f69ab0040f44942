package dev.larder.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour that tells spaces apart: always {@code #RRGGBB}, and visible in light and in dark. */
public record SpaceColour(String hex) {
    // Stands first: the suggestions below are checked with it.
    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

    /** Colours that are told apart easily, also by most people who do not see all colours. */
    public static final List<SpaceColour> SUGGESTED = List.of(
            new SpaceColour("#2F7D5B"),
            new SpaceColour("#2563B8"),
            new SpaceColour("#B4471F"),
            new SpaceColour("#8145B5"),
            new SpaceColour("#A87900"),
            new SpaceColour("#B8336A"),
            new SpaceColour("#0E7C86"),
            new SpaceColour("#6B7280"));

    private static final double LEAST = 1.9;
    private static final double DARK_SURFACE = 0.012;

    public SpaceColour {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not #RRGGBB: " + hex);
        }
        hex = hex.toUpperCase(Locale.ROOT);
    }

    /** The colour, where it is one and can be seen on a light and on a dark window. */
    public static Optional<SpaceColour> visible(String hex) {
        return Optional.of(hex)
                .filter(text -> HEX.matcher(text).matches())
                .map(SpaceColour::new)
                .filter(SpaceColour::isVisible);
    }

    /** The colour as stored, or the first suggestion where it cannot be shown. */
    public static SpaceColour orDefault(String hex) {
        return visible(hex).orElse(SUGGESTED.get(0));
    }

    /** Black or white, whichever is read more easily on it; at least 4.5 to 1 for every colour. */
    public String text() {
        return contrast(luminance(), 0) >= contrast(luminance(), 1) ? "#000000" : "#FFFFFF";
    }

    /** The inline style by which the classes {@code space-*} take this colour. */
    public String style() {
        return "-larder-space: " + hex + "; -larder-space-text: " + text() + ";";
    }

    /** Relative luminance as WCAG 2 defines it, 0 for black to 1 for white. */
    public double luminance() {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private boolean isVisible() {
        return contrast(luminance(), 1) >= LEAST && contrast(luminance(), DARK_SURFACE) >= LEAST;
    }

    private static double linear(int shifted) {
        double part = (shifted & 0xFF) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
