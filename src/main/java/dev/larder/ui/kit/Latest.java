package dev.larder.ui.kit;

import java.util.function.Consumer;

/** Lets only the answer to the newest question through; to be used on one thread. */
public final class Latest {
    private long generation;

    /** Starts a new question: answers to all earlier ones are thrown away from now on. */
    public <T> Consumer<T> only(Consumer<? super T> answer) {
        generation++;
        long mine = generation;
        return value -> {
            if (mine == generation) {
                answer.accept(value);
            }
        };
    }

    /** Throws away what is still to come. */
    public void drop() {
        generation++;
    }
}
