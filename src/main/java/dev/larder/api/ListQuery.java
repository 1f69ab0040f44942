package dev.larder.api;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.View;
import java.util.Optional;

/** One page of a list of entries; {@code page} counts from 1, {@code pageSize} goes to 100 (§3.2). */
public record ListQuery(
        ContentTypeKey type, View view, Optional<LocaleCode> locale, int page, int pageSize, boolean lastUpdatedFirst) {
    public static final int LARGEST_PAGE = 100;

    public ListQuery {
        if (lastUpdatedFirst && !canBeOrdered(type)) {
            throw new IllegalArgumentException("no order for " + type);
        }
        if (page < 1 || pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new IllegalArgumentException("no such page: " + page + " of " + pageSize);
        }
    }

    /** In the order that the service chooses (§3.8). */
    public ListQuery(ContentTypeKey type, View view, Optional<LocaleCode> locale, int page, int pageSize) {
        this(type, view, locale, page, pageSize, false);
    }

    /** Only pages of a type have a stamp by which they can be ordered and that they show (§3.8, §5). */
    public static boolean canBeOrdered(ContentTypeKey type) {
        return type.kind() == ContentTypeKey.Kind.PAGE && !type.isSinglePages();
    }

    /** The first page, as large as the service gives it. */
    public static ListQuery first(ContentTypeKey type, ReadQuery how) {
        return new ListQuery(type, how.view(), how.locale(), 1, LARGEST_PAGE);
    }

    public ListQuery at(int otherPage) {
        return new ListQuery(type, view, locale, otherPage, pageSize, lastUpdatedFirst);
    }
}
