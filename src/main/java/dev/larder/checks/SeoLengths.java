package dev.larder.checks;

import dev.larder.model.FieldDef;
import java.util.ArrayList;
import java.util.List;

/** Titles and descriptions for search results that are too long, too short or missing. */
final class SeoLengths implements Check {
    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Spot spot : subject.spots()) {
            SeoLength.of(spot.path()).filter(length -> isText(spot)).ifPresent(length -> {
                int characters = SeoLength.count(spot.text());
                if (characters == 0 && spot.def().hint().need() != FieldDef.Need.REQUIRED) {
                    findings.add(spot.note("checks.seo-empty"));
                } else if (characters > length.most()) {
                    findings.add(spot.warning("checks.seo-long", characters, length.most()));
                } else if (characters > 0 && characters < length.fewest()) {
                    findings.add(spot.note("checks.seo-short", characters, length.fewest()));
                }
            });
        }
        return findings;
    }

    private static boolean isText(Spot spot) {
        return spot.value().isTextual() || spot.value().isNull();
    }
}
