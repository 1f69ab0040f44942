package dev.larder.bench;

import dev.larder.model.SearchQuery;
import dev.larder.model.SpaceId;
import dev.larder.result.Outcome;
import dev.larder.search.SearchEntry;
import dev.larder.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** P5: from the keystroke to ranked rows with snippets, beside a bare Lucene query and SQLite FTS5. */
final class P5Search {
    private static final int ROUNDS = 5;
    private static final int PHRASES = 16;
    private static final int ROWS = 50;
    private static final int SPACES = 50;
    private static final int BATCH = 200;

    private P5Search() {}

    /** One way to search: answers how many rows it found. */
    interface Side extends AutoCloseable {
        void add(Prose.Made made) throws Exception;

        void ready() throws Exception;

        int find(String typed) throws Exception;

        @Override
        void close() throws Exception;
    }

    /** Runs all sides in turn and answers the section of the measures as Markdown; needs about 2 GB in {@code work}. */
    static String run(boolean quick, Path work) {
        int entries = quick ? 10_000 : 100_000;
        Map<String, Side> sides = new LinkedHashMap<>();
        try {
            sides.put("Larder, rows with snippets", new Ours(Files.createDirectories(work.resolve("larder"))));
            sides.put("bare Lucene, titles only", new BareLucene(Files.createDirectories(work.resolve("lucene"))));
            sides.put("bare SQLite FTS5, titles only", new BareFts(Files.createDirectories(work.resolve("fts"))));
            return report(entries, measured(entries, sides));
        } catch (Exception trouble) {
            throw new IllegalStateException("P5 could not be measured", trouble);
        } finally {
            sides.values().forEach(P5Search::end);
        }
    }

    private static void end(Side side) {
        try {
            side.close();
        } catch (Exception trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    /** What one side took: to build, and per keystroke in each round. */
    record Times(String name, double buildSeconds, List<double[]> rounds, List<double[]> whole) {}

    private static List<Times> measured(int entries, Map<String, Side> sides) throws Exception {
        Prose prose = new Prose();
        List<Times> times = new ArrayList<>();
        for (Map.Entry<String, Side> side : sides.entrySet()) {
            long begin = System.nanoTime();
            for (int number = 0; number < entries; number++) {
                side.getValue().add(prose.entry(number));
            }
            side.getValue().ready();
            double seconds = (System.nanoTime() - begin) / 1e9;
            times.add(new Times(side.getKey(), seconds, new ArrayList<>(), new ArrayList<>()));
        }
        List<Side> all = List.copyOf(sides.values());
        for (int round = -1; round < ROUNDS; round++) {
            List<String> keystrokes = typing(prose, round);
            List<String> words = wholeWords(prose, round);
            for (int turn = 0; turn < all.size(); turn++) {
                int which = Math.floorMod(turn + round, all.size());
                double[] typed = timed(all.get(which), keystrokes);
                double[] whole = timed(all.get(which), words);
                if (round >= 0) {
                    times.get(which).rounds().add(typed);
                    times.get(which).whole().add(whole);
                }
            }
        }
        return times;
    }

    /** Phrases of one to three words, letter by letter; the first round of all only warms up. */
    private static List<String> typing(Prose prose, int round) {
        Random random = new Random(900 + round);
        List<String> keystrokes = new ArrayList<>();
        for (int phrase = 0; phrase < PHRASES; phrase++) {
            String text = prose.words(random, 1 + random.nextInt(3));
            for (int letters = 1; letters <= text.length(); letters++) {
                keystrokes.add(text.substring(0, letters));
            }
        }
        return keystrokes;
    }

    private static List<String> wholeWords(Prose prose, int round) {
        Random random = new Random(500 + round);
        List<String> words = new ArrayList<>();
        for (int phrase = 0; phrase < 4 * PHRASES; phrase++) {
            words.add(prose.words(random, 1 + random.nextInt(3)) + " ");
        }
        return words;
    }

    private static double[] timed(Side side, List<String> typed) throws Exception {
        double[] millis = new double[typed.size()];
        int found = 0;
        for (int index = 0; index < millis.length; index++) {
            long begin = System.nanoTime();
            found += side.find(typed.get(index));
            millis[index] = (System.nanoTime() - begin) / 1e6;
        }
        if (found == 0) {
            throw new IllegalStateException("nothing found");
        }
        Arrays.sort(millis);
        return millis;
    }

    private static String report(int entries, List<Times> times) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%,d entries of about 4 kB in %d spaces, 12,000 words by Zipf's law; %d rounds, sides in turn, after one to warm"
                        + " up; %d phrases of one to three words a round, typed letter by letter; the best %d rows.%n%n",
                entries,
                SPACES,
                ROUNDS,
                PHRASES,
                ROWS));
        text.append(
                "| | a keystroke: p50 ms | p95 ms (least–most of the rounds) | whole words: p50 ms | p95 ms | built in s |\n");
        text.append("| --- | --- | --- | --- | --- | --- |\n");
        for (Times each : times) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.1f (%.1f–%.1f) | %.2f | %.1f | %.0f |%n",
                    each.name(),
                    median(each.rounds(), 0.5),
                    median(each.rounds(), 0.95),
                    spread(each.rounds())[0],
                    spread(each.rounds())[1],
                    median(each.whole(), 0.5),
                    median(each.whole(), 0.95),
                    each.buildSeconds()));
        }
        double ours = median(times.get(0).rounds(), 0.95);
        double better = times.stream()
                .skip(1)
                .mapToDouble(it -> median(it.rounds(), 0.95))
                .min()
                .orElse(ours);
        text.append(String.format(
                Locale.ROOT,
                "%nGoal: p95 ≤ 16 ms and ≤ 1.5 × the better bare query. Measured: %.1f ms, %.2f × (%s).%n",
                ours,
                ours / better,
                ours <= 16 && ours <= 1.5 * better ? "met" : "missed"));
        return text.toString();
    }

    private static double median(List<double[]> rounds, double part) {
        double[] each =
                rounds.stream().mapToDouble(sorted -> at(sorted, part)).sorted().toArray();
        return each[each.length / 2];
    }

    private static double[] spread(List<double[]> rounds) {
        double[] each =
                rounds.stream().mapToDouble(sorted -> at(sorted, 0.95)).sorted().toArray();
        return new double[] {each[0], each[each.length - 1]};
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }

    /** The program's own index. */
    private static final class Ours implements Side {
        private final SearchIndex index;
        private final List<SearchEntry> batch = new ArrayList<>();
        private int number;

        Ours(Path folder) {
            index = ok(SearchIndex.open(folder));
        }

        @Override
        public void add(Prose.Made made) {
            batch.add(made.entry());
            if (batch.size() == BATCH) {
                SpaceId space = new SpaceId("space-" + number++ % SPACES);
                ok(index.put(space, List.of(), batch, new SearchIndex.Mark("bench", number)));
                batch.clear();
            }
        }

        @Override
        public void ready() {
            ok(index.commit());
            ok(index.refresh());
        }

        @Override
        public int find(String typed) {
            return ok(index.query(new SearchQuery(typed, Optional.empty(), ROWS)))
                    .size();
        }

        @Override
        public void close() throws IOException {
            index.close();
        }

        private static <T> T ok(Outcome<T> outcome) {
            return outcome.match(value -> value, failure -> {
                throw new IllegalStateException(failure.toString());
            });
        }
    }
}
