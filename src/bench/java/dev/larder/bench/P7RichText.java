package dev.larder.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Opening an entry with a rich text of 200 kB with the editor warm, beside setting the same HTML in a bare TinyMCE; the form
 * without the editor; and what a key in that text costs the thread that draws.
 */
final class P7RichText {
    private static final int ROUNDS = 5;
    private static final int SIZE = 200_000;

    private P7RichText() {}

    static String run(boolean quick, Path work) throws Exception {
        return OnScreen.run(P7RichText.class, quick, work, () -> screen(quick, work));
    }

    /** In a program of its own. */
    public static void main(String[] arguments) throws Exception {
        OnScreen.answer(arguments, P7RichText::screen);
    }

    private static String screen(boolean quick, Path work) throws Exception {
        int times = quick ? 3 : 10;
        int keys = quick ? 20 : 100;
        try (RichTextScreen screen = new RichTextScreen(work.resolve("rich"), SIZE)) {
            Map<String, Rounds.Work> sides = new LinkedHashMap<>();
            sides.put("larder", number -> screen.open(times));
            sides.put("bare", number -> screen.bare(times));
            sides.put("form", number -> screen.form(times));
            sides.put("key", number -> screen.key(keys));
            sides.put("bare key", number -> screen.bareKey(keys));
            Rounds rounds = Rounds.run(ROUNDS, sides);
            Rounds.Spread ratio = rounds.ratio("larder", "bare");
            return String.format(
                    "%,d characters in a post, median of %d a round, %d rounds after one to warm up. From “open” to the text"
                            + " in the editor; the form alone from “open” to the form laid out with the text at rest; a key is"
                            + " put into the middle of the text and is in the entry when its time ends.%n%n"
                            + "| | ms: median (least–most) |%n|---|--:|%n"
                            + "| Larder: entry opened, text in the editor | %s |%n"
                            + "| bare TinyMCE, `setContent` | %s |%n"
                            + "| Larder ÷ bare | %s |%n"
                            + "| Larder: the form without the editor | %s |%n"
                            + "| Larder: a key in the text, with the entry's work and layout | %s |%n"
                            + "| bare TinyMCE: the same key | %s |%n%n%s%s%s",
                    SIZE,
                    times,
                    ROUNDS,
                    rounds.of("larder").fine(),
                    rounds.of("bare").fine(),
                    ratio.fine(),
                    rounds.of("form").fine(),
                    rounds.of("key").fine(),
                    rounds.of("bare key").fine(),
                    Rounds.atMost("≤ 1.5 × bare TinyMCE", 1.5, ratio),
                    Rounds.atMost("the form without the editor ≤ 50 ms", 50, rounds.of("form")),
                    Rounds.atMost("a key ≤ 1.5 × the same in bare TinyMCE", 1.5, rounds.ratio("key", "bare key")));
        }
    }
}
