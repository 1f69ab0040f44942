package dev.larder.sync;

import static dev.larder.sync.LargeSpace.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.Figures;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.RemoteRef;
import dev.larder.model.Snapshot;
import dev.larder.model.View;
import dev.larder.result.Cancel;
import dev.larder.store.SpaceStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Crawls of a space that somebody changes between the pages: nothing that is there is called deleted, nothing missed. */
class CrawlsTest {
    private static final int CRAWLS = Integer.getInteger("larder.crawls", Figures.isLong() ? 1_000 : 12);
    private static final List<ContentTypeKey> TYPES = List.of(LargeSpace.PAGES, LargeSpace.ITEMS, LargeSpace.POSTS);

    @TempDir
    Path folder;

    private final AtomicInteger writes = new AtomicInteger();
    private int made;

    @Test
    void aListThatMovesWhileItIsReadLosesNothingAndDeletesNothingThatIsThere() {
        long seed = Long.getLong("larder.seed", System.nanoTime());
        int falselyGone = 0;
        int missed = 0;
        int secondLooks = 0;
        try (LargeSpace space = new LargeSpace(folder, 230)) {
            SpaceStore store = LargeSpace.store(folder.resolve("first"));
            for (int crawl = 0; crawl < CRAWLS; crawl++) {
                Random random = new Random(seed + crawl);
                if (crawl % 10 == 9) {
                    store.close();
                    store = LargeSpace.store(folder.resolve("store-" + crawl));
                }
                String which = "seed " + seed + ", crawl " + crawl;
                falselyGone += falselyGone(space, store, random, which);
                secondLooks += pull(space, store, wish(random), () -> {}) > 30 ? 1 : 0;
                missed += missed(space, store, which, Figures.isLong() || crawl % 5 == 4);
            }
            store.close();
        }
        Figures.put(
                "R2-crawls",
                "| crawls | writes between pages | falsely deleted | missed after a second pull |\n|---|---|---|---|\n| "
                        + CRAWLS + " | " + writes + " | " + falselyGone + " | " + missed + " |\n\nSeed " + seed + ".");
        assertThat(falselyGone).as("seed " + seed).isZero();
        assertThat(missed).as("seed " + seed).isZero();
        assertThat(secondLooks).isLessThanOrEqualTo(CRAWLS);
    }

    private static PullWish wish(Random random) {
        return random.nextInt(4) == 0 ? PullWish.EVERYTHING : PullWish.WHAT_CHANGED;
    }

    private int pull(LargeSpace space, SpaceStore store, PullWish wish, Runnable betweenPages) {
        Link link = space.link(store);
        try (var api = link.api()) {
            api.onCall(() -> {
                store.pulls().called();
                betweenPages.run();
            });
            return ok(new Pull(link, step -> {}, java.time.Clock.systemUTC()).run(wish, Cancel.never()))
                    .calls();
        }
    }

    /** Pulls while the space is changed; what was there before, is there after and was mirrored, must be mirrored still. */
    private int falselyGone(LargeSpace space, SpaceStore store, Random random, String which) {
        Map<String, Set<String>> before = new HashMap<>();
        each((type, view) -> {
            Set<String> there =
                    new TreeSet<>(space.truth(type, view == View.NEWEST).keySet());
            there.retainAll(mirrored(store, type, view, false).keySet());
            before.put(type + " " + view, there);
        });
        int often = 2 + random.nextInt(6);
        Drift drift = new Drift(space, random);
        pull(space, store, wish(random), () -> drift.maybe(often));
        int[] lost = {0};
        each((type, view) -> {
            Set<String> owed = before.get(type + " " + view);
            owed.retainAll(space.truth(type, view == View.NEWEST).keySet());
            owed.removeAll(mirrored(store, type, view, false).keySet());
            if (!owed.isEmpty()) {
                System.out.println(which + ": falsely gone " + type + " " + view + " " + owed);
            }
            lost[0] += owed.size();
        });
        return lost[0];
    }

    /** After a pull with nobody else at it the mirror says what the service says, to the word. */
    private int missed(LargeSpace space, SpaceStore store, String which, boolean toTheWord) {
        int[] wrong = {0};
        each((type, view) -> {
            Map<String, String> truth = space.truth(type, view == View.NEWEST);
            Map<String, String> mirrored = mirrored(store, type, view, toTheWord);
            if (!toTheWord) {
                truth.replaceAll((name, text) -> "");
            }
            if (!truth.equals(mirrored)) {
                Set<String> names = new TreeSet<>(truth.keySet());
                names.addAll(mirrored.keySet());
                names.removeIf(
                        name -> truth.containsKey(name) && truth.get(name).equals(mirrored.get(name)));
                System.out.println(which + ": " + type + " " + view + " differs in " + names);
                wrong[0] += names.size();
            }
        });
        return wrong[0];
    }

