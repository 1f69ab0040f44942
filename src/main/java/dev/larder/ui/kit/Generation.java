package dev.larder.ui.kit;

/** Numbers questions, so that a late answer to an older one can be thrown away. For one thread. */
public final class Generation {
    private int number;

    public int next() {
        return ++number;
    }

    public boolean isCurrent(int question) {
        return question == number;
    }
}
