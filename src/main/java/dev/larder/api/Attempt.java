package dev.larder.api;

import dev.larder.result.Cancel;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** One request under way: stops it when its time is up or a person cancels, and remembers which of the two it was. */
final class Attempt implements AutoCloseable {
    /** What ended it before its answer was complete. */
    enum Stop {
        NONE,
        LATE,
        CANCELLED
    }

    private final HttpUriRequestBase request;
    private final ScheduledFuture<?> alarm;
    private final Cancel.Watch watch;
    private volatile Stop stop = Stop.NONE;
    private volatile boolean sent;
    private volatile boolean answered;

    /** {@code timer} also does the stopping, since closing a socket is nothing for the thread that cancels. */
    Attempt(HttpUriRequestBase request, ScheduledExecutorService timer, Duration deadline, Cancel cancel) {
        this.request = request;
        this.alarm = timer.schedule(() -> end(Stop.LATE), deadline.toMillis(), TimeUnit.MILLISECONDS);
        this.watch = cancel.watch(() -> timer.execute(() -> end(Stop.CANCELLED)));
    }

    /** Runs on the timer's one thread only. */
    private void end(Stop why) {
        if (stop == Stop.NONE) {
            stop = why;
            request.cancel();
        }
    }

    Stop stop() {
        return stop;
    }

    /** From here on bytes of the request may have left this computer. */
    void sending() {
        sent = true;
    }

    boolean isSent() {
        return sent;
    }

    /** The head of an answer has come. */
    void answered() {
        answered = true;
    }

    boolean isAnswered() {
        return answered;
    }

    @Override
    public void close() {
        alarm.cancel(false);
        watch.close();
    }
}