    private interface Look {
        void at(ContentTypeKey type, View view);
    }

    private static void each(Look look) {
        for (ContentTypeKey type : TYPES) {
            look.at(type, View.NEWEST);
            look.at(type, View.LIVE);
        }
    }

    /** What the mirror holds; the texts too if asked for. */
    private static Map<String, String> mirrored(SpaceStore store, ContentTypeKey type, View view, boolean texts) {
        Map<String, String> all = new TreeMap<>();
        for (Map.Entry<RemoteRef, EntryKey> each :
                ok(store.remotes(type, LocaleCode.NONE, view)).entrySet()) {
            if (!texts) {
                all.put(each.getKey().value(), "");
                continue;
            }
            OpenEntry entry = ok(store.entry(each.getValue())).orElseThrow();
            Map<LocaleCode, Snapshot> versions = view == View.LIVE
                    ? entry.mirrored().live()
                    : entry.mirrored().newest();
            String field = switch (type.kind()) {
                case PAGE -> "text";
                case POST -> "title";
                case ITEM -> "name";
            };
            all.put(
                    each.getKey().value(),
                    versions.get(LocaleCode.NONE).fields().text(field));
        }
        return all;
    }

    /** Somebody else at the dashboard: makes, changes and deletes entries of all families. */
    private final class Drift {
        private final LargeSpace space;
        private final Random random;
        private final Map<ContentTypeKey, List<String>> names = new HashMap<>();

        Drift(LargeSpace space, Random random) {
            this.space = space;
            this.random = random;
            TYPES.forEach(type ->
                    names.put(type, new ArrayList<>(space.truth(type, true).keySet())));
        }

        synchronized void maybe(int often) {
            if (random.nextInt(often) == 0) {
                writes.incrementAndGet();
                ContentTypeKey type = TYPES.get(random.nextInt(TYPES.size()));
                List<String> there = names.get(type);
                int what = random.nextInt(10);
                if (there.size() < 180 || (there.size() < 260 && what < 3)) {
                    make(type, there);
                } else if (what < 6) {
                    space.write("DELETE", path(type, there.remove(random.nextInt(there.size()))), "");
                } else {
                    change(type, there.get(random.nextInt(there.size())));
                }
            }
        }

        private String path(ContentTypeKey type, String name) {
            return switch (type.kind()) {
                case PAGE -> "/pages/leaf/" + name + "/";
                case POST -> "/posts/" + name + "/";
                case ITEM -> "/content/stones/" + name + "/";
            };
        }

        private void change(ContentTypeKey type, String name) {
            String text = "changed " + random.nextInt(1_000_000);
            String status = random.nextInt(4) == 0 ? "draft" : "published";
            String body = switch (type.kind()) {
                case PAGE -> "{\"status\":\"" + status + "\",\"fields\":{\"text\":\"" + text + "\"}}";
                case POST -> "{\"status\":\"" + status + "\",\"title\":\"" + text + "\"}";
                case ITEM -> "{\"status\":\"" + status + "\",\"fields\":{\"name\":\"" + text + "\"}}";
            };
            space.write("PATCH", path(type, name), body);
        }

        private void make(ContentTypeKey type, List<String> there) {
            made++;
            String name = "made-" + made;
            switch (type.kind()) {
                case PAGE ->
                    space.write(
                            "POST",
                            "/pages/",
                            "{\"title\":\"" + name + "\",\"slug\":\"" + name
                                    + "\",\"page_type\":\"leaf\",\"page-type\":\"leaf\",\"status\":\"published\",\"fields\":{\"text\":\""
                                    + name
                                    + "\"}}");
                case POST ->
                    space.write(
                            "POST",
                            "/posts/",
                            "{\"title\":\"" + name + "\",\"slug\":\"" + name
                                    + "\",\"status\":\"published\",\"body\":\"x\"}");
                case ITEM ->
                    space.write(
                            "POST",
                            "/content/",
                            "{\"key\":\"stones\",\"status\":\"published\",\"fields\":[{\"name\":\"" + name + "\"}]}");
            }
            if (type.kind() != ContentTypeKey.Kind.ITEM) {
                there.add(name);
            }
        }
    }
}
