package dev.larder.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;

/** A background driven by hand: nothing runs before the test says so, on the test's own thread. */
public final class Hands {
    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final Deque<Runnable> pauses = new ArrayDeque<>();
    private final Background background = new Background(worker::add, window::add, (wait, task) -> pauses.add(task));

    public Background background() {
        return background;
    }

    /** How many pieces of work have not begun. */
    public int waiting() {
        return worker.size();
    }

    /** Lets every pause that has begun be over. */
    public void passTime() {
        run(pauses);
        run(window);
    }

    /** Does the oldest piece of work; its answer stays under way. */
    public void work() {
        worker.remove().run();
    }

    /** Does the newest piece of work first, as a second worker might. */
    public void workOnNewest() {
        worker.removeLast().run();
    }

    /** Lets the answers under way arrive. */
    public void answer() {
        run(window);
    }

    /** Works and answers until nothing is left but pauses. */
    public void finish() {
        while (!worker.isEmpty() || !window.isEmpty()) {
            run(worker);
            run(window);
        }
    }

    /** Lets everything run out, pauses too. */
    public void settle() {
        while (!worker.isEmpty() || !window.isEmpty() || !pauses.isEmpty()) {
            run(pauses);
            finish();
        }
    }

    private static void run(Deque<Runnable> tasks) {
        for (int left = tasks.size(); left > 0; left--) {
            tasks.remove().run();
        }
    }
}
