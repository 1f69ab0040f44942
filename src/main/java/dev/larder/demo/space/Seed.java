package dev.larder.demo.space;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a space holds when it is new: a given folder, or the one built into the program. */
public final class Seed {
    private static final String BUILT_IN = "/dev/larder/demo/seed/";

    private final Optional<Path> given;

    public Seed(Optional<Path> given) {
        this.given = given;
    }

    /** Copies the seed into a folder; nothing but an empty space if the program has none built in. */
    void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (given.isPresent()) {
            if (!Files.isDirectory(given.get())) {
                throw new IOException("there is no seed folder " + given.get());
            }
            Disk.copy(given.get(), folder);
            return;
        }
        Optional<URL> builtIn = Optional.ofNullable(Seed.class.getResource(BUILT_IN));
        if (builtIn.isPresent()) {
            copyBuiltIn(uri(builtIn.get()), folder);
        }
    }

    /** A jar may lack entries for folders, or be open already: a file system of our own serves both. */
    private static void copyBuiltIn(URI uri, Path folder) throws IOException {
        if (!"jar".equals(uri.getScheme())) {
            Disk.copy(Path.of(uri), folder);
            return;
        }
        String jar = uri.getSchemeSpecificPart();
        Path archive = Path.of(URI.create(jar.substring(0, jar.indexOf("!/")).replace(" ", "%20")));
        try (FileSystem inside = FileSystems.newFileSystem(archive, Map.of())) {
            Disk.copy(inside.getPath(BUILT_IN), folder);
        }
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException malformed) {
            throw new IOException("cannot find the built-in seed at " + url, malformed);
        }
    }
}
