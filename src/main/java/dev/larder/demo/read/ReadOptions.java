package dev.larder.demo.read;

import dev.larder.demo.http.Query;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.space.Blueprint;
import java.util.Optional;

/** What every read of pages and collections may ask for (§3.3 to §3.6). */
record ReadOptions(boolean preview, String locale, int levels, boolean altText) {
    private static final String BAD_LEVELS = "levels query parameter should be an integer between 1 and 5 (inclusive)";

    static ReadOptions of(Query query, Blueprint blueprint) {
        boolean preview = query.flag("preview") || query.flag("test");
        return new ReadOptions(preview, locale(query, blueprint), levels(query), query.flag("alt_media_text"));
    }

    private static String locale(Query query, Blueprint blueprint) {
        Optional<String> asked = query.get("locale");
        if (asked.isEmpty()) {
            return blueprint.defaultLocale();
        }
        return blueprint.locale(asked.get()).orElseThrow(() -> Refusal.detail(400, "Invalid locale parameter"));
    }

    private static int levels(Query query) {
        String levels = query.get("levels").orElse("2");
        if (!levels.matches("[1-5]")) {
            throw Refusal.detail(400, BAD_LEVELS);
        }
        return Integer.parseInt(levels);
    }
}
