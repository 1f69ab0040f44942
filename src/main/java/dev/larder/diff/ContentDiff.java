package dev.larder.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.Content;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells what changed between two versions of an entry, one {@link FieldDiff} for each changed leaf: fields, keys of
 * components, rows of repeaters wherever they went. No change is passed over; only an empty value that is spelled
 * otherwise ({@code ""}, null, an empty list, none) is none.
 */
public final class ContentDiff {
    private final LocaleCode locale;
    private final List<FieldDiff> found = new ArrayList<>();

    private ContentDiff(LocaleCode locale) {
        this.locale = locale;
    }

    /** Title and slug first, then locale by locale, fields in their order. Its time is bounded by the length of both. */
    public static List<FieldDiff> between(Content before, Content after) {
        ContentDiff own = new ContentDiff(LocaleCode.NONE);
        own.compare(DiffPath.of("title"), TextNode.valueOf(before.title()), TextNode.valueOf(after.title()));
        own.compare(DiffPath.of("slug"), TextNode.valueOf(before.slug()), TextNode.valueOf(after.slug()));
        List<FieldDiff> all = new ArrayList<>(own.found);
        Set<LocaleCode> locales = new TreeSet<>(before.locales().keySet());
        locales.addAll(after.locales().keySet());
        for (LocaleCode locale : locales) {
            ContentDiff diff = new ContentDiff(locale);
            diff.compareFields(before.in(locale), after.in(locale));
            boolean was = before.locales().containsKey(locale);
            if (was != after.locales().containsKey(locale)) {
                FieldDiff.Kind kind = was ? FieldDiff.Kind.REMOVED : FieldDiff.Kind.ADDED;
                all.add(new FieldDiff(locale, "", "", kind, List.of(), List.of()));
            }
            all.addAll(diff.found);
        }
        return List.copyOf(all);
    }

    /** Between two values of one field, with {@code name} as its path. */
    public static List<FieldDiff> between(String name, JsonNode before, JsonNode after) {
        ContentDiff diff = new ContentDiff(LocaleCode.NONE);
        diff.compare(DiffPath.of(name), before, after);
        return List.copyOf(diff.found);
    }

    private void compareFields(Fields before, Fields after) {
        Set<String> keys = new LinkedHashSet<>(after.keys());
        keys.addAll(before.keys());
        keys.forEach(key -> compare(DiffPath.of(key), before.get(key), after.get(key)));
    }

    private void compare(DiffPath path, JsonNode before, JsonNode after) {
        if (before.equals(after) || (isEmpty(before) && isEmpty(after))) {
            return;
        }
        int already = found.size();
        if (isStructure(before, after)) {
            compareKeys(path, before, after);
        } else if (isRows(before, after)) {
            compareRows(path, before, after);
        } else {
            compareLeaf(path, before, after);
        }
        if (found.size() == already) {
            compareLeaf(path, before, after);
        }
    }

    private void compareLeaf(DiffPath path, JsonNode before, JsonNode after) {
        Leaves.Compared compared = Leaves.compare(before, after);
        FieldDiff.Kind kind = isEmpty(before)
                ? FieldDiff.Kind.ADDED
                : isEmpty(after) ? FieldDiff.Kind.REMOVED : FieldDiff.Kind.CHANGED;
        found.add(new FieldDiff(locale, path.keys(), path.label(), kind, compared.segments(), compared.notes()));
    }

    private void compareKeys(DiffPath path, JsonNode before, JsonNode after) {
        Set<String> keys = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(keys::add);
        before.fieldNames().forEachRemaining(keys::add);
        boolean part = (Likeness.isPart(after) || isEmpty(after)) && (Likeness.isPart(before) || isEmpty(before));
        for (String key : keys) {
            DiffPath deeper = part && key.equals("fields") ? path : path.then(key);
            compare(deeper, before.path(key), after.path(key));
        }
    }

    private void compareRows(DiffPath path, JsonNode before, JsonNode after) {
        List<JsonNode> was = elements(before);
        List<JsonNode> is = elements(after);
        int[] places = RowMatching.ofRows(was, is, JsonNode::equals);
        int[] from = inverse(places, is.size());
        Set<Integer> moved = moved(places);
        for (int row = 0; row < is.size(); row++) {
            DiffPath at = path.row(row + 1);
            JsonNode old = from[row] < 0 ? MissingNode.getInstance() : was.get(from[row]);
            if (from[row] >= 0 && moved.contains(from[row])) {
                List<Segment> segments =
                        List.of(Segment.removed("#" + (from[row] + 1)), Segment.added("#" + (row + 1)));
                found.add(new FieldDiff(locale, at.keys(), at.label(), FieldDiff.Kind.MOVED, segments, List.of()));
            }
            compare(at, old, is.get(row));
        }
        for (int row = 0; row < was.size(); row++) {
            if (places[row] < 0) {
                compare(path.row(row + 1), was.get(row), MissingNode.getInstance());
            }
        }
    }

    private static int[] inverse(int[] places, int size) {
        int[] from = new int[size];
        java.util.Arrays.fill(from, -1);
        for (int row = 0; row < places.length; row++) {
            if (places[row] >= 0) {
                from[places[row]] = row;
            }
        }
        return from;
    }

    /** The rows that left their order: those outside the longest run that kept it. */
    private static Set<Integer> moved(int[] places) {
        List<Integer> kept = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int row = 0; row < places.length; row++) {
            if (places[row] >= 0) {
                kept.add(row);
                numbers.add(places[row]);
            }
        }
        Set<Integer> moved = new HashSet<>(kept);
        Ascending.of(numbers).forEach(at -> moved.remove(kept.get(at)));
        return moved;
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    private static boolean isStructure(JsonNode before, JsonNode after) {
        return (isPlainObject(before) || isEmpty(before))
                && (isPlainObject(after) || isEmpty(after))
                && (before.isObject() || after.isObject());
    }

    private static boolean isRows(JsonNode before, JsonNode after) {
        return (before.isArray() || isEmpty(before))
                && (after.isArray() || isEmpty(after))
                && (before.isArray() || after.isArray())
                && elements(before).stream().allMatch(ContentDiff::isPlainObject)
                && elements(after).stream().allMatch(ContentDiff::isPlainObject);
    }

    private static boolean isPlainObject(JsonNode node) {
        return node.isObject() && dev.larder.model.Reference.read(node).isEmpty();
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.asText().isEmpty())
                || (value.isContainerNode() && value.isEmpty());
    }
}
