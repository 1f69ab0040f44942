package dev.larder.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Takes away a folder that was made for one run. */
final class FolderRemoval {
    private FolderRemoval() {}

    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException held) {
            LoggerFactory.getLogger(FolderRemoval.class).debug("not removed: {}", held.toString());
        }
    }
}
