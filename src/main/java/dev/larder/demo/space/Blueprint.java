package dev.larder.demo.space;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.demo.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is fixed about a space: its name, its locales (the first named default among them) and its schemas. */
public record Blueprint(String name, List<String> locales, String defaultLocale, Schemas schemas) {

    public Blueprint {
        locales = List.copyOf(locales);
        if (!locales.contains(defaultLocale)) {
            throw new IllegalArgumentException("default_locale \"" + defaultLocale + "\" is not among the locales");
        }
    }

    static Blueprint read(JsonNode json) {
        List<String> locales = new ArrayList<>();
        for (JsonNode locale : json.path("locales")) {
            String slug = locale.isObject() ? locale.path("slug").asText() : locale.asText();
            if (!slug.matches("[A-Za-z0-9_-]{1,10}")) {
                throw new IllegalArgumentException("\"" + slug + "\" is not a locale");
            }
            locales.add(slug);
        }
        if (locales.isEmpty()) {
            locales.add("en");
        }
        return new Blueprint(
                Json.text(json, "name").orElse("Demo"),
                locales,
                Json.text(json, "default_locale").orElse(locales.get(0)),
                Schemas.read(json.path("schemas")));
    }

    public Optional<String> locale(String slug) {
        return locales.contains(slug) ? Optional.of(slug) : Optional.empty();
    }
}
