package dev.larder.merge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.Content;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Brings two sides' changes since a base together: per field, inside components per key, inside repeaters per row, inside
 * texts per block or line. The same change on both never asks; what differs from the base on either side is in the merged
 * content or in an overlap. What the service rewrites by itself (§3.9, §7, §19) is no change.
 */
public final class MergePlanner {
    private final ValueMerge values = new ValueMerge();

    /**
     * All three are whole contents. Locales and fields that the remote side does not have count as unchanged there; a local
     * side with no locale at all is a deletion, and overlaps with each change of the other side. Titles and slugs are left
     * as they are here.
     */
    public MergePlan plan(Content base, Content local, Content remote) {
        Place.Found found = new Place.Found();
        Map<MergePlan.Field, Merged> fields = new LinkedHashMap<>();
        boolean deleted = local.locales().isEmpty();
        for (LocaleCode locale : remote.locales().keySet()) {
            Fields before = base.in(locale);
            Fields ours = local.in(locale);
            Fields theirs = remote.in(locale);
            for (String key : theirs.keys()) {
                JsonNode their = theirs.get(key);
                if (values.values().same(before.get(key), their)) {
                    continue;
                }
                Place place = new Place(locale, key, found);
                Place.Sides sides = new Place.Sides(before.get(key), ours.get(key), their);
                fields.put(
                        new MergePlan.Field(locale, key, their),
                        deleted ? ofDeleted(place, sides) : merged(place, sides));
            }
        }
        return new MergePlan(local, fields, found.overlaps());
    }

    private Merged merged(Place place, Place.Sides sides) {
        return values.merge(place, sides.base(), sides.mine(), sides.theirs());
    }

    private Merged ofDeleted(Place place, Place.Sides sides) {
        return values.arrival().same(sides.base(), sides.theirs())
                ? new Merged.Fixed(sides.mine())
                : place.overlap(MergePlan.Overlap.Kind.VALUE, sides);
    }
}
