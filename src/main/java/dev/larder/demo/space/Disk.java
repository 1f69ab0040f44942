package dev.larder.demo.space;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.demo.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that are old or new but never half: written aside, forced to disk, then renamed over. */
public final class Disk {
    private Disk() {}

    /** Returns when the file would survive a power cut. */
    public static void write(Path file, JsonNode json) throws IOException {
        write(file, json, true);
    }

    /** Leaves the forcing to the system: for many files of which none counts before all are there. */
    static void writeLoosely(Path file, JsonNode json) throws IOException {
        write(file, json, false);
    }

    private static void write(Path file, JsonNode json, boolean force) throws IOException {
        Path folder = folderOf(file);
        Files.createDirectories(folder);
        Path aside = folder.resolve(file.getFileName() + ".tmp");
        try (FileChannel out = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(Json.bytes(json));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            if (force) {
                out.force(true);
            }
        }
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public static JsonNode read(Path file) throws IOException {
        try {
            return Json.parse(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new IOException("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** Everything directly in a folder, by name; nothing if there is no such folder. */
    public static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    public static List<Path> listJson(Path folder) throws IOException {
        return list(folder).stream()
                .filter(file -> file.toString().endsWith(".json"))
                .toList();
    }

    /** Copies a folder that may lie in another file system, such as a jar. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : all.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException stays) {
                    throw new UncheckedIOException(stays);
                }
            });
        } catch (UncheckedIOException stays) {
            throw stays.getCause();
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }
}
