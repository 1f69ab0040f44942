package dev.larder.demo;

import dev.larder.demo.json.Json;
import dev.larder.demo.space.Disk;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The folder a server keeps its state in: one server at a time, and it remembers its port. */
final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel lockFile;

    private DataFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    static DataFolder open(Path root) throws IOException {
        Files.createDirectories(root);
        FileChannel file = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            Optional<FileLock> lock = Optional.ofNullable(file.tryLock());
            if (lock.isPresent()) {
                return new DataFolder(root, file);
            }
        } catch (OverlappingFileLockException here) {
            file.close();
            throw new IOException("another demo server in this program uses " + root, here);
        }
        file.close();
        throw new IOException("another demo server uses " + root);
    }

    Path root() {
        return root;
    }

    Path queue() {
        return root.resolve("queue");
    }

    Optional<Integer> lastPort() throws IOException {
        Path file = root.resolve("port.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        int port = Disk.read(file).path("port").asInt();
        return port > 0 && port <= 65535 ? Optional.of(port) : Optional.empty();
    }

    void rememberPort(int port) throws IOException {
        if (lastPort().filter(last -> last == port).isEmpty()) {
            Disk.write(root.resolve("port.json"), Json.object().put("port", port));
        }
    }

    /** Lets go of the folder. */
    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
