package dev.larder.merge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.LocaleCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the merging is inside an entry, and the overlaps found so far. */
final class Place {
    private final LocaleCode locale;
    private final String field;
    private final List<String> path;
    private final Found found;

    /** The overlaps of a plan; each has a path of its own. */
    static final class Found {
        private final List<MergePlan.Overlap> overlaps = new ArrayList<>();
        private final Set<String> paths = new HashSet<>();

        List<MergePlan.Overlap> overlaps() {
            return overlaps;
        }
    }

    /** The three values at a place. */
    record Sides(JsonNode base, JsonNode mine, JsonNode theirs) {}

    Place(LocaleCode locale, String field, Found found) {
        this(locale, field, List.of(), found);
    }

    private Place(LocaleCode locale, String field, List<String> path, Found found) {
        this.locale = locale;
        this.field = field;
        this.path = path;
        this.found = found;
    }

    Place then(String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return new Place(locale, field, longer, found);
    }

    Merged.Open overlap(MergePlan.Overlap.Kind kind, Sides sides) {
        List<String> unique = path;
        for (int i = 2; !found.paths.add(locale + "/" + field + "/" + unique); i++) {
            unique = new ArrayList<>(path.isEmpty() ? List.of("") : path);
            unique.set(unique.size() - 1, unique.get(unique.size() - 1) + "·" + i);
        }
        MergePlan.Overlap overlap =
                new MergePlan.Overlap(locale, field, unique, kind, sides.base(), sides.mine(), sides.theirs());
        found.overlaps.add(overlap);
        return new Merged.Open(overlap);
    }
}
