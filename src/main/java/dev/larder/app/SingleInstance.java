package dev.larder.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one program at a time work in a data folder. The lock is the system's, so a killed program leaves none behind; a
 * second start asks the first, over loopback, to come to the front.
 */
final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
    private static final int PATIENCE_MILLIS = 2_000;

    private final FileChannel channel;
    private final FileLock lock;
    private final ServerSocket door;
    private final Path address;

    private SingleInstance(FileChannel channel, FileLock lock, ServerSocket door, Path address) {
        this.channel = channel;
        this.lock = lock;
        this.door = door;
        this.address = address;
    }

    /** Empty when another program holds the folder. {@code toFront} is called on a thread of this class. */
    static Optional<SingleInstance> claim(Path folder, Runnable toFront) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("larder.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        ServerSocket door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Path address = folder.resolve("larder.front");
        String knock = UUID.randomUUID().toString();
        Files.write(address, List.of(Integer.toString(door.getLocalPort()), knock));
        SingleInstance instance = new SingleInstance(channel, lock, door, address);
        Thread listener = new Thread(() -> instance.listen(knock, toFront), "second-start");
        listener.setDaemon(true);
        listener.start();
        return Optional.of(instance);
    }

    /** Asks the program that holds the folder to show itself; false when it did not answer. */
    static boolean callToFront(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("larder.front"));
            if (lines.size() < 2) {
                return false;
            }
            try (Socket socket = new Socket()) {
                int port = Integer.parseInt(lines.get(0));
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
                socket.setSoTimeout(PATIENCE_MILLIS);
                socket.getOutputStream().write((lines.get(1) + "\n").getBytes(StandardCharsets.US_ASCII));
                return socket.getInputStream().read() == '+';
            }
        } catch (IOException | IllegalArgumentException unanswered) {
            LOG.debug("front call unanswered: {}", unanswered.toString());
            return false;
        }
    }

    private void listen(String knock, Runnable toFront) {
        byte[] expected = (knock + "\n").getBytes(StandardCharsets.US_ASCII);
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                caller.setSoTimeout(PATIENCE_MILLIS);
                byte[] said = caller.getInputStream().readNBytes(expected.length);
                if (java.security.MessageDigest.isEqual(said, expected)) {
                    toFront.run();
                    caller.getOutputStream().write('+');
                }
            } catch (IOException | RuntimeException next) {
                // A window that is closing must not end the listening.
                LOG.debug("second start: {}", next.toString());
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        Files.deleteIfExists(address);
        lock.release();
        channel.close();
    }
}
