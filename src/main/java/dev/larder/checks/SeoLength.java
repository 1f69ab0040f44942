package dev.larder.checks;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a text for search results should be, in characters as a person counts them. */
public record SeoLength(int fewest, int most) {
    private static final SeoLength TITLE = new SeoLength(20, 60);
    private static final SeoLength DESCRIPTION = new SeoLength(70, 160);

    /** Only words that name search results: many a plain title or description is none. */
    private static final Pattern NAMED_TITLE = Pattern.compile("(seo|meta|page|browser)_?title|title_?tag");

    private static final Pattern NAMED_DESCRIPTION = Pattern.compile("(seo|meta)_?description|(seo|meta)_?desc");
    private static final Pattern GROUP = Pattern.compile("(.*[._\\]])?(seo|meta|search_?engines?)(_[a-z]+)?");

    /** The lengths for the field of a path ({@code seo.title}), where its name says that search engines show it. */
    public static Optional<SeoLength> of(String path) {
        String lower = path.toLowerCase(Locale.ROOT).replace('-', '_');
        int dot = lower.lastIndexOf('.');
        String key = lower.substring(dot + 1);
        boolean inGroup = dot > 0 && GROUP.matcher(lower.substring(0, dot)).matches();
        if (NAMED_TITLE.matcher(key).matches() || (inGroup && key.equals("title"))) {
            return Optional.of(TITLE);
        }
        boolean description = NAMED_DESCRIPTION.matcher(key).matches() || (inGroup && key.equals("description"));
        return description ? Optional.of(DESCRIPTION) : Optional.empty();
    }

    /** How many characters a reader sees, so that an emoji is one. */
    public static int count(String text) {
        String stripped = text.strip();
        return stripped.codePointCount(0, stripped.length());
    }
}
