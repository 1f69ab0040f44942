package dev.larder.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a space's entries are previewed: the client's own preview address (a template, empty for none), the look and width
 * last chosen, and the client's style sheet if it was captured.
 */
public record PreviewSetup(String address, Look look, Width width, Optional<Style> style) {
    /** In which clothes a preview is shown. */
    public enum Look {
        NEUTRAL,
        CLIENT,
        /** The client's own page at the preview address. */
        SITE
    }

    /** How wide the page is, in pixels of a page; none to fit the pane. */
    public enum Width {
        FIT(0),
        PHONE(390),
        TABLET(820),
        DESKTOP(1280);

        private final int pixels;

        Width(int pixels) {
            this.pixels = pixels;
        }

        public int pixels() {
            return pixels;
        }
    }

    /** An element around the article of the client's page, by which its style finds it. */
    public record Wrapper(String tag, String id, String classes) {}

    /** A style sheet as it was at an address at a time; {@code around} is what stood around the article, outermost first. */
    public record Style(URI from, Instant at, int sheets, String css, List<Wrapper> around) {
        public Style {
            around = List.copyOf(around);
        }
    }

    /** Of a space for which nothing was chosen yet. */
    public static PreviewSetup usual() {
        return new PreviewSetup("", Look.NEUTRAL, Width.FIT, Optional.empty());
    }

    public PreviewSetup withAddress(String other) {
        return new PreviewSetup(other, look, width, style);
    }

    public PreviewSetup withLook(Look other) {
        return new PreviewSetup(address, other, width, style);
    }

    public PreviewSetup withWidth(Width other) {
        return new PreviewSetup(address, look, other, style);
    }

    public PreviewSetup withStyle(Optional<Style> other) {
        return new PreviewSetup(address, look, width, other);
    }
}
