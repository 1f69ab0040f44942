package dev.larder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Hands the figures of a measured run on: one file of Markdown an id, in the folder {@code larder.figures}. The runner
 * of the measures puts them into {@code src/docs/measures.md}; in an ordinary test run they are only printed.
 */
public final class Figures {
    private Figures() {}

    /** Whether the long form was asked for ({@code -Dlarder.long=true}). */
    public static boolean isLong() {
        return Boolean.getBoolean("larder.long");
    }

    /** {@code -Dlarder.seed}; else another one in each long form, and always the same in the ordinary run. */
    public static long seed() {
        return Long.getLong("larder.seed", isLong() ? System.nanoTime() : 20_261_124L);
    }

    /** {@code id} as in the measures (R1, P4, …); the text is a table or a few lines, with what was run and what came of it. */
    public static void put(String id, String markdown) {
        Path folder = Path.of(System.getProperty("larder.figures", "target/figures"));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(id + ".md"), markdown.strip() + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        System.out.println(id + " (" + (isLong() ? "long" : "quick") + " form)\n" + markdown.strip());
    }
}
