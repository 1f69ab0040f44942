package dev.larder.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Finds which row of a list became which row of another: equal ones first, then those most alike, wherever they stand,
 * then those left in the same gap,
 * one by one where they are as many, else by their kind. Bounded: beyond 40,000 pairs likeness is not asked for.
 */
public final class RowMatching {
    private static final int MOST_PAIRS = 40_000;
    private static final double ALIKE = 0.5;

    private final List<JsonNode> before;
    private final List<JsonNode> after;
    private final BiPredicate<JsonNode, JsonNode> same;
    private final int[] to;
    private final int[] from;

    private RowMatching(List<JsonNode> before, List<JsonNode> after, BiPredicate<JsonNode, JsonNode> same) {
        this.before = before;
        this.after = after;
        this.same = same;
        this.to = new int[before.size()];
        this.from = new int[after.size()];
        Arrays.fill(to, -1);
        Arrays.fill(from, -1);
    }

    /** For each row of {@code before} its place in {@code after}, -1 where it is gone. Rows are objects. */
    public static int[] ofRows(List<JsonNode> before, List<JsonNode> after, BiPredicate<JsonNode, JsonNode> same) {
        RowMatching matching = new RowMatching(before, after, same);
        matching.equalOnes();
        matching.alikeOnes();
        matching.leftInGaps();
        return matching.to;
    }

    /** As {@link #ofRows} for plain values: one is never taken for the edited other. */
    public static int[] ofValues(List<JsonNode> before, List<JsonNode> after, BiPredicate<JsonNode, JsonNode> same) {
        RowMatching matching = new RowMatching(before, after, same);
        matching.equalOnes();
        return matching.to;
    }

    private void join(int row, int other) {
        to[row] = other;
        from[other] = row;
    }

    private void equalOnes() {
        int head = 0;
        while (head < Math.min(to.length, from.length) && same.test(before.get(head), after.get(head))) {
            join(head, head);
            head++;
        }
        int tail = 1;
        while (to.length - tail >= head
                && from.length - tail >= head
                && same.test(before.get(to.length - tail), after.get(from.length - tail))) {
            join(to.length - tail, from.length - tail);
            tail++;
        }
        for (int row = 0; row < to.length; row++) {
            for (int other = head; to[row] < 0 && other < from.length; other++) {
                if (from[other] < 0 && same.test(before.get(row), after.get(other))) {
                    join(row, other);
                }
            }
        }
    }

    /** Two rows that might be one, and how alike they are. */
    private record Pair(int row, int other, double likeness) {}

    private void alikeOnes() {
        List<Integer> rows = free(to);
        List<Integer> others = free(from);
        if ((long) rows.size() * others.size() > MOST_PAIRS) {
            return;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int row : rows) {
            for (int other : others) {
                double likeness = Likeness.of(before.get(row), after.get(other));
                if (likeness >= ALIKE) {
                    pairs.add(new Pair(row, other, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.likeness)
                .thenComparingInt(pair -> Math.abs(pair.row - pair.other)));
        for (Pair pair : pairs) {
            if (to[pair.row] < 0 && from[pair.other] < 0) {
                join(pair.row, pair.other);
            }
        }
    }

    private static List<Integer> free(int[] partners) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] < 0) {
                free.add(i);
            }
        }
        return free;
    }

    /** As many rows without a partner on both sides, between the same neighbours: rewritten from the ground up. */
    private void leftInGaps() {
        int row = 0;
        while (row < to.length) {
            int end = row;
            while (end < to.length && to[end] < 0) {
                end++;
            }
            if (end > row) {
                fill(row, end);
            }
            row = end + 1;
        }
    }

    private void fill(int start, int end) {
        int first = start == 0 ? 0 : to[start - 1] + 1;
        int last = end == to.length ? from.length : to[end];
        boolean asMany = last - first == end - start;
        for (int row = start; row < end; row++) {
            for (int other = first; to[row] < 0 && other < last; other++) {
                boolean sameKind = kind(before.get(row)).equals(kind(after.get(other)));
                boolean mayBe = asMany
                        ? other - first == row - start
                        : !kind(before.get(row)).isEmpty();
                if (from[other] < 0 && sameKind && mayBe) {
                    join(row, other);
                }
            }
        }
    }

    private static String kind(JsonNode row) {
        return Likeness.isPart(row) ? row.path("type").asText() : "";
    }
}
