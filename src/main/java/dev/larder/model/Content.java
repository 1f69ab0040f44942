package dev.larder.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a person edits of an entry: its fields in every locale and, for a page, the title and slug beside them (empty for
 * posts and items, which have them in their fields).
 */
public record Content(String title, String slug, Map<LocaleCode, Fields> locales) {
    public Content {
        locales = java.util.Collections.unmodifiableMap(new TreeMap<>(locales));
    }

    public static Content of(LocaleCode locale, Fields fields) {
        return new Content("", "", Map.of(locale, fields));
    }

    public static Content empty() {
        return new Content("", "", Map.of());
    }

    /** The words by which an entry of a type is known; blank where it has none. */
    public String titleAs(ContentTypeKey type, LocaleCode main) {
        return switch (type.kind()) {
            case PAGE -> title;
            case POST -> in(LocaleCode.NONE).text(PostFields.TITLE);
            case ITEM -> ItemTitle.of(in(main)).orElse("");
        };
    }

    public Fields in(LocaleCode locale) {
        return locales.getOrDefault(locale, Fields.empty());
    }

    public Content with(LocaleCode locale, Fields fields) {
        Map<LocaleCode, Fields> changed = new TreeMap<>(locales);
        changed.put(locale, fields);
        return new Content(title, slug, changed);
    }

    /** Only the fields that differ from {@code base}, only the locales that have any. */
    public Content changedSince(Content base) {
        Map<LocaleCode, Fields> changed = new TreeMap<>();
        locales.forEach((locale, fields) -> {
            Fields differing = fields.changedSince(base.in(locale));
            if (!differing.isEmpty()) {
                changed.put(locale, differing);
            }
        });
        return new Content(title, slug, changed);
    }

    /** This with the other's fields put over it, locale by locale. */
    public Content overlaid(Content other) {
        Map<LocaleCode, Fields> result = new TreeMap<>(locales);
        other.locales.forEach((locale, fields) -> result.merge(locale, fields, Fields::overlaid));
        return new Content(title, slug, result);
    }

    /** The names of all fields in any locale. */
    public Set<String> fieldKeys() {
        Set<String> keys = new TreeSet<>();
        locales.values().forEach(fields -> keys.addAll(fields.keys()));
        return keys;
    }
}
