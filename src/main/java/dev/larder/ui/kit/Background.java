package dev.larder.ui.kit;

import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The one door through which a view leaves the FX thread: work runs on the worker, answers come back on the ui executor. */
public final class Background {
    private final Executor worker;
    private final Executor ui;
    private final Delay delay;

    /** Starts a task on any thread once the time is over. */
    @FunctionalInterface
    public interface Delay {
        void after(Duration wait, Runnable task);
    }

    public Background(Executor worker, Executor ui) {
        this(
                worker,
                ui,
                (wait, task) -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, worker)
                        .execute(task));
    }

    public Background(Executor worker, Executor ui, Delay delay) {
        this.worker = worker;
        this.ui = ui;
        this.delay = delay;
    }

    /** For tests: everything at once, on the calling thread, waiting for nothing. */
    public static Background direct() {
        return new Background(Runnable::run, Runnable::run, (wait, task) -> task.run());
    }

    /** Runs {@code work} off the FX thread; exactly one of the two answers follows on the ui executor. */
    public <T> void run(Supplier<Outcome<T>> work, Consumer<? super T> ok, Consumer<? super Failure> failed) {
        worker.execute(() -> {
            Outcome<T> outcome = work.get();
            ui.execute(() -> outcome.onOk(ok).onFailure(failed));
        });
    }

    /** Runs {@code task} on the ui executor, soon. */
    public void soon(Runnable task) {
        ui.execute(task);
    }

    /** Runs {@code task} on the ui executor once the time is over. */
    public void later(Duration wait, Runnable task) {
        delay.after(wait, () -> ui.execute(task));
    }

    /** A pause that starts anew with each call, for work that should follow the last keystroke only. */
    public Debounce debounce(Duration wait) {
        return new Debounce(this, wait);
    }

    /** Runs only the last of the tasks it was given within its time. Use it on the FX thread. */
    public static final class Debounce {
        private final Background background;
        private final Duration wait;
        private final Latest latest = new Latest();

        private Debounce(Background background, Duration wait) {
            this.background = background;
            this.wait = wait;
        }

        public void run(Runnable task) {
            Consumer<Runnable> ifLast = latest.only(Runnable::run);
            background.later(wait, () -> ifLast.accept(task));
        }

        /** Forgets what has not run yet. */
        public void cancel() {
            latest.drop();
        }
    }
}
