package dev.larder.app;

import dev.larder.result.Redactor;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands what the launcher prepared to the application, which JavaFX makes by itself and without arguments. */
final class Start {
    private static volatile Optional<Prepared> handed = Optional.empty();

    private Start() {}

    /** {@code exit} is what the program ends with once its window is closed. */
    record Prepared(StartOptions options, Redactor redactor, FrontCall front, AtomicInteger exit) {}

    static void prepare(Prepared prepared) {
        handed = Optional.of(prepared);
    }

    static Prepared take() {
        return handed.orElseThrow(() -> new IllegalStateException("started past the launcher"));
    }
}
