package dev.larder.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps media files in a folder up to a size; those that were not looked at for longest go first. Safe from any thread. */
final class PictureShelf {
    private static final Logger LOG = LoggerFactory.getLogger(PictureShelf.class);
    private static final long USUAL_BYTES = 256L << 20;
    private static final int USUAL_FILES = 5_000;

    private final long mostBytes;
    private final int mostFiles;
    private final Clock clock;

    PictureShelf(long mostBytes, int mostFiles, Clock clock) {
        this.mostBytes = mostBytes;
        this.mostFiles = mostFiles;
        this.clock = clock;
    }

    static PictureShelf usual() {
        return new PictureShelf(USUAL_BYTES, USUAL_FILES, Clock.systemUTC());
    }

    private record Kept(Path file, long size, FileTime used) {}

    /** The bytes, and a note that they were looked at. */
    byte[] read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        return bytes;
    }

    /** Does without keeping where there is no room. */
    void keep(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "part", "");
            Files.write(part, bytes);
            Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            trim(Objects.requireNonNullElse(file.getParent(), file));
        } catch (IOException full) {
            LOG.debug("picture not kept: {}", full.toString());
        }
    }

    private synchronized void trim(Path folder) throws IOException {
        List<Kept> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.flatMap(PictureShelf::kept)
                    .sorted(Comparator.comparing(Kept::used).reversed())
                    .toList();
        }
        long bytes = 0;
        for (int index = 0; index < all.size(); index++) {
            bytes += all.get(index).size();
            if (index > 0 && (bytes > mostBytes || index >= mostFiles)) {
                Files.deleteIfExists(all.get(index).file());
            }
        }
    }

    /** One that is gone meanwhile takes no room. */
    private static Stream<Kept> kept(Path file) {
        try {
            return Stream.of(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
        } catch (IOException gone) {
            return Stream.empty();
        }
    }
}
