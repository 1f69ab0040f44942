package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Where rows go: when they are dropped, and which old row a new one is; pure. */
final class RowOrder {
    private RowOrder() {}

    /** The gap between rows that a height is nearest to: 0 above the first, as many as there are rows below the last. */
    static int gap(List<Double> middles, double y) {
        return (int) middles.stream().filter(middle -> middle < y).count();
    }

    /** Where a row stands once it is dropped into a gap. */
    static int landing(int from, int gap) {
        return gap > from ? gap - 1 : gap;
    }

    static <T> void move(List<T> rows, int from, int to) {
        rows.add(to, rows.remove(from));
    }

    /** For each new row the old one that it is: the same value wherever it went, else the one at the same place. */
    static List<OptionalInt> match(List<JsonNode> before, List<JsonNode> after) {
        boolean[] taken = new boolean[before.size()];
        List<OptionalInt> found = new ArrayList<>();
        for (int index = 0; index < after.size(); index++) {
            OptionalInt same = same(before, after.get(index), index, taken);
            same.ifPresent(at -> taken[at] = true);
            found.add(same);
        }
        boolean grown = before.size() != after.size();
        for (int index = 0; index < after.size() && !grown; index++) {
            if (found.get(index).isEmpty() && !taken[index]) {
                taken[index] = true;
                found.set(index, OptionalInt.of(index));
            }
        }
        return found;
    }

    private static OptionalInt same(List<JsonNode> before, JsonNode node, int near, boolean[] taken) {
        if (near < before.size() && !taken[near] && before.get(near).equals(node)) {
            return OptionalInt.of(near);
        }
        for (int index = 0; index < before.size(); index++) {
            if (!taken[index] && before.get(index).equals(node)) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }
}
