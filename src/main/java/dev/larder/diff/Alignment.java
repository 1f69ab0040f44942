package dev.larder.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what two lists have in common, in order. Its time is bounded whatever the lists: short stretches are compared
 * exactly, long ones are first cut at elements that occur once on both sides, and what cannot be cut is one change.
 */
public final class Alignment {
    private static final int EXACT = 1200;

    private Alignment() {}

    /** A stretch of both lists, half open; {@code same} if they are equal there. */
    public record Run(boolean same, int from, int to, int otherFrom, int otherTo) {
        boolean isEmpty() {
            return from == to && otherFrom == otherTo;
        }
    }

    /** All of both lists as runs, in order; no two neighbours are both same or both changed. */
    public static <T> List<Run> of(List<T> before, List<T> after) {
        List<Run> runs = new ArrayList<>();
        align(before, after, new Run(false, 0, before.size(), 0, after.size()), runs);
        return joined(runs);
    }

    private static <T> void align(List<T> before, List<T> after, Run whole, List<Run> runs) {
        int head = commonHead(before, after, whole);
        int tail = commonTail(before, after, whole, head);
        Run middle = new Run(false, whole.from + head, whole.to - tail, whole.otherFrom + head, whole.otherTo - tail);
        runs.add(new Run(true, whole.from, middle.from, whole.otherFrom, middle.otherFrom));
        if (middle.from == middle.to || middle.otherFrom == middle.otherTo) {
            runs.add(middle);
        } else if (middle.to - middle.from + middle.otherTo - middle.otherFrom <= EXACT) {
            exact(before, after, middle, runs);
        } else {
            cut(before, after, middle, runs);
        }
        runs.add(new Run(true, middle.to, whole.to, middle.otherTo, whole.otherTo));
    }

    private static <T> int commonHead(List<T> before, List<T> after, Run whole) {
        int most = Math.min(whole.to - whole.from, whole.otherTo - whole.otherFrom);
        int head = 0;
        while (head < most && before.get(whole.from + head).equals(after.get(whole.otherFrom + head))) {
            head++;
        }
        return head;
    }

    private static <T> int commonTail(List<T> before, List<T> after, Run whole, int head) {
        int most = Math.min(whole.to - whole.from, whole.otherTo - whole.otherFrom) - head;
        int tail = 0;
        while (tail < most && before.get(whole.to - 1 - tail).equals(after.get(whole.otherTo - 1 - tail))) {
            tail++;
        }
        return tail;
    }

    private static <T> void exact(List<T> before, List<T> after, Run middle, List<Run> runs) {
        List<T> some = before.subList(middle.from, middle.to);
        List<T> others = after.subList(middle.otherFrom, middle.otherTo);
        int at = middle.from;
        int otherAt = middle.otherFrom;
        for (AbstractDelta<T> delta : DiffUtils.diff(some, others).getDeltas()) {
            int from = middle.from + delta.getSource().getPosition();
            int otherFrom = middle.otherFrom + delta.getTarget().getPosition();
            runs.add(new Run(true, at, from, otherAt, otherFrom));
            at = from + delta.getSource().size();
            otherAt = otherFrom + delta.getTarget().size();
            runs.add(new Run(false, from, at, otherFrom, otherAt));
        }
        runs.add(new Run(true, at, middle.to, otherAt, middle.otherTo));
    }

    /** Between elements that are unique on both sides and in the same order, each stretch is looked at by itself. */
    private static <T> void cut(List<T> before, List<T> after, Run middle, List<Run> runs) {
        List<int[]> anchors = anchors(before, after, middle);
        if (anchors.isEmpty()) {
            runs.add(middle);
            return;
        }
        int at = middle.from;
        int otherAt = middle.otherFrom;
        for (int[] anchor : anchors) {
            align(before, after, new Run(false, at, anchor[0], otherAt, anchor[1]), runs);
            runs.add(new Run(true, anchor[0], anchor[0] + 1, anchor[1], anchor[1] + 1));
            at = anchor[0] + 1;
            otherAt = anchor[1] + 1;
        }
        align(before, after, new Run(false, at, middle.to, otherAt, middle.otherTo), runs);
    }

    private static <T> List<int[]> anchors(List<T> before, List<T> after, Run middle) {
        Map<T, Integer> unique = unique(before, middle.from, middle.to);
        Map<T, Integer> otherUnique = unique(after, middle.otherFrom, middle.otherTo);
        List<int[]> pairs = new ArrayList<>();
        for (int i = middle.from; i < middle.to; i++) {
            T element = before.get(i);
            int other = otherUnique.getOrDefault(element, -1);
            if (unique.getOrDefault(element, -1) == i && other >= 0) {
                pairs.add(new int[] {i, other});
            }
        }
        return Ascending.of(pairs.stream().map(pair -> pair[1]).toList()).stream()
                .map(pairs::get)
                .toList();
    }

    /** Where the elements stand that occur once; -1 for the others. */
    private static <T> Map<T, Integer> unique(List<T> list, int from, int to) {
        Map<T, Integer> places = new HashMap<>();
        for (int i = from; i < to; i++) {
            places.merge(list.get(i), i, (first, second) -> -1);
        }
        return places;
    }

    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            if (run.isEmpty()) {
                continue;
            }
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).same == run.same) {
                Run before = joined.get(last);
                joined.set(last, new Run(run.same, before.from, run.to, before.otherFrom, run.otherTo));
            } else {
                joined.add(run);
            }
        }
        return List.copyOf(joined);
    }
}
