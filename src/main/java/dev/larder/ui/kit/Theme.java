package dev.larder.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.larder.result.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;

/** The look of every window: AtlantaFX under our own colours, light or dark, at a chosen size. */
public final class Theme {
    private static final int BASE_SIZE = 13;
    private static final int SMALLEST = 80;
    private static final int LARGEST = 200;
    private static final int NORMAL = 100;
    private static final String DATA = "data:text/css;base64,";
    private static final Pattern SIZE = Pattern.compile("@(\\d+)");

    private final Background background;
    private final Supplier<SystemLook.Look> system;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final Latest latest = new Latest();

    /** Which look a person chose; {@code SYSTEM} follows the desktop where it can be asked and is light elsewhere. */
    public enum Mode {
        LIGHT,
        DARK,
        SYSTEM
    }

    public Theme(Background background, Supplier<SystemLook.Look> system) {
        this.background = background;
        this.system = system;
        for (String font : List.of("Regular", "Bold", "Italic")) {
            Font.loadFont(address("fonts/LarderSans-" + font + ".otf"), BASE_SIZE);
        }
    }

    /** Puts the look on a scene, now and whenever it is called again; {@code SYSTEM} may settle a moment later. */
    public void apply(Scene scene, Mode mode) {
        if (mode != Mode.SYSTEM) {
            latest.drop();
            paint(scene, mode == Mode.DARK);
            return;
        }
        if (scene.getStylesheets().isEmpty()) {
            paint(scene, dark.get());
        }
        background.run(
                () -> Outcome.ok(system.get()),
                latest.<SystemLook.Look>only(look -> paint(scene, look == SystemLook.Look.DARK)),
                failure -> {});
    }

    /** Sets the size of all text, and of what is measured in it, in percent from 80 to 200. */
    public void zoom(Scene scene, int percent) {
        int bounded = Math.max(SMALLEST, Math.min(LARGEST, percent));
        String css = sized(bounded);
        String sheet = DATA + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
        scene.getStylesheets().removeIf(address -> address.startsWith(DATA));
        scene.getStylesheets().add(sheet);
    }

    /** Whether the look shown now is the dark one. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** The program's icon in the sizes that window managers ask for. */
    public static List<Image> windowIcons() {
        return List.of(16, 32, 48, 128, 256).stream()
                .map(size -> new Image(address("icons/larder-" + size + ".png")))
                .toList();
    }

    /** Icons take no em, so every size that zooms stands in a sheet of its own as {@code @16}. */
    private static String sized(int percent) {
        try (InputStream sheet = url("larder-sizes.css").openStream()) {
            String css = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            return SIZE.matcher(css)
                    .replaceAll(size -> Integer.parseInt(size.group(1)) * percent / (double) NORMAL + "px");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void paint(Scene scene, boolean toDark) {
        dark.set(toDark);
        Application.setUserAgentStylesheet(
                toDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().removeIf(address -> !address.startsWith(DATA));
        scene.getStylesheets()
                .addAll(
                        0,
                        List.of(
                                address(toDark ? "larder-dark.css" : "larder-light.css"),
                                address("controlsfx-bridge.css"),
                                address("larder.css"),
                                address("larder-form.css"),
                                address("shell.css"),
                                address("preview.css"),
                                address("search.css"),
                                address("types.css")));
        if (scene.getStylesheets().stream().noneMatch(address -> address.startsWith(DATA))) {
            zoom(scene, NORMAL);
        }
    }

    private static String address(String name) {
        return url(name).toExternalForm();
    }

    private static URL url(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/dev/larder/ui/" + name), name);
    }
}
