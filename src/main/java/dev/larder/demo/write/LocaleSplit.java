package dev.larder.demo.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.http.Query;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.Blueprint;
import java.util.Map;
import java.util.Set;

/** Sorts the fields of a write by locale: given nested by locale, or flat for the one asked for (§9). */
record LocaleSplit(Blueprint blueprint, Query query) {

    ObjectNode split(JsonNode fields, Set<String> known) {
        String asked = query.get("locale").orElse(blueprint.defaultLocale());
        if (blueprint.locale(asked).isEmpty()) {
            throw Refusal.detail(400, "Invalid locale parameter");
        }
        ObjectNode locales = Json.object();
        if (isNested(fields, known)) {
            fields.properties().forEach(entry -> locales.set(entry.getKey(), entry.getValue()));
        } else {
            locales.set(asked, fields);
        }
        return locales;
    }

    private boolean isNested(JsonNode fields, Set<String> known) {
        for (Map.Entry<String, JsonNode> entry : fields.properties()) {
            boolean isLocale = blueprint.locale(entry.getKey()).isPresent();
            if (!isLocale || !entry.getValue().isObject() || known.contains(entry.getKey())) {
                return false;
            }
        }
        return !fields.isEmpty();
    }
}
