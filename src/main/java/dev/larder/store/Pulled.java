package dev.larder.store;

import dev.larder.model.Entry;
import dev.larder.model.LocaleCode;
import dev.larder.model.View;

/** One version of an entry as the service answered it, with what was asked for. */
public record Pulled(Entry entry, LocaleCode locale, View view) {}
