package dev.larder.ui.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style sheets of previewed pages: marks of differences for any page, and the neutral look, light or dark. */
final class PreviewStyle {
    private PreviewStyle() {}

    static String css(boolean dark, boolean neutral) {
        return read(dark ? "dark" : "light") + read("marks") + (neutral ? read("neutral") : "");
    }

    private static String read(String name) {
        String file = "/dev/larder/ui/page/" + name + ".css";
        try (InputStream sheet = Objects.requireNonNull(PreviewStyle.class.getResourceAsStream(file), file)) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
