package dev.larder.service;

import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.Figures;
import dev.larder.api.ApiOptions;
import dev.larder.demo.DemoOptions;
import dev.larder.demo.DemoServer;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R3, the engine's part: two people with a store each edit the same entries of one service at random. */
class TwoEditorsTest {
    private static final int ROUNDS = 200;
    private static final int QUICK_ROUNDS = 10;

    @TempDir
    Path folder;

    private int edits;
    private int found;
    private int inHistory;

    /** The same entry in the two stores. */
    private record Shared(EntryKey here, EntryKey there) {}

    @Test
    void noEditOfEitherSideIsMissingFromTheResultTheConflictsAndTheHistory() throws Exception {
        long seed = Figures.seed();
        Random random = new Random(seed);
        int[] words = {0};
        DemoServer server = DemoServer.start(DemoOptions.in(folder.resolve("server")));
        try (Bench here = new Bench(folder.resolve("a"), server, ApiOptions.defaults());
                Bench there = new Bench(folder.resolve("b"), server, ApiOptions.defaults())) {
            Editor one = new Editor("one", here, random, words);
            Editor other = new Editor("other", there, random, words);
            one.pull();
            other.pull();
            List<Shared> shared = shared(here, there);
            int rounds = Figures.isLong() ? ROUNDS : QUICK_ROUNDS;
            for (int round = 0; round < rounds; round++) {
                round(one, other, shared, random, "-Dlarder.seed=" + seed + " round " + round);
            }
            Figures.put("R3", """
                    | two editors, one server | rounds | words put in or taken out | in the result | only in the history | places asked about | lost |
                    |---|---|---|---|---|---|---|
                    | pages in two locales, posts, items; text, rich text, rows, names, components | %d | %d | %d | %d | %d | 0 |
                    """.formatted(rounds, edits, found, inHistory, one.questions + other.questions));
        }
    }

    private static List<Shared> shared(Bench here, Bench there) {
        List<Shared> shared = new ArrayList<>();
        for (ContentTypeKey type : List.of(
                ContentTypeKey.pageType("product"),
                ContentTypeKey.pageType("case-study"),
                ContentTypeKey.blog(),
                ContentTypeKey.collection("team_members"),
                ContentTypeKey.collection("faq"))) {
            EntryRow row = ok(here.entries.rows(
                            ID,
                            new dev.larder.model.EntryFilter(
                                    java.util.Optional.of(type), "", Set.of(dev.larder.model.EntryStatus.LIVE))))
                    .get(0);
            EntryKey twin = ok(there.spaces.with(
                            ID,
                            link -> link.store()
                                    .keyOf(type, here.entry(row.key()).remote().orElseThrow())))
                    .orElseThrow();
            shared.add(new Shared(row.key(), twin));
        }
        return shared;
    }

    private void round(Editor one, Editor other, List<Shared> shared, Random random, String seed) {
        one.newRound();
        other.newRound();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            Shared entry = shared.get(random.nextInt(shared.size()));
            one.edit(entry.here());
            if (random.nextInt(4) > 0) {
                other.edit(entry.there());
            }
        }
        boolean oneFirst = random.nextBoolean();
        (oneFirst ? one : other).sendAll();
        (oneFirst ? other : one).sendAll();
        one.pull();
        other.pull();
        for (Shared entry : shared) {
            String at = seed + " " + entry;
            assertThat(one.bench.entry(entry.here()).mirrored().newestContent())
                    .as(at)
                    .isEqualTo(other.bench.entry(entry.there()).mirrored().newestContent());
            boolean asked = one.asked.contains(entry.here()) || other.asked.contains(entry.there());
            Set<String> result = one.result(entry.here());
            Set<String> lost = one.lost(entry.here());
            lost.addAll(other.lost(entry.there()));
            check(at + " one", one, entry.here(), asked, result, lost);
            check(at + " other", other, entry.there(), asked, result, lost);
        }
    }

    private void check(String at, Editor editor, EntryKey key, boolean asked, Set<String> result, Set<String> lost) {
        for (String word : editor.putIn.getOrDefault(key, Set.of())) {
            edits++;
            found += result.contains(word) ? 1 : 0;
            inHistory += !result.contains(word) && asked && lost.contains(word) ? 1 : 0;
            assertThat(result.contains(word) || (asked && lost.contains(word)))
                    .as(at + ": " + word + " was put in")
                    .isTrue();
        }
        for (String word : editor.takenOut.getOrDefault(key, Set.of())) {
            edits++;
            found += result.contains(word) ? 0 : 1;
            inHistory += result.contains(word) && asked ? 1 : 0;
            assertThat(!result.contains(word) || asked)
                    .as(at + ": " + word + " was taken out")
                    .isTrue();
        }
    }
}
