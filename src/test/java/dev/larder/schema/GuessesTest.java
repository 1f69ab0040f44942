package dev.larder.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.Figures;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldDef;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How many kinds are guessed right from content alone, on made-up spaces whose definitions are known. */
class GuessesTest {
    private static final int SPACES = Figures.isLong() ? 1000 : 60;
    private static final int TYPES = 8;
    private static final int FEWEST = 5;

    private final Map<Kind, Map<Kind, Integer>> confusion = new EnumMap<>(Kind.class);
    private final Map<String, Integer> wrong = new TreeMap<>();
    private int right;
    private int counted;
    private int rightOfAll;
    private int all;
    private int undecided;
    private int neverFilled;

    @Test
    void atLeastNinetyEightOfAHundredKindsAreRight() {
        long seed = Figures.seed();
        for (int space = 0; space < SPACES; space++) {
            Random random = new Random(seed + space);
            for (int type = 0; type < TYPES; type++) {
                take(new MadeUpType(
                        type % 2 == 0 ? ContentTypeKey.pageType("p" + type) : ContentTypeKey.collection("c" + type),
                        random));
            }
        }
        Figures.put("S1", table(seed));
        assertThat(right * 100.0 / counted)
                .as("seed %d, wrong: %s", seed, wrong)
                .isGreaterThanOrEqualTo(98.0);
        assertThat(rightOfAll * 100.0 / all).as("of all, seed %d", seed).isGreaterThanOrEqualTo(95.0);
    }

    private void take(MadeUpType type) {
        TypeTally tally = new TypeTally(type.key);
        type.entries.forEach(entry -> tally.add(entry, type.media));
        TypeGuess guess = tally.guess(
                new TypeTally.Beside(new Looks(type.looks), reference -> Optional.empty()),
                Corrections.none(),
                Optional.empty());
        Map<String, FieldDef> guessed = new HashMap<>();
        FieldPaths.each(guess.schema().fields(), guessed::put);
        type.truth.forEach((path, kind) -> guess.at(path).ifPresent(rests -> {
            if (rests.met() >= FEWEST && rests.filled() == 0) {
                neverFilled++;
            } else if (rests.met() >= FEWEST) {
                count(
                        type,
                        path,
                        kind,
                        Kind.of(Optional.ofNullable(guessed.get(path))
                                .orElseThrow()
                                .type()));
            }
        }));
    }

    private void count(MadeUpType type, String path, Kind truth, Kind guess) {
        boolean hit = truth == guess;
        all++;
        rightOfAll += hit ? 1 : 0;
        if (truth == Kind.DROPDOWN && !showsItsOptions(type, path)) {
            undecided++;
            return;
        }
        counted++;
        right += hit ? 1 : 0;
        confusion.computeIfAbsent(truth, first -> new EnumMap<>(Kind.class)).merge(guess, 1, Integer::sum);
        if (!hit) {
            wrong.merge(path.substring(path.lastIndexOf('/') + 1) + " " + truth + "→" + guess, 1, Integer::sum);
        }
    }

    /** A dropdown of which fewer than five values are seen, or hardly one twice, cannot be told from a short text. */
    private static boolean showsItsOptions(MadeUpType type, String path) {
        FieldValues values = FieldValues.at(type.entries, path);
        return values.count() >= FEWEST && values.distinct() * 2 <= values.count();
    }

    private String table(long seed) {
        StringBuilder text =
                new StringBuilder(("%d of %d kinds right (%.2f %%) on %d made-up spaces of %d types with five"
                                + " entries or more, seed %d. Aside stand %d dropdowns whose values do not show that they are chosen"
                                + " (fewer than five, or hardly one twice); counted as well: %.2f %%. %d fields were never filled.%n%n")
                        .formatted(
                                right,
                                counted,
                                right * 100.0 / counted,
                                SPACES,
                                TYPES,
                                seed,
                                undecided,
                                rightOfAll * 100.0 / all,
                                neverFilled));
        text.append("| kind | fields | right | taken for |\n|---|---|---|---|\n");
        confusion.forEach((truth, guesses) -> {
            int fields = guesses.values().stream().mapToInt(Integer::intValue).sum();
            Map<Kind, Integer> others = new EnumMap<>(guesses);
            int hits = Optional.ofNullable(others.remove(truth)).orElse(0);
            text.append("| %s | %d | %d | %s |%n".formatted(truth.word(), fields, hits, words(others)));
        });
        return text.toString();
    }

    private static String words(Map<Kind, Integer> others) {
        return others.entrySet().stream()
                .map(each -> each.getKey().word() + " " + each.getValue())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
