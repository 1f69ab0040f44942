package dev.larder.bench;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.PostFields;
import dev.larder.model.Publication;
import dev.larder.model.View;
import dev.larder.store.Pulled;
import dev.larder.store.SpaceStore;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The list of very many entries: scrolling, sorting, filtering, beside a bare table. */
final class P6List {
    private static final int ROUNDS = 5;
    private static final List<String> SOUGHT = List.of("a", "the", "or", "er", "an", "e");

    private static final int BATCH = 500;
    private static final int JUMPS = 120;
    private static final List<String> WORDS = List.of(
            ("oak ash cherry walnut table bench chair stool shelf drawer the a of from in old new winter spring workshop"
                            + " hands glue oil soap grain plane saw joint dovetail letter story visit open day long short"
                            + " kitchen garden school harbour library Über Änderung été café")
                    .split(" "));

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
        fill(folder.resolve(Program.ID.value()), entries);
        try (Program program =
                        new Program(folder, URI.create("http://127.0.0.1:1/v2"), List.of(ContentTypeKey.blog()));
                ListScreen screen = new ListScreen(program)) {
            return text(screen, entries);
        } finally {
            P3Mirror.wipe(folder);
        }
    }

    /** Posts with titles of a few words, each live, put into a store as a pull puts them. */
    private static void fill(Path folder, int entries) {
        Random random = new Random(entries);
        Instant last = Instant.parse("2026-11-01T08:00:00Z");
        try (SpaceStore store = Program.ok(SpaceStore.open(folder.resolve("space.db"), Clock.systemUTC()))) {
            for (int from = 0; from < entries; from += BATCH) {
                List<Pulled> batch = new ArrayList<>();
                for (int each = from; each < Math.min(entries, from + BATCH); each++) {
                    String slug = "entry-" + each;
                    Instant at = last.minusSeconds(each * 700L);
                    Publication live = new Publication(
                            Publication.Status.PUBLISHED, Optional.of(at), Optional.of(at), Optional.empty());
                    Fields fields = Fields.empty()
                            .with(PostFields.TITLE, TextNode.valueOf(title(random) + " " + each))
                            .with(PostFields.SLUG, TextNode.valueOf(slug));
                    Entry post = new Entry.Post(slug, live, fields);
                    batch.add(new Pulled(post, LocaleCode.NONE, View.NEWEST));
                    batch.add(new Pulled(post, LocaleCode.NONE, View.LIVE));
                }
                Program.ok(store.applyPull(batch));
            }
        }
    }

    private static String title(Random random) {
        StringBuilder title = new StringBuilder();
        for (int word = 2 + random.nextInt(5); word > 0; word--) {
            title.append(title.isEmpty() ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return title.toString();
    }

    private static String text(ListScreen screen, int entries) throws Exception {
        Rounds scrolled = Rounds.run(ROUNDS, sides((larder, number) -> screen.scrolled(larder, JUMPS)));
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
                + row("120 jumps from the first row to the last: frame, p99", scrolled)
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
                + rounds.of("bare").fine() + " | "
                + rounds.ratio("larder", "bare").fine() + " |\n";
    }
}
