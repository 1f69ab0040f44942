package dev.larder.app;

import dev.larder.result.Redactor;
import java.util.Optional;

/** Hands what the launcher prepared to the application, which JavaFX makes by itself and without arguments. */
final class Start {
    private static volatile Optional<Prepared> handed = Optional.empty();

    private Start() {}

    record Prepared(StartOptions options, Redactor redactor, FrontCall front) {}

    static void prepare(Prepared prepared) {
        handed = Optional.of(prepared);
    }

    static Prepared take() {
        return handed.orElseThrow(() -> new IllegalStateException("started past the launcher"));
    }
}
