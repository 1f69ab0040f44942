package dev.larder.ui.kit;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;

/** Content types in words. The service tells only keys, so a key is made readable. */
public final class TypeNames {
    private TypeNames() {}

    /** One entry of the type: "Landing page". */
    public static String one(ContentTypeKey type) {
        return switch (type.kind()) {
            case POST -> Words.of("types.post");
            case PAGE -> type.isSinglePages() ? Words.of("types.single-page") : readable(type.slug());
            case ITEM -> readable(type.slug());
        };
    }

    /** The list of them. */
    public static String plural(ContentTypeKey type) {
        return switch (type.kind()) {
            case POST -> Words.of("types.posts");
            case PAGE -> type.isSinglePages() ? Words.of("types.single-pages") : readable(type.slug());
            case ITEM -> readable(type.slug());
        };
    }

    private static String readable(String slug) {
        return FieldDef.of(slug, new FieldType.Raw()).label();
    }
}
