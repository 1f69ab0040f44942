package dev.larder.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    @Test
    void runsCoverBothListsInOrderAndTellTheTruth() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Integer> before = numbers(random, random.nextInt(40), 12);
            List<Integer> after = numbers(random, random.nextInt(40), 12);
            assertRuns(before, after);
        }
    }

    @Test
    void veryLongListsAreCutAtWhatIsUniqueAndStillFindOneChange() {
        List<Integer> before = IntStream.range(0, 100_000).boxed().toList();
        List<Integer> after = new ArrayList<>(before);
        after.set(5, -1);
        after.set(99_000, -2);
        after.add(50_000, -3);

        List<Alignment.Run> changed =
                assertRuns(before, after).stream().filter(run -> !run.same()).toList();

        assertThat(changed).hasSize(3);
    }

    @Test
    void listsWithNothingToHoldOnToAreOneChange() {
        Random random = new Random(1);
        List<Integer> before = numbers(random, 200_000, 3);
        List<Integer> after = numbers(random, 200_000, 3);

        assertThat(assertRuns(before, after)).hasSizeLessThan(20);
    }

    @Test
    void whatKeptItsOrderIsTheLongestAscendingChoice() {
        assertThat(Ascending.of(List.of(3, 0, 1, 2, 9, 4))).hasSize(4).containsExactly(1, 2, 3, 5);
        assertThat(Ascending.of(List.of())).isEmpty();
    }

    private static List<Alignment.Run> assertRuns(List<Integer> before, List<Integer> after) {
        List<Alignment.Run> runs = Alignment.of(before, after);
        int at = 0;
        int otherAt = 0;
        for (Alignment.Run run : runs) {
            assertThat(run.from()).isEqualTo(at);
            assertThat(run.otherFrom()).isEqualTo(otherAt);
            if (run.same()) {
                assertThat(before.subList(run.from(), run.to()))
                        .isEqualTo(after.subList(run.otherFrom(), run.otherTo()));
            }
            at = run.to();
            otherAt = run.otherTo();
        }
        assertThat(at).isEqualTo(before.size());
        assertThat(otherAt).isEqualTo(after.size());
        return runs;
    }

    private static List<Integer> numbers(Random random, int size, int bound) {
        return random.ints(size, 0, bound).boxed().toList();
    }
}
