package dev.larder.result;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** A switch by which a person stops long work; safe from any thread. */
public final class Cancel {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Map<Object, Runnable> watchers = new ConcurrentHashMap<>();

    /** One that nobody will switch. */
    public static Cancel never() {
        return new Cancel();
    }

    public void cancel() {
        cancelled.set(true);
        watchers.values().forEach(Runnable::run);
        watchers.clear();
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    /** Runs {@code stop} when cancelled, at once if that has happened; end the returned watch when the work is over. */
    public Watch watch(Runnable stop) {
        Object key = new Object();
        watchers.put(key, stop);
        if (isCancelled() && watchers.remove(key) != null) {
            stop.run();
        }
        return () -> watchers.remove(key);
    }

    /** A watch that can be ended. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
