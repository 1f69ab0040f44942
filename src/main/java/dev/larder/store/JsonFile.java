package dev.larder.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Failure.StoreCause;
import dev.larder.result.Outcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small JSON object on disk: replaced as a whole or not at all, and kept aside when it cannot be read. */
final class JsonFile {
    private static final Logger LOG = LoggerFactory.getLogger(JsonFile.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path file;
    private final Clock clock;

    JsonFile(Path file, Clock clock) {
        this.file = file.toAbsolutePath();
        this.clock = clock;
    }

    /** Empty where there is no file. A damaged one is moved to {@code .damaged-<stamp>} and the failure names it. */
    Outcome<Optional<ObjectNode>> read() {
        if (!Files.exists(file)) {
            return Outcome.ok(Optional.empty());
        }
        try {
            return Json.MAPPER.readTree(Files.readAllBytes(file)) instanceof ObjectNode content
                    ? Outcome.ok(Optional.of(content))
                    : keepAside();
        } catch (JsonProcessingException damaged) {
            return keepAside();
        } catch (IOException trouble) {
            return Outcome.failed(StoreFailures.of(trouble));
        }
    }

    /** Moves the file out of the way of the next save, for content that is JSON but not what is written there. */
    <T> Outcome<T> keepAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(clock.instant()));
        try {
            Files.move(file, aside);
        } catch (IOException trouble) {
            return Outcome.failed(StoreFailures.of(trouble));
        }
        return Outcome.failed(new Failure.StoreTrouble(StoreCause.DAMAGED, "kept as " + aside.getFileName()));
    }

    /** On disk when it returns well; else the old file is as it was. */
    Outcome<Done> write(ObjectNode content) {
        try {
            Files.createDirectories(file.getParent());
            byte[] bytes = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
            Path fresh = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".new");
            try {
                writeThrough(fresh, bytes);
                replace(fresh);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return Outcome.done();
        } catch (IOException trouble) {
            return Outcome.failed(StoreFailures.of(trouble));
        }
    }

    private static void writeThrough(Path fresh, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private void replace(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unusualDisk) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
        syncFolder();
    }

    /** Makes the new name durable; Windows does not open folders and does not need it. */
    private void syncFolder() {
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notOffered) {
            LOG.debug("the folder was not synced: {}", notOffered.getClass().getSimpleName());
        }
    }
}
