package dev.larder.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of very many entries: scrolling, sorting, filtering, beside a bare table. */
final class P6List {
    private static final int ROUNDS = 5;
    private static final List<String> SOUGHT = List.of("a", "the", "or", "er", "an", "e");

    private P6List() {}

    static String run(boolean quick, Path work) throws Exception {
        return OnScreen.run(P6List.class, quick, work, () -> screen(quick, work));
    }

    /** In a program of its own. */
    public static void main(String[] arguments) throws Exception {
        OnScreen.answer(arguments, P6List::screen);
    }

    private static String screen(boolean quick, Path work) throws Exception {
        int entries = quick ? 20_000 : 100_000;
        Path folder = Files.createDirectories(work.resolve("list"));
        try (Remote remote = P3Mirror.server(entries);
                Program program = new Program(folder, remote.base(), P3Mirror.TYPES)) {
            program.pull();
            try (ListScreen screen = new ListScreen(program)) {
                return text(screen, entries);
            }
        } finally {
            P3Mirror.wipe(folder);
        }
    }

    private static String text(ListScreen screen, int entries) throws Exception {
        Rounds scrolled = Rounds.run(ROUNDS, sides((larder, number) -> screen.scrolled(larder, 400)));
        Rounds sorted = Rounds.run(ROUNDS, sides((larder, number) -> screen.sorted(larder, number)));
        screen.unsorted();
        Rounds filtered = Rounds.run(ROUNDS, sides((larder, number) -> {
            double taken = screen.filtered(larder, SOUGHT.get(number % SOUGHT.size()));
            screen.unfiltered();
            return taken;
        }));
        return String.format(
                        "%,d entries. %d rounds after one to warm up, sides in turn; ms, median (least–most).%n%n"
                                + "| | Larder | bare TableView | × |%n|---|--:|--:|--:|%n",
                        entries, ROUNDS)
                + row("400 jumps from the first row to the last: frame, p99", scrolled)
                + row("sorted by title, to the first rows", sorted)
                + row("filter typed, to the first rows", filtered)
                + "\n"
                + Rounds.verdict(
                        "frames p99 ≤ 16.7 ms or ≤ 1.2 × bare",
                        scrolled.of("larder").median() <= 16.7
                                || scrolled.ratio("larder", "bare").median() <= 1.2,
                        scrolled.of("larder").fine())
                + Rounds.atMost("sort ≤ 100 ms to the first rows", 100, sorted.of("larder"))
                + Rounds.atMost("filter ≤ 100 ms to the first rows", 100, filtered.of("larder"));
    }

    private interface Side {
        double time(boolean ofLarder, int number) throws Exception;
    }

    private static Map<String, Rounds.Work> sides(Side side) {
        Map<String, Rounds.Work> sides = new LinkedHashMap<>();
        sides.put("larder", number -> side.time(true, number));
        sides.put("bare", number -> side.time(false, number));
        return sides;
    }

    private static String row(String what, Rounds rounds) {
        return "| " + what + " | " + rounds.of("larder").fine() + " | "
                + rounds.of("bare").fine() + " | " + rounds.ratio("larder", "bare").fine() + " |\n";
    }
}
