package dev.larder.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Typing: from the key to the draft on disk, and what a key costs the thread that draws, with a short text and with one of
 * 200 kB, beside a bare SQLite commit of the same bytes and a bare text area with the same text.
 */
final class P8Typing {
    private static final int ROUNDS = 5;
    private static final int[] SIZES = {500, 200_000};

    private P8Typing() {}

    static String run(boolean quick, Path work) throws Exception {
        return disk(quick, work) + "\n" + OnScreen.run(P8Typing.class, quick, work, () -> screen(quick, work));
    }

    /** The screen's part alone. */
    public static void main(String[] arguments) throws Exception {
        OnScreen.answer(arguments, P8Typing::screen);
    }

    private static String disk(boolean quick, Path work) throws Exception {
        int keys = quick ? 6 : 40;
        StringBuilder text =
                new StringBuilder("From the key to the disk, median of " + keys + " keys a round, " + ROUNDS
                        + " rounds after one to warm up; the pause of 350 ms is taken off. The bare side commits the same bytes"
                        + " (base and words) with `synchronous=FULL`.\n\n"
                        + "| field | Larder, ms | bare commit, ms | × |\n|---|--:|--:|--:|\n");
        StringBuilder verdicts = new StringBuilder("\n");
        for (int size : SIZES) {
            try (TypingDesk desk = new TypingDesk(work.resolve("disk-" + size), size);
                    BareCommit bare = new BareCommit(work.resolve("bare-" + size + ".db"), desk.bytes())) {
                Map<String, Rounds.Work> sides = new LinkedHashMap<>();
                sides.put("larder", number -> desk.keyToDisk(keys));
                sides.put("bare", number -> bare.commits(keys));
                Rounds rounds = Rounds.run(ROUNDS, sides);
                Rounds.Spread ratio = rounds.ratio("larder", "bare");
                text.append(String.format(
                        "| %,d characters | %s | %s | %s |%n",
                        size, rounds.of("larder").fine(), rounds.of("bare").fine(), ratio.fine()));
                verdicts.append(
                        Rounds.atMost(String.format("%,d characters: ≤ 1.5 × the bare commit", size), 1.5, ratio));
            }
        }
        return text.append(verdicts).toString();
    }

    private static String screen(boolean quick, Path work) throws Exception {
        int keys = quick ? 12 : 60;
        StringBuilder text =
                new StringBuilder("Time on the FX thread per key, ms: what the program does with a key, and"
                        + " the layout that follows. " + keys
                        + " keys a round, sides alternating; p50 / p95 / p99 over " + ROUNDS
                        + " rounds.\n\n| field | Larder: key | layout | bare text area: key | layout | Larder's own |\n"
                        + "|---|--:|--:|--:|--:|--:|\n");
        StringBuilder verdicts = new StringBuilder("\n");
        try (TypingScreen screen = new TypingScreen()) {
            for (int size : SIZES) {
                try (TypingDesk desk = new TypingDesk(work.resolve("screen-" + size), size)) {
                    TypingScreen.Figures figures = screen.type(desk, keys, ROUNDS);
                    text.append(String.format("| %,d characters | %s |%n", size, figures.row()));
                    verdicts.append(Rounds.verdict(
                            String.format("%,d characters: Larder's own work p99 ≤ 2 ms a key", size),
                            figures.ownP99() <= 2,
                            String.format("%.2f", figures.ownP99())));
                }
            }
        }
        return text.append(verdicts).toString();
    }
}
