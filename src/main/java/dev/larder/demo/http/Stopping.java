package dev.larder.demo.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the server is going away; pauses end early when it does. */
final class Stopping {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    private final CountDownLatch stop = new CountDownLatch(1);

    void begin() {
        stop.countDown();
    }

    boolean begun() {
        return stop.getCount() == 0;
    }

    /** True if the pause ran its full length, false if the server stops. */
    boolean pause(Duration length) {
        try {
            return !stop.await(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Silent for as long as any client may wait, but not for ever: the thread is wanted back. */
    void silence() {
        pause(LONGEST_SILENCE);
    }
}
