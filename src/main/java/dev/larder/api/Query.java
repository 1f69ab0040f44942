package dev.larder.api;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.View;
import java.util.Optional;

/** The part of an address behind the question mark; never holds a token. */
final class Query {
    private final StringBuilder text = new StringBuilder();

    static Query none() {
        return new Query();
    }

    /**
     * What every read of entries asks: version, locale, depth, media with their texts (§3.3–§3.6). Posts know only the
     * first.
     */
    static Query reading(ContentTypeKey type, View view, Optional<LocaleCode> locale) {
        return reading(type, view, locale, true);
    }

    /** The same with references as addresses and media without their texts, so that nothing looks like something else. */
    static Query plain(ContentTypeKey type, View view, Optional<LocaleCode> locale) {
        return reading(type, view, locale, false);
    }

    private static Query reading(ContentTypeKey type, View view, Optional<LocaleCode> locale, boolean full) {
        Query query = new Query();
        if (view == View.NEWEST) {
            query.with("preview", "1");
        }
        if (type.kind() != ContentTypeKey.Kind.POST) {
            query.with("levels", full ? "2" : "1");
            if (full) {
                query.with("alt_media_text", "1");
            }
            locale.filter(code -> !code.isNone()).ifPresent(code -> query.with("locale", code.value()));
        }
        return query;
    }

    Query page(int page, int size) {
        return with("page", Integer.toString(page)).with("page_size", Integer.toString(size));
    }

    Query of(ListQuery list) {
        Query paged = page(list.page(), list.pageSize());
        return list.lastUpdatedFirst() ? paged.with("order", "-updated") : paged;
    }

    private Query with(String name, String value) {
        text.append(text.isEmpty() ? '?' : '&').append(name).append('=').append(Address.segment(value));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
