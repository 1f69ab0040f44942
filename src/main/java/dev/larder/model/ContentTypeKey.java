package dev.larder.model;

/** Names a content type: a page type, the single pages, the blog, or a collection. */
public record ContentTypeKey(Kind kind, String slug) implements Comparable<ContentTypeKey> {
    /** The three families of entries, in the order they are listed. */
    public enum Kind {
        PAGE,
        POST,
        ITEM
    }

    private static final String SINGLE = "*";

    public ContentTypeKey {
        if (slug.length() > 100 || slug.isBlank() != (kind == Kind.POST)) {
            throw new IllegalArgumentException("not a content type: " + kind + " " + slug);
        }
    }

    public static ContentTypeKey pageType(String slug) {
        return new ContentTypeKey(Kind.PAGE, slug);
    }

    /** Pages with no type; the service writes {@code *} for them. */
    public static ContentTypeKey singlePages() {
        return new ContentTypeKey(Kind.PAGE, SINGLE);
    }

    public static ContentTypeKey blog() {
        return new ContentTypeKey(Kind.POST, "");
    }

    public static ContentTypeKey collection(String key) {
        return new ContentTypeKey(Kind.ITEM, key);
    }

    /** Reads what {@link #toString} wrote. */
    public static ContentTypeKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a content type: " + text);
        }
        return new ContentTypeKey(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    public boolean isSinglePages() {
        return kind == Kind.PAGE && slug.equals(SINGLE);
    }

    /** Posts have no locales; pages and items may. */
    public boolean isLocalised() {
        return kind != Kind.POST;
    }

    @Override
    public int compareTo(ContentTypeKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return kind + ":" + slug;
    }
}
