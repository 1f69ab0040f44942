package dev.larder.api;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.View;
import java.util.Optional;

/** One page of a list of entries; {@code page} counts from 1, {@code pageSize} goes to 100 (§3.2). */
public record ListQuery(ContentTypeKey type, View view, Optional<LocaleCode> locale, int page, int pageSize) {
    public static final int LARGEST_PAGE = 100;

    public ListQuery {
        if (page < 1 || pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new IllegalArgumentException("no such page: " + page + " of " + pageSize);
        }
    }

    /** The first page, as large as the service gives it. */
    public static ListQuery first(ContentTypeKey type, ReadQuery how) {
        return new ListQuery(type, how.view(), how.locale(), 1, LARGEST_PAGE);
    }

    public ListQuery at(int otherPage) {
        return new ListQuery(type, view, locale, otherPage, pageSize);
    }
}
