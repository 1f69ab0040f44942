package dev.larder.sync;

import dev.larder.result.Cancel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Waits between calls; handed in, so that tests need not. */
@FunctionalInterface
public interface Pauses {
    /** Waits, or returns early when cancelled. */
    void pause(Duration time, Cancel cancel);

    /** Between two writes; the service's own advice (§8, 8). */
    default Duration polite() {
        return Duration.ofMillis(200);
    }

    /** Waits for nothing, for measuring and for services on this computer. */
    static Pauses none() {
        return new Pauses() {
            @Override
            public void pause(Duration time, Cancel cancel) {
                // nothing to wait for
            }

            @Override
            public Duration polite() {
                return Duration.ZERO;
            }
        };
    }

    /** Really waits. */
    static Pauses real() {
        return (time, cancel) -> {
            CountDownLatch stopped = new CountDownLatch(1);
            Cancel.Watch watch = cancel.watch(stopped::countDown);
            try {
                boolean early = stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
                LoggerFactory.getLogger(Pauses.class).trace("paused {}, early {}", time, early);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                watch.close();
            }
        };
    }
}
