package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.result.Cancel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Asks for a few things at a time and hands the answers on in the order of the questions. Its threads end with it, and so
 * does what they are at: {@link #cancel} is for the calls made in them.
 */
final class Fetching<T> implements AutoCloseable {
    /** As many as the line to the service has connections. */
    private static final int AT_ONCE = 4;

    private static final int AHEAD = 2 * AT_ONCE;
    private static final int END_SECONDS = 5;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread made = new Thread(work, "pull");
        made.setDaemon(true);
        return made;
    });
    private final Deque<Future<T>> asked = new ArrayDeque<>();
    private final Cancel cancel = new Cancel();
    private final Cancel.Watch watch;

    Fetching(Cancel person) {
        this.watch = person.watch(cancel::cancel);
    }

    /** The call as it is to be made here. */
    Call within(Call call) {
        return new Call(call.token(), call.kind(), cancel);
    }

    boolean mayAsk() {
        return asked.size() < AHEAD;
    }

    boolean isIdle() {
        return asked.isEmpty();
    }

    void ask(Supplier<T> question) {
        asked.addLast(threads.submit(question::get));
    }

    /** Waits for the next answer and takes those behind it that have come too. */
    List<T> answers() throws InterruptedException {
        List<T> answers = new ArrayList<>();
        do {
            answers.add(answer(asked.removeFirst()));
        } while (!asked.isEmpty() && asked.peekFirst().isDone());
        return answers;
    }

    private static <T> T answer(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }

    @Override
    public void close() {
        watch.close();
        cancel.cancel();
        threads.shutdownNow();
        try {
            threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
