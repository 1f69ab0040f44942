package dev.larder.checks;

import dev.larder.model.LocaleCode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All checks, and what they find in an entry together. */
public final class Checks {
    /** More than anybody reads; content made by machines can have thousands. */
    private static final int MOST = 200;

    private static final List<Check> ALL = List.of(
            new BrokenLinks(),
            new DeadReferences(),
            new DeadLinks(),
            new EmptyRequired(),
            new HeadingOrder(),
            new ImageAlts(),
            new LongParagraphs(),
            new MediaAlts(),
            new Placeholders(),
            new PlainHttp(),
            new SeoLengths());

    private Checks() {}

    public static List<Check> all() {
        return ALL;
    }

    /** What to look at, the graver first, else in the order of the form. */
    public static List<Finding> look(Subject subject) {
        Map<String, Integer> order = new HashMap<>();
        subject.spots().forEach(spot -> order.put(place(spot.locale(), spot.path()), order.size()));
        return ALL.stream()
                .flatMap(check -> check.look(subject).stream())
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding ->
                                order.getOrDefault(place(finding.locale(), finding.path()), Integer.MAX_VALUE)))
                .limit(MOST)
                .toList();
    }

    private static String place(LocaleCode locale, String path) {
        return locale + " " + path;
    }
}
