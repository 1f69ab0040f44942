package dev.larder.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowOrderTest {
    private static List<JsonNode> rows(String... texts) {
        return Stream.of(texts).map(TextNode::valueOf).map(JsonNode.class::cast).toList();
    }

    private static List<Integer> match(List<JsonNode> before, List<JsonNode> after) {
        return RowOrder.match(before, after).stream()
                .map(found -> found.orElse(-1))
                .toList();
    }

    @Test
    void aRowDroppedIntoAGapLandsThereWhereverItCameFrom() {
        List<Double> middles = List.of(10.0, 30.0, 50.0);
        assertThat(RowOrder.gap(middles, -5)).isZero();
        assertThat(RowOrder.gap(middles, 31)).isEqualTo(2);
        assertThat(RowOrder.gap(middles, 999)).isEqualTo(3);
        for (int from = 0; from < 3; from++) {
            for (int gap = 0; gap <= 3; gap++) {
                List<String> rows = new ArrayList<>(List.of("a", "b", "c"));
                List<String> wanted = new ArrayList<>(rows);
                wanted.add(gap, "moved");
                wanted.remove(rows.get(from));
                wanted.replaceAll(row -> row);
                String name = rows.get(from);
                RowOrder.move(rows, from, RowOrder.landing(from, gap));
                assertThat(rows)
                        .isEqualTo(wanted.stream()
                                .map(row -> row.equals("moved") ? name : row)
                                .toList());
            }
        }
    }

    @Test
    void rowsAreKnownAgainWhereverTheyWent() {
        assertThat(match(rows("a", "b", "c"), rows("c", "a", "b"))).containsExactly(2, 0, 1);
        assertThat(match(rows("a", "b", "c"), rows("a", "c"))).containsExactly(0, 2);
        assertThat(match(rows("a", "c"), rows("a", "b", "c"))).containsExactly(0, -1, 1);
    }

    @Test
    void aRowWhoseWordsChangedIsTheOneAtItsPlace() {
        assertThat(match(rows("a", "b"), rows("a", "b2"))).containsExactly(0, 1);
        assertThat(match(rows("a", "a", "b"), rows("a", "a", "b"))).containsExactly(0, 1, 2);
    }

    @Test
    void noOldRowIsTakenTwice() {
        assertThat(match(rows("a"), rows("a", "a"))).containsExactly(0, -1);
        assertThat(RowOrder.match(rows(), rows("x"))).containsExactly(OptionalInt.empty());
    }
}
