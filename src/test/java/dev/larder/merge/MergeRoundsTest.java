package dev.larder.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.Figures;
import dev.larder.model.Content;
import dev.larder.model.LocaleCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** R3, the planner's part: random edits of two sides, none of which may get lost. */
class MergeRoundsTest {
    private static final Pattern WORD = Pattern.compile("\\bw\\d+\\b");
    private static final Set<String> TEXTS = Set.of("html", "lines", "list");
    private static final int ROUNDS = 10_000;
    private static final int QUICK_MILLIS = 8_000;
    private static final int QUICK_ROUNDS = 1_000;

    private final MergePlanner planner = new MergePlanner();
    private int apart;
    private int apartUnasked;

    /** Both sides of one round; the places they touched. */
    private record Round(
            long seed,
            RandomContent.Draft base,
            RandomContent.Draft mine,
            RandomContent.Draft theirs,
            Set<String> touchedHere,
            Set<String> touchedThere) {}

    @Test
    void noEditOfEitherSideIsMissingFromTheResultAndTheOverlaps() {
        long first = Long.getLong("larder.seed", 1L);
        boolean one = Long.getLong("larder.seed") != null;
        long end = System.nanoTime() + QUICK_MILLIS * 1_000_000L;
        int rounds = 0;
        while (one
                ? rounds < 1
                : rounds < QUICK_ROUNDS || (Figures.isLong() ? rounds < ROUNDS : System.nanoTime() < end)) {
            Round round = round(first + rounds);
            check(round);
            theSameEditNeverAsks(round);
            rounds++;
        }
        double share = apart == 0 ? 100 : 100.0 * apartUnasked / apart;
        Figures.put("R3-planner", """
                | planner | rounds | edits lost | pairs that do not overlap | of them merged with no question |
                |---|---|---|---|---|
                | random edits of text, rich text, rows, parts, names, references, two locales | %,d | 0 | %,d | %.2f %% |
                """.formatted(rounds, apart, share));
        assertThat(share).isGreaterThanOrEqualTo(95);
    }

    private static Round round(long seed) {
        Random random = new Random(seed);
        RandomContent source = new RandomContent(random);
        RandomContent.Draft base = source.entry();
        RandomContent.Draft mine = base.copy();
        RandomContent.Draft theirs = base.copy();
        return new Round(seed, base, mine, theirs, edits(source, random, mine), edits(source, random, theirs));
    }

    private static Set<String> edits(RandomContent source, Random random, RandomContent.Draft draft) {
        Set<String> touched = new HashSet<>();
        for (int i = 1 + random.nextInt(random.nextInt(4) == 0 ? 12 : 3); i > 0; i--) {
            touched.add(source.edit(draft));
        }
        return touched;
    }

    private void check(Round round) {
        Content base = round.base().content();
        Content mine = round.mine().content();
        Content theirs = round.theirs().content();
        MergePlan plan = planner.plan(base, mine, theirs);
        String seed = "-Dlarder.seed=" + round.seed();
        nothingMissing(seed + " mine", plan, base, mine, true);
        nothingMissing(seed + " theirs", plan, base, theirs, false);
        orderKept(seed + " mine", plan, round.base(), round.mine());
        orderKept(seed + " theirs", plan, round.base(), round.theirs());
        bytesKept(seed, plan, round);
        picksArePutIn(seed, plan, new Random(round.seed()));
        assertThat(new HashSet<>(plan.overlaps())).as(seed).hasSameSizeAs(plan.overlaps());
        if (areApart(round)) {
            apart++;
            apartUnasked += plan.overlaps().isEmpty() ? 1 : 0;
        }
    }

    private static void nothingMissing(String seed, MergePlan plan, Content base, Content side, boolean mine) {
        Set<String> before = words(base);
        Set<String> now = words(side);
        Set<String> merged = words(plan.merged());
        Set<String> offered = new HashSet<>();
        plan.overlaps().forEach(overlap -> offered.addAll(words(mine ? overlap.mine() : overlap.theirs())));
        for (String word : now) {
            if (!before.contains(word)) {
                assertThat(merged.contains(word) || offered.contains(word))
                        .as(seed + ": " + word + " was put in")
                        .isTrue();
            }
        }
        for (String word : before) {
            if (now.contains(word) || !merged.contains(word)) {
                continue;
            }
            assertThat(plan.overlaps())
                    .as(seed + ": " + word + " was taken out")
                    .anyMatch(overlap -> words(mine ? overlap.theirs() : overlap.mine())
                                    .contains(word)
                            && !words(mine ? overlap.mine() : overlap.theirs()).contains(word));
        }
    }

