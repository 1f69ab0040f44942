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

    /** What every read of entries asks: version, locale and depth (§3.3–§3.5). Posts know neither of the last two. */
    static Query reading(ContentTypeKey type, View view, Optional<LocaleCode> locale) {
        Query query = new Query();
        if (view == View.NEWEST) {
            query.with("preview", "1");
        }
        if (type.kind() != ContentTypeKey.Kind.POST) {
            query.with("levels", "2");
            locale.filter(code -> !code.isNone()).ifPresent(code -> query.with("locale", code.value()));
        }
        return query;
    }

    Query page(int page, int size) {
        return with("page", Integer.toString(page)).with("page_size", Integer.toString(size));
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
