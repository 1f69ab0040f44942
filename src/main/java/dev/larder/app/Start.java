package dev.larder.app;

import dev.larder.result.Redactor;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.Stage;

/** Hands what the launcher prepared to the application, which JavaFX makes by itself and without arguments. */
final class Start {
    private static volatile Optional<Prepared> handed = Optional.empty();
    private static volatile Companion companion = (stage, window, services) -> {};

    private Start() {}

    /** {@code exit} is what the program ends with once its window is closed. */
    record Prepared(StartOptions options, Redactor redactor, FrontCall front, AtomicInteger exit) {}

    /** Whoever works the window beside the person: called once it shows, on the toolkit's thread, before a space is open. */
    @FunctionalInterface
    interface Companion {
        void shown(Stage stage, MainWindow window, Services services);
    }

    /** Has the real program accompanied, for a test that works it in its own process. */
    static void accompany(Companion by) {
        companion = by;
    }

    static Companion companion() {
        return companion;
    }

    static void prepare(Prepared prepared) {
        handed = Optional.of(prepared);
    }

    static Prepared take() {
        return handed.orElseThrow(() -> new IllegalStateException("started past the launcher"));
    }
}
