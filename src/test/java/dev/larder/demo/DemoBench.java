package dev.larder.demo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A fresh demo server with the tests' own seed for every test, and somebody who calls it. */
abstract class DemoBench {
    static final Path SEED = Path.of("src/test/resources/dev/larder/demo/testseed");

    static {
        ((Logger) LoggerFactory.getLogger("org.apache")).setLevel(Level.WARN);
    }

    @TempDir
    Path folder;

    final SetClock clock = new SetClock();
    DemoServer server;
    Caller caller;

    /** A clock that moves when a test says so. */
    static final class SetClock extends Clock {
        private volatile Instant now = Instant.parse("2026-05-01T10:00:00Z");

        void forward(java.time.Duration length) {
            now = now.plus(length);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    DemoOptions options() {
        return DemoOptions.in(folder.resolve("data")).withSeed(SEED).withClock(clock);
    }

    @BeforeEach
    void startServer() throws IOException {
        start(options());
    }

    void start(DemoOptions options) throws IOException {
        server = DemoServer.start(options);
        caller = new Caller(server);
    }

    void restart(DemoOptions options) throws IOException {
        stopServer();
        start(options);
    }

    @AfterEach
    void stopServer() throws IOException {
        caller.close();
        server.close();
    }
}
