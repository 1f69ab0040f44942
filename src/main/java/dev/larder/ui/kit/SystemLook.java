package dev.larder.ui.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whether the desktop is set to dark, where it can be asked: the registry on Windows, {@code defaults} on macOS, GNOME's
 * settings on Linux. Blocks for at most two seconds; call it off the FX thread.
 */
public final class SystemLook {
    private static final long SECONDS = 2;

    /** What the desktop answered. */
    public enum Look {
        LIGHT,
        DARK,
        UNKNOWN
    }

    public Look ask() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return said(List.of(
                            "reg",
                            "query",
                            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                            "/v",
                            "AppsUseLightTheme"))
                    .map(text -> text.contains("0x0") ? Look.DARK : Look.LIGHT)
                    .orElse(Look.UNKNOWN);
        }
        if (os.contains("mac")) {
            return said(List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
                    .map(text -> text.contains("Dark") ? Look.DARK : Look.LIGHT)
                    .orElse(Look.LIGHT);
        }
        return linux();
    }

    private static Look linux() {
        if (String.valueOf(System.getenv("GTK_THEME")).toLowerCase(Locale.ROOT).contains("dark")) {
            return Look.DARK;
        }
        return said(List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"))
                .map(text -> text.contains("prefer-dark") ? Look.DARK : Look.LIGHT)
                .orElse(Look.UNKNOWN);
    }

    private static Optional<String> said(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException noSuchCommand) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
