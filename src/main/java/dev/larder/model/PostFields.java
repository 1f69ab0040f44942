package dev.larder.model;

import java.util.List;

/** The keys of a blog post, which the service fixes; in the order a form shows them. */
public final class PostFields {
    public static final String TITLE = "title";
    public static final String SLUG = "slug";
    public static final String AUTHOR = "author";
    public static final String SUMMARY = "summary";
    public static final String BODY = "body";
    public static final String FEATURED_IMAGE = "featured_image";
    public static final String FEATURED_IMAGE_ALT = "featured_image_alt";
    public static final String CATEGORIES = "categories";
    public static final String TAGS = "tags";
    public static final String SEO_TITLE = "seo_title";
    public static final String META_DESCRIPTION = "meta_description";

    /** All that can be written. Author is a {@link Reference}, categories and tags are lists of names. */
    public static final List<String> WRITABLE = List.of(
            TITLE,
            SLUG,
            AUTHOR,
            SUMMARY,
            BODY,
            FEATURED_IMAGE,
            FEATURED_IMAGE_ALT,
            CATEGORIES,
            TAGS,
            SEO_TITLE,
            META_DESCRIPTION);

    private PostFields() {}
}
