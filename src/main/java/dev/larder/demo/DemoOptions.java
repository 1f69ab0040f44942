package dev.larder.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How a demo server is to run. Port 0 means the port used last with this data folder, or else any; no seed
 * means the built-in one. The clock gives the dates in entries and the age of stale reads, not the delays.
 */
public record DemoOptions(
        int port,
        Path data,
        Optional<Path> seed,
        String readToken,
        String writeToken,
        Faults faults,
        Duration queueDelay,
        boolean strict,
        boolean pageDelete,
        Clock clock) {

    private static final int TOKEN_BYTES = 20;

    public DemoOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535");
        }
        if (readToken.isBlank() || writeToken.isBlank() || readToken.equals(writeToken)) {
            throw new IllegalArgumentException("two different tokens are needed");
        }
        if (queueDelay.isNegative()) {
            throw new IllegalArgumentException("the queue cannot be faster than at once");
        }
    }

    /** Any port, the built-in seed, random tokens, no faults, writes applied at once, strict checks. */
    public static DemoOptions in(Path data) {
        SecureRandom random = new SecureRandom();
        return new DemoOptions(
                0,
                data,
                Optional.empty(),
                token(random),
                token(random),
                Faults.none(),
                Duration.ZERO,
                true,
                false,
                Clock.systemUTC());
    }

    private static String token(SecureRandom random) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public DemoOptions withPort(int other) {
        return new DemoOptions(other, data, seed, readToken, writeToken, faults, queueDelay, strict, pageDelete, clock);
    }

    public DemoOptions withData(Path folder) {
        return new DemoOptions(
                port, folder, seed, readToken, writeToken, faults, queueDelay, strict, pageDelete, clock);
    }

    public DemoOptions withSeed(Path folder) {
        return new DemoOptions(
                port, data, Optional.of(folder), readToken, writeToken, faults, queueDelay, strict, pageDelete, clock);
    }

    public DemoOptions withTokens(String read, String write) {
        return new DemoOptions(port, data, seed, read, write, faults, queueDelay, strict, pageDelete, clock);
    }

    public DemoOptions withFaults(Faults other) {
        return new DemoOptions(port, data, seed, readToken, writeToken, other, queueDelay, strict, pageDelete, clock);
    }

    public DemoOptions withQueueDelay(Duration delay) {
        return new DemoOptions(port, data, seed, readToken, writeToken, faults, delay, strict, pageDelete, clock);
    }

    /** Takes what the real service might not take; see {@link dev.larder.demo.write.Rules}. */
    public DemoOptions lenient() {
        return new DemoOptions(port, data, seed, readToken, writeToken, faults, queueDelay, false, pageDelete, clock);
    }

    public DemoOptions withPageDelete() {
        return new DemoOptions(port, data, seed, readToken, writeToken, faults, queueDelay, strict, true, clock);
    }

    public DemoOptions withClock(Clock other) {
        return new DemoOptions(port, data, seed, readToken, writeToken, faults, queueDelay, strict, pageDelete, other);
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "DemoOptions[port=" + port + ", data=" + data + ", strict=" + strict + "]";
    }
}
