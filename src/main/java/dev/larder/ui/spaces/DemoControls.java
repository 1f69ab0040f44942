package dev.larder.ui.spaces;

import dev.larder.result.Done;
import dev.larder.result.Outcome;
import java.util.function.Supplier;

/** What a person may do with the demo space's own service: take its tokens to try refusals, and begin anew. */
public record DemoControls(
        Supplier<char[]> write, Supplier<char[]> read, Supplier<Outcome<Done>> reset, Runnable after) {
    public DemoControls(Supplier<char[]> write, Supplier<char[]> read, Supplier<Outcome<Done>> reset) {
        this(write, read, reset, () -> {});
    }

    /** With what follows a reset. */
    public DemoControls resetting(Runnable then) {
        return new DemoControls(write, read, reset, then);
    }

    public char[] writeToken() {
        return write.get();
    }

    public char[] readToken() {
        return read.get();
    }
}
