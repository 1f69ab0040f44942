package dev.larder.demo.space;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A collection item: per locale its fields and, under keys with an underscore that no answer shows, its
 * status and dates. Items have no versions (§8.5).
 */
public record Item(String collection, long id, Map<String, ObjectNode> locales) {
    public static final String STATUS = "_status";
    public static final String PUBLISHED = "_published";
    public static final String UPDATED = "_updated";

    public Item {
        locales = Map.copyOf(locales);
    }

    public Optional<ObjectNode> fields(String locale) {
        return Optional.ofNullable(locales.get(locale));
    }

    public Optional<ObjectNode> seen(String locale, boolean preview) {
        return fields(locale).filter(item -> preview || !isDraft(item));
    }

    public Item with(String locale, ObjectNode fields) {
        Map<String, ObjectNode> more = new TreeMap<>(locales);
        more.put(locale, fields);
        return new Item(collection, id, more);
    }

    public static boolean isDraft(ObjectNode item) {
        return Json.text(item, STATUS).filter("draft"::equals).isPresent();
    }

    /** Whether a key of a stored item is one of its fields. */
    public static boolean isField(String key) {
        return !key.equals("meta") && !key.equals(STATUS) && !key.equals(PUBLISHED) && !key.equals(UPDATED);
    }
}
