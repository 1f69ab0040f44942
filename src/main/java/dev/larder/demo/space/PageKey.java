package dev.larder.demo.space;

import java.util.Comparator;

/** Names a page: slugs are unique within a page type. Single pages have the type "". */
public record PageKey(String type, String slug) implements Comparable<PageKey> {
    public static final String SINGLE = "";
    private static final Comparator<PageKey> ORDER =
            Comparator.comparing(PageKey::type).thenComparing(PageKey::slug);

    @Override
    public int compareTo(PageKey other) {
        return ORDER.compare(this, other);
    }
}
