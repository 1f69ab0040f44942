package dev.larder.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the command line asks for. */
record StartOptions(Path data, Optional<Path> tour, boolean verbose, Optional<String> theme) {

    private static final String PASSING = "larder-tour-";

    /** A command line that cannot be followed; the message is for the person who typed it. */
    static final class Misuse extends Exception {
        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message);
        }
    }

    static StartOptions parse(List<String> args) throws Misuse {
        StartOptions options = new StartOptions(Folders.data(), Optional.empty(), false, Optional.empty());
        Deque<String> rest = new ArrayDeque<>(args);
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            options = switch (option) {
                case "--data" -> options.withData(Path.of(value(option, rest)).toAbsolutePath());
                case "--tour" -> options.withTour(Path.of(value(option, rest)).toAbsolutePath());
                case "--theme" -> options.withTheme(value(option, rest));
                case "--verbose" -> options.talkative();
                default -> throw new Misuse("larder: unknown option " + option + " (--help lists them)");
            };
        }
        boolean own = args.contains("--data");
        return options.tour().isPresent() && !own ? options.withData(passing()) : options;
    }

    /** A tour plays on a fresh demo space, never on a person's own. */
    private static Path passing() {
        return Path.of(System.getProperty("java.io.tmpdir"), PASSING + UUID.randomUUID());
    }

    /** Whether the data folder is made for this run only and goes with it. */
    boolean isPassing() {
        return data.getFileName() != null && data.getFileName().toString().startsWith(PASSING);
    }

    private static String value(String option, Deque<String> rest) throws Misuse {
        if (rest.isEmpty() || rest.getFirst().isBlank() || rest.getFirst().startsWith("--")) {
            throw new Misuse("larder: " + option + " needs a value (--help tells which)");
        }
        return rest.removeFirst();
    }

    private StartOptions withData(Path folder) {
        return new StartOptions(folder, tour, verbose, theme);
    }

    private StartOptions withTour(Path folder) {
        return new StartOptions(data, Optional.of(folder), verbose, theme);
    }

    private StartOptions withTheme(String name) throws Misuse {
        if (!List.of("light", "dark", "system").contains(name)) {
            throw new Misuse("larder: --theme is light, dark or system");
        }
        return new StartOptions(data, tour, verbose, Optional.of(name));
    }

    private StartOptions talkative() {
        return new StartOptions(data, tour, true, theme);
    }
}
