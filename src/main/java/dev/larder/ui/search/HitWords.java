package dev.larder.ui.search;

import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.SearchHit;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a found row into words; pure. */
final class HitWords {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    private HitWords() {}

    static String title(SearchHit hit) {
        return hit.title().text().isBlank()
                ? Words.of("entries.untitled")
                : hit.title().text();
    }

    /** "Rows 2 › Heading", with what of it matched where that is not its text. */
    static String place(SearchHit.Match match) {
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(match.path());
        while (step.find()) {
            if (step.group(1) == null) {
                int last = steps.size() - 1;
                steps.set(last, steps.get(last) + " " + (Integer.parseInt(step.group(2)) + 1));
            } else {
                steps.add(FieldDef.of(step.group(1), new FieldType.Raw()).label());
            }
        }
        String place = String.join(" › ", steps);
        return switch (match.part()) {
            case TEXT -> place;
            case LABEL -> Words.of("search.part.label", place);
            case ADDRESS -> Words.of("search.part.address", place);
        };
    }

    /** All of a row in one sentence, for those who hear it. */
    static String spoken(SearchHit hit, String space) {
        return Words.of(
                "search.spoken",
                title(hit),
                TypeNames.one(hit.type()),
                space,
                place(hit.match()),
                hit.match().snippet().text());
    }
}
