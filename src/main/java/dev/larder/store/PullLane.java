package dev.larder.store;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.View;

/** One list that a pull reads: a type in one locale, newest or live. */
public record PullLane(ContentTypeKey type, LocaleCode locale, View view) {
    @Override
    public String toString() {
        return type + " " + locale + " " + view;
    }
}
