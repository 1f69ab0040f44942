package dev.larder.app;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All threads of the program but JavaFX's own: a few workers for the store and files, one for the network. */
final class Threads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int WORKERS = 4;
    private static final int NETWORK = 4;

    private final ExecutorService work = pool(WORKERS, named("work"));
    private final ExecutorService network = pool(NETWORK, named("network"));
    private final ExecutorService sync = pool(1, named("sync"));
    private final ExecutorService indexing = pool(1, low("indexing"));
    private final Timer timer = new Timer("timer", true);

    Executor work() {
        return work;
    }

    Executor sync() {
        return sync;
    }

    /** For single questions to the service and the keychain, which need no order. */
    Executor network() {
        return network;
    }

    /** For what nobody waits for: the search index. */
    Executor indexing() {
        return indexing;
    }

    /** The toolkit's thread. */
    Executor window() {
        return Platform::runLater;
    }

    /** Starts something, short, on a thread of its own after a while. */
    void after(Duration delay, Runnable then) {
        TimerTask task = new TimerTask() {
            @Override
            public void run() {
                then.run();
            }
        };
        try {
            timer.schedule(task, delay.toMillis());
        } catch (IllegalStateException ended) {
            LOG.debug("not begun: the program ends");
        }
    }

    /** What is asked for while the program ends is not begun any more, which is no bug of whoever asked. */
    private static ExecutorService pool(int size, ThreadFactory threads) {
        return new ThreadPoolExecutor(
                size,
                size,
                0,
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                threads,
                (task, ended) -> LOG.debug("not begun: the program ends"));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** A wish only, where the system heeds it: what must not be held up rests on small batches with pauses between them. */
    @SuppressWarnings("ThreadPriorityCheck")
    private static ThreadFactory low(String name) {
        ThreadFactory usual = named(name);
        return task -> {
            Thread thread = usual.newThread(task);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        };
    }

    /** Lets what is being written end; gives up after five seconds. */
    @Override
    public void close() {
        timer.cancel();
        sync.shutdownNow();
        network.shutdownNow();
        indexing.shutdown();
        work.shutdown();
        try {
            if (!work.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("work still running at the end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
