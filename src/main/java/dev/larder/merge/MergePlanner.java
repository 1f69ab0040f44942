package dev.larder.merge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.Content;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Merges per field: a value that only one side changed is taken from that side; the same change on both never asks. */
public final class MergePlanner {
    private final Sameness sameness = Sameness.ofValues();

    /** All three are whole contents. Locales that the remote side does not have count as unchanged there. */
    public MergePlan plan(Content base, Content local, Content remote) {
        Content merged = local;
        List<MergePlan.Overlap> overlaps = new ArrayList<>();
        for (LocaleCode locale : remote.locales().keySet()) {
            Fields before = base.in(locale);
            Fields theirs = remote.in(locale);
            Fields ours = local.in(locale);
            Fields result = ours;
            Set<String> keys = new LinkedHashSet<>(theirs.keys());
            for (String key : keys) {
                JsonNode their = theirs.get(key);
                if (sameness.same(before.get(key), their)) {
                    continue;
                }
                if (sameness.same(before.get(key), ours.get(key))) {
                    result = result.with(key, their);
                } else if (!sameness.same(ours.get(key), their)) {
                    overlaps.add(new MergePlan.Overlap(locale, key));
                }
            }
            merged = merged.with(locale, result);
        }
        return new MergePlan(merged, overlaps);
    }
}
