package dev.larder.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Pulling again with nothing changed, beside the first mirror of the same space. */
final class P4Again {
    private static final int ROUNDS = 5;
    private static final String FIRST = "first mirror";
    private static final String AGAIN = "again, nothing changed";

    private final Remote remote;
    private final Path work;

    private P4Again(Remote remote, Path work) {
        this.remote = remote;
        this.work = work;
    }

    static String run(boolean quick, Path work) throws Exception {
        int entries = quick ? 2_000 : 20_000;
        try (Remote remote = P3Mirror.server(entries)) {
            P4Again measure = new P4Again(remote, work);
            return measure.times(entries) + measure.effects();
        } finally {
            P3Mirror.wipe(work.resolve("again"));
        }
    }

    /** A pair a round: the second pull goes to the store that the first one filled. */
    private String times(int entries) throws Exception {
        double[] pair = new double[2];
        Map<String, double[]> all = new LinkedHashMap<>();
        all.put(FIRST, new double[ROUNDS]);
        all.put(AGAIN, new double[ROUNDS]);
        double[] ratios = new double[ROUNDS];
        Rounds.run(ROUNDS, Map.of("a pair of pulls", number -> {
            double ratio = pair(pair);
            if (number > 0) {
                all.get(FIRST)[number - 1] = pair[0];
                all.get(AGAIN)[number - 1] = pair[1];
                ratios[number - 1] = ratio;
            }
            return ratio;
        }));
        StringBuilder text = new StringBuilder(String.format(
                "%,d entries of 4 KB. %d rounds after one to warm up.%n%n| | s: median (least–most) |%n|---|--:|%n",
                entries, ROUNDS));
        all.forEach((name, figures) -> text.append("| ")
                .append(name)
                .append(" | ")
                .append(Rounds.Spread.of(figures).fine())
                .append(" |\n"));
        return text + "\n" + Rounds.atMost("≤ 0.3 × the first mirror's time", 0.3, Rounds.Spread.of(ratios));
    }

    private double pair(double[] seconds) throws IOException, SQLException {
        Path folder = work.resolve("again");
        P3Mirror.wipe(folder);
        try (Program program = new Program(folder, remote.base(), P3Mirror.TYPES)) {
            remote.reset(0);
            seconds[0] = P3Mirror.seconds(program::pull);
            System.gc();
            seconds[1] = P3Mirror.seconds(program::pull);
            return seconds[1] / seconds[0];
        }
    }

    /** What a pull with nothing changed writes and asks, counted apart from the timing. */
    private String effects() throws IOException, SQLException {
        Path folder = work.resolve("again");
        P3Mirror.wipe(folder);
        try (Program program = new Program(folder, remote.base(), P3Mirror.TYPES)) {
            remote.reset(0);
            int first = program.pull().calls();
            List<String> firstAsked = remote.log();
            RowCounter counter = RowCounter.watch(program.file());
            remote.reset(0);
            int second = program.pull().calls();
            List<String> asked = remote.log();
            Map<String, Long> written = counter.written();
            Map<String, Long> notes = only(written, RowCounter::isBookkeeping);
            Map<String, Long> rows = only(written, table -> !RowCounter.isBookkeeping(table));
            long lists = asked.stream().filter(P4Again::isList).count();
            return Rounds.verdict("no row of content written", rows.isEmpty(), rows.isEmpty() ? "0 rows" : words(rows))
                    + Rounds.verdict(
                            "only list calls",
                            lists == asked.size(),
                            String.format("%,d of %,d calls were lists", lists, asked.size()))
                    + Rounds.verdict(
                            "calls counted as the server counts them",
                            first == firstAsked.size() && second == asked.size(),
                            String.format(
                                    "the first pull said %,d of %,d, the second %,d of %,d",
                                    first, firstAsked.size(), second, asked.size()))
                    + "- Notes written beside (time of the last pull, calls of the month): " + words(notes) + "\n";
        }
    }

    private static Map<String, Long> only(Map<String, Long> written, Predicate<String> which) {
        Map<String, Long> some = new LinkedHashMap<>(written);
        some.keySet().removeIf(which.negate());
        return some;
    }

    private static String words(Map<String, Long> written) {
        return written.isEmpty()
                ? "none"
                : written.entrySet().stream()
                        .map(each -> String.format("`%s` %,d", each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** The lists of entries, and the three of the blog's vocabulary. */
    private static boolean isList(String line) {
        String path = line.substring(line.indexOf(' ') + 1).replaceFirst("\\?.*", "");
        return line.startsWith("GET ") && path.matches("/v2/(posts|authors|categories|tags|(pages|content)/[^/]+)/");
    }
}