    /** Two rows that one side turned round stand so in the result, or their order is asked about. */
    private static void orderKept(String seed, MergePlan plan, RandomContent.Draft base, RandomContent.Draft side) {
        side.locales()
                .forEach((locale, parts) -> parts.lists().forEach((name, rows) -> {
                    Map<String, Integer> before =
                            places(base.locales().get(locale).lists().get(name));
                    boolean asked = plan.overlaps().stream()
                            .anyMatch(overlap -> overlap.locale().equals(locale)
                                    && overlap.field().equals(name)
                                    && overlap.kind() != MergePlan.Overlap.Kind.ROW);
                    String merged = plan.merged().in(locale).get(name).toString();
                    for (int i = 0; i < rows.size() && !asked; i++) {
                        for (int j = i + 1; j < rows.size(); j++) {
                            int one = before.getOrDefault(rows.get(i).get("id"), -1);
                            int other = before.getOrDefault(rows.get(j).get("id"), -1);
                            if (one < 0 || other < 0 || one < other) {
                                continue;
                            }
                            int at = place(merged, rows.get(i));
                            int otherAt = place(merged, rows.get(j));
                            assertThat(at < 0 || otherAt < 0 || at < otherAt)
                                    .as(seed + ": " + locale + "/" + name + " "
                                            + rows.get(i).get("id"))
                                    .isTrue();
                        }
                    }
                }));
    }

    private static Map<String, Integer> places(List<Map<String, String>> rows) {
        Map<String, Integer> places = new HashMap<>();
        rows.forEach(row -> places.put(row.get("id"), places.size()));
        return places;
    }

    private static int place(String merged, Map<String, String> row) {
        return row.entrySet().stream()
                .filter(cell -> !cell.getKey().equals("id"))
                .flatMap(cell -> words(cell.getValue()).stream())
                .mapToInt(word -> find(merged, word))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    private static int find(String text, String word) {
        Matcher matcher = Pattern.compile("\\b" + word + "\\b").matcher(text);
        return matcher.find() ? matcher.start() : -1;
    }

    private static void bytesKept(String seed, MergePlan plan, Round round) {
        round.base()
                .locales()
                .forEach((locale, parts) -> parts.lists().get("html").forEach(block -> {
                    boolean untouched = List.of(round.mine(), round.theirs()).stream()
                            .allMatch(side -> side.locales()
                                    .get(locale)
                                    .lists()
                                    .get("html")
                                    .contains(block));
                    boolean whole = plan.overlaps().stream()
                            .anyMatch(overlap -> overlap.kind() == MergePlan.Overlap.Kind.VALUE);
                    if (untouched && !whole) {
                        assertThat(plan.merged().in(locale).text("html"))
                                .as(seed)
                                .contains(block.get("text"));
                    }
                }));
    }

    private static void picksArePutIn(String seed, MergePlan plan, Random random) {
        Map<MergePlan.Overlap, JsonNode> picks = new HashMap<>();
        Set<String> expected = new HashSet<>(words(plan.merged()));
        plan.overlaps().forEach(overlap -> expected.removeAll(words(overlap.mine())));
        plan.overlaps().forEach(overlap -> {
            boolean order = overlap.kind() == MergePlan.Overlap.Kind.ORDER;
            JsonNode pick = random.nextBoolean() ? overlap.mine() : overlap.theirs();
            picks.put(overlap, pick);
            if (!order) {
                expected.addAll(words(pick));
            }
        });
        assertThat(words(plan.settled(picks))).as(seed).containsAll(expected);
    }

    private void theSameEditNeverAsks(Round round) {
        Content mine = round.mine().content();
        MergePlan plan = planner.plan(round.base().content(), mine, mine);
        assertThat(plan.overlaps()).as("-Dlarder.seed=" + round.seed()).isEmpty();
        assertThat(plan.merged()).as("-Dlarder.seed=" + round.seed()).isEqualTo(mine);
    }

    /** Whether the sides touched different places; a block of a text that is moved touches all of the text. */
    private static boolean areApart(Round round) {
        Set<String> all = new HashSet<>(round.touchedHere());
        all.retainAll(round.touchedThere());
        return all.isEmpty()
                && !movesWhatIsTouched(round.touchedHere(), round.touchedThere())
                && !movesWhatIsTouched(round.touchedThere(), round.touchedHere());
    }

    private static boolean movesWhatIsTouched(Set<String> mover, Set<String> other) {
        return mover.stream()
                .filter(place -> place.endsWith("/order") && TEXTS.contains(place.split("/")[1]))
                .anyMatch(place -> other.stream()
                        .anyMatch(
                                touched -> touched.startsWith(place.substring(0, place.length() - "order".length()))));
    }

    private static Set<String> words(Content content) {
        Set<String> words = new HashSet<>();
        for (LocaleCode locale : content.locales().keySet()) {
            words.addAll(words(content.in(locale).toJson()));
        }
        return words;
    }

    private static Set<String> words(JsonNode node) {
        Set<String> words = new HashSet<>();
        List<JsonNode> open = new ArrayList<>(List.of(node));
        while (!open.isEmpty()) {
            JsonNode next = open.remove(open.size() - 1);
            next.forEach(open::add);
            words.addAll(words(next.isNumber() ? "w" + next.asText() : next.asText("")));
        }
        return words;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
