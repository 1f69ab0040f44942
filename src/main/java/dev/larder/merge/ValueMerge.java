package dev.larder.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.larder.diff.Likeness;
import dev.larder.model.Reference;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Merges one value of three sides, going into it as deep as all three have the same shape. */
final class ValueMerge {
    private final Sameness values = Sameness.ofValues();
    private final Sameness arrival = Sameness.ofWrittenAndRead();

    /** Between an edit and what it started from, and between two edits. */
    Sameness values() {
        return values;
    }

    /** Between a base and what the service makes of it by itself. */
    Sameness arrival() {
        return arrival;
    }

    Merged merge(Place place, JsonNode base, JsonNode mine, JsonNode theirs) {
        if (values.same(mine, theirs) || values.same(base, theirs)) {
            return new Merged.Fixed(mine);
        }
        if (values.same(base, mine)) {
            return new Merged.Fixed(theirs);
        }
        Place.Sides sides = new Place.Sides(base, mine, theirs);
        if (isStructure(mine) && isStructure(theirs) && (isStructure(base) || isNothing(base)) && ofOneKind(sides)) {
            return keys(place, sides);
        }
        if (mine.isArray() && theirs.isArray() && (base.isArray() || isNothing(base))) {
            return RowMerge.merge(this, place, sides);
        }
        if (arrival.same(base, theirs)) {
            return new Merged.Fixed(mine);
        }
        if (isText(base) && isText(mine) && isText(theirs)) {
            return TextMerge.merge(place, sides);
        }
        return place.overlap(MergePlan.Overlap.Kind.VALUE, sides);
    }

    private Merged keys(Place place, Place.Sides sides) {
        Set<String> names = new LinkedHashSet<>();
        sides.mine().fieldNames().forEachRemaining(names::add);
        sides.theirs().fieldNames().forEachRemaining(names::add);
        sides.base().fieldNames().forEachRemaining(names::add);
        boolean part = Likeness.isPart(sides.mine());
        Map<String, Merged> keys = new LinkedHashMap<>();
        for (String name : names) {
            Place deeper = part ? place : place.then(name);
            keys.put(
                    name,
                    merge(
                            deeper,
                            sides.base().path(name),
                            sides.mine().path(name),
                            sides.theirs().path(name)));
        }
        return new Merged.Keys(keys);
    }

    /** Two parts of different kinds have nothing to do with each other. */
    private static boolean ofOneKind(Place.Sides sides) {
        boolean parts = Likeness.isPart(sides.mine()) || Likeness.isPart(sides.theirs());
        return !parts || sides.mine().path("type").equals(sides.theirs().path("type"));
    }

    /** An object with keys of its own: a component, a row, a part of a picker. */
    static boolean isStructure(JsonNode node) {
        return node.isObject() && Reference.read(node).isEmpty();
    }

    private static boolean isText(JsonNode node) {
        return node.isTextual() || isNothing(node);
    }

    private static boolean isNothing(JsonNode node) {
        return Sameness.ofValues().same(node, JsonNodeFactory.instance.nullNode());
    }
}
