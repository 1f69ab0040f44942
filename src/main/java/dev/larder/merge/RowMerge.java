package dev.larder.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.larder.diff.Likeness;
import dev.larder.diff.RowMatching;
import dev.larder.model.Fields;
import dev.larder.model.ItemTitle;
import dev.larder.model.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Merges lists by their elements, wherever these stand: rows are found again by their likeness, plain values by being the
 * same. What either side put in, took away or moved is kept.
 */
final class RowMerge {
    private final ValueMerge values;
    private final Place place;
    private final boolean rows;
    private final List<JsonNode> base;
    private final List<JsonNode> mine;
    private final List<JsonNode> theirs;
    private final Map<Integer, Merged> elements = new HashMap<>();
    private final Map<Integer, String> titles = new LinkedHashMap<>();

    /** Elements are numbered through: those of the base, then those put in by mine, then by theirs. */
    private RowMerge(ValueMerge values, Place place, Place.Sides sides, boolean rows) {
        this.values = values;
        this.place = place;
        this.rows = rows;
        this.base = list(sides.base());
        this.mine = list(sides.mine());
        this.theirs = list(sides.theirs());
    }

    static Merged merge(ValueMerge values, Place place, Place.Sides sides) {
        boolean rows = List.of(sides.base(), sides.mine(), sides.theirs()).stream()
                .flatMap(side -> list(side).stream())
                .allMatch(ValueMerge::isStructure);
        return new RowMerge(values, place, sides, rows).merge();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(list::add);
        }
        return list;
    }

    private Merged merge() {
        Sameness own = values.values();
        int[] toMine = matched(base, mine, own);
        int[] toTheirs = matched(base, theirs, values.arrival());
        List<Integer> mineOrder = numbered(mine.size(), toMine, base.size());
        List<Integer> theirsOrder = numbered(theirs.size(), toTheirs, base.size() + mine.size());
        theirsOrder = withSameInsertions(mineOrder, theirsOrder, own);
        for (int row = 0; row < base.size(); row++) {
            mergeOld(row, toMine[row], toTheirs[row]);
        }
        keepNew(mineOrder, mine);
        keepNew(theirsOrder, theirs);
        return inOrder(mineOrder, theirsOrder);
    }

    private int[] matched(List<JsonNode> from, List<JsonNode> to, Sameness sameness) {
        return rows ? RowMatching.ofRows(from, to, sameness::same) : RowMatching.ofValues(from, to, sameness::same);
    }

    private static List<Integer> numbered(int size, int[] places, int next) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            numbers.add(next + i);
        }
        for (int row = 0; row < places.length; row++) {
            if (places[row] >= 0) {
                numbers.set(places[row], row);
            }
        }
        return numbers;
    }

    /** A row that both sides put in is one. */
    private List<Integer> withSameInsertions(List<Integer> mineOrder, List<Integer> theirsOrder, Sameness sameness) {
        List<Integer> numbers = new ArrayList<>(theirsOrder);
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < theirs.size(); i++) {
            for (int j = 0; numbers.get(i) >= base.size() && j < mine.size(); j++) {
                int number = mineOrder.get(j);
                if (number >= base.size() && sameness.same(mine.get(j), theirs.get(i)) && taken.add(number)) {
                    numbers.set(i, number);
                    break;
                }
            }
        }
        return numbers;
    }

    private void mergeOld(int row, int atMine, int atTheirs) {
        JsonNode old = base.get(row);
        JsonNode own = atMine < 0 ? MissingNode.getInstance() : mine.get(atMine);
        JsonNode their = atTheirs < 0 ? MissingNode.getInstance() : theirs.get(atTheirs);
        int shown = atMine >= 0 ? atMine : Math.max(atTheirs, 0);
        Place at = place.then("#" + (shown + 1) + title(atMine >= 0 ? own : old));
        if (atMine >= 0 && atTheirs >= 0) {
            put(row, own, rows ? values.merge(at, old, own, their) : new Merged.Fixed(own));
        } else if (atMine >= 0 && !values.arrival().same(old, own)) {
            put(row, own, at.overlap(MergePlan.Overlap.Kind.ROW, new Place.Sides(old, own, their)));
        } else if (atTheirs >= 0 && !values.arrival().same(old, their)) {
            put(row, their, at.overlap(MergePlan.Overlap.Kind.ROW, new Place.Sides(old, own, their)));
        }
    }

    private void keepNew(List<Integer> order, List<JsonNode> side) {
        for (int i = 0; i < side.size(); i++) {
            if (order.get(i) >= base.size() && !elements.containsKey(order.get(i))) {
                put(order.get(i), side.get(i), new Merged.Fixed(side.get(i)));
            }
        }
    }

    private void put(int number, JsonNode shown, Merged merged) {
        elements.put(number, merged);
        titles.put(number, rows ? title(shown).strip() : plain(shown));
    }

    private static String plain(JsonNode value) {
        return Reference.read(value)
                .map(Reference::id)
                .orElseGet(() -> value.isTextual() ? value.asText() : value.toString());
    }

    private Merged inOrder(List<Integer> mineOrder, List<Integer> theirsOrder) {
        Set<Integer> common = new LinkedHashSet<>(mineOrder);
        common.retainAll(theirsOrder);
        common.removeIf(number -> number >= base.size() || !elements.containsKey(number));
        List<Integer> baseKept = java.util.stream.IntStream.range(0, base.size())
                .boxed()
                .filter(common::contains)
                .toList();
        List<Integer> mineKept = mineOrder.stream().filter(common::contains).toList();
        List<Integer> theirsKept = theirsOrder.stream().filter(common::contains).toList();
        Optional<List<Integer>> merged = RowOrder.merged(baseKept, mineKept, theirsKept);
        List<Integer> order = whole(merged.orElse(mineKept), mineOrder, theirsOrder);
        if (merged.isPresent()) {
            return new Merged.Rows(elements, order, Optional.empty());
        }
        Map<String, Integer> names = OpenOrder.names(titles);
        Place.Sides sides = new Place.Sides(
                OpenOrder.inNames(whole(baseKept, mineOrder, theirsOrder), names),
                OpenOrder.inNames(order, names),
                OpenOrder.inNames(whole(theirsKept, mineOrder, theirsOrder), names));
        Merged.Open open = place.then("↕").overlap(MergePlan.Overlap.Kind.ORDER, sides);
        return new Merged.Rows(elements, order, Optional.of(new OpenOrder(open.overlap(), names)));
    }

    private List<Integer> whole(List<Integer> kept, List<Integer> mineOrder, List<Integer> theirsOrder) {
        List<Integer> ofMine = mineOrder.stream().filter(elements::containsKey).toList();
        List<Integer> ofTheirs =
                theirsOrder.stream().filter(elements::containsKey).toList();
        Set<Integer> putInByMine = new HashSet<>(ofMine);
        putInByMine.removeAll(kept);
        return RowOrder.withOthers(RowOrder.withOthers(kept, ofMine, Set.of()), ofTheirs, putInByMine);
    }

    /** A row's own words, with a space before; nothing where it has none. */
    private static String title(JsonNode row) {
        if (Likeness.isPart(row)) {
            return " " + row.path("type").asText();
        }
        return row.isObject()
                ? ItemTitle.of(Fields.of((com.fasterxml.jackson.databind.node.ObjectNode) row))
                        .map(title -> " " + (title.length() > 40 ? title.substring(0, 40) + "…" : title))
                        .orElse("")
                : "";
    }
}
