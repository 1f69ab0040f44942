package dev.larder.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the program keeps its files, by the custom of each system. */
final class Folders {
    private Folders() {}

    static Path data() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.contains("win")) {
            return variable("LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Larder");
        }
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Larder");
        }
        return variable("XDG_DATA_HOME")
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local").resolve("share"))
                .resolve("larder");
    }

    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
