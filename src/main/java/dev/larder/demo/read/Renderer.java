package dev.larder.demo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.FieldDef;
import dev.larder.demo.space.Item;
import dev.larder.demo.space.Kind;
import dev.larder.demo.space.MediaBase;
import dev.larder.demo.space.Reference;
import dev.larder.demo.space.Schemas;
import dev.larder.demo.space.Snapshot;
import java.util.Map;
import java.util.Optional;

/** Shows stored pages and items: references to the asked depth, media with or without their texts. One answer each. */
final class Renderer {
    private static final int MOST_PARTS = 100_000;

    private final Snapshot snapshot;
    private final MediaBase media;
    private final ReadOptions options;
    private int parts;

    Renderer(Snapshot snapshot, MediaBase media, ReadOptions options) {
        this.snapshot = snapshot;
        this.media = media;
        this.options = options;
    }

    ObjectNode page(ObjectNode version) {
        return page(version, options.levels());
    }

    private ObjectNode page(ObjectNode version, int levels) {
        Map<String, FieldDef> schema =
                snapshot.schemas().page(version.path("page_type").asText("")).orElse(Map.of());
        ObjectNode shown = Json.object();
        version.properties().forEach(entry -> shown.set(entry.getKey(), entry.getValue()));
        shown.set("name", Json.text(media.expand(version.path("name").asText())));
        shown.set("fields", object(version.path("fields"), schema, levels));
        return shown;
    }

    ObjectNode item(Item item, ObjectNode fields) {
        return item(item.collection(), fields, options.levels());
    }

    private ObjectNode item(String collection, ObjectNode fields, int levels) {
        ObjectNode bare = Json.object();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (Item.isField(field.getKey())) {
                bare.set(field.getKey(), field.getValue());
            }
        }
        ObjectNode shown = Json.object();
        shown.set("meta", fields.path("meta"));
        shown.setAll(object(bare, snapshot.schemas().collection(collection).orElse(Map.of()), levels));
        return shown;
    }

    private ObjectNode object(JsonNode stored, Map<String, FieldDef> schema, int levels) {
        count();
        ObjectNode shown = Json.object();
        for (Map.Entry<String, JsonNode> field : stored.properties()) {
            Optional<FieldDef> def = Optional.ofNullable(schema.get(field.getKey()));
            shown.set(field.getKey(), value(field.getValue(), def, levels));
        }
        return shown;
    }

    private JsonNode value(JsonNode stored, Optional<FieldDef> def, int levels) {
        if (stored.isTextual()) {
            return text(stored, def, levels);
        }
        if (stored.isArray()) {
            return array(stored, def, levels);
        }
        return stored.isObject() ? nested(stored, def, levels) : stored;
    }

    private JsonNode text(JsonNode stored, Optional<FieldDef> def, int levels) {
        if (def.map(FieldDef::kind).filter(kind -> kind != Kind.REFERENCE).isEmpty()) {
            Optional<Reference> reference = Reference.of(stored);
            if (reference.isPresent()) {
                return one(reference.get(), levels);
            }
        }
        String text = media.expand(stored.textValue());
        return options.altText() && isMedia(stored.textValue(), def)
                ? Json.object().put("url", text).put("alt", alt(stored.textValue()))
                : Json.text(text);
    }

    private static boolean isMedia(String stored, Optional<FieldDef> def) {
        return !stored.isEmpty()
                && def.map(field -> field.kind() == Kind.MEDIA).orElseGet(() -> MediaBase.isHosted(stored));
    }

    private String alt(String stored) {
        String folded = media.fold(stored);
        return snapshot.media()
                .alt(folded.startsWith(MediaBase.TOKEN) ? folded.substring(MediaBase.TOKEN.length()) : folded);
    }

    private JsonNode array(JsonNode stored, Optional<FieldDef> def, int levels) {
        ArrayNode shown = Json.array();
        if (Reference.isList(stored)) {
            stored.forEach(element -> Reference.of(element)
                    .flatMap(reference -> expanded(reference, levels))
                    .ifPresent(shown::add));
        } else {
            stored.forEach(element -> shown.add(value(element, def, levels)));
        }
        return shown;
    }

    private JsonNode nested(JsonNode stored, Optional<FieldDef> def, int levels) {
        Schemas schemas = snapshot.schemas();
        boolean picked =
                stored.path("type").isTextual() && stored.path("fields").isObject();
        if (picked && def.filter(field -> field.kind() != Kind.PICKER).isEmpty()) {
            String component = stored.path("type").textValue();
            ObjectNode shown = Json.object().put("type", component);
            shown.set(
                    "fields",
                    object(stored.path("fields"), schemas.component(component).orElse(Map.of()), levels));
            return shown;
        }
        return object(stored, def.map(schemas::fieldsOf).orElse(Map.of()), levels);
    }

    /** At the last level an array with one URI, even where the field holds one reference only (§3.3). */
    private JsonNode one(Reference reference, int levels) {
        Optional<JsonNode> shown = expanded(reference, levels);
        if (levels > 1 || shown.isEmpty()) {
            return shown.orElseGet(Json::none);
        }
        return Json.array().add(shown.get());
    }

    /** Nothing for a target that is gone, or cannot be seen without preview. */
    private Optional<JsonNode> expanded(Reference reference, int levels) {
        count();
        Optional<ObjectNode> target = snapshot.target(reference, options.locale(), options.preview());
        if (levels <= 1) {
            return target.map(there -> Json.text(reference.uri()));
        }
        return target.map(there -> reference instanceof Reference.ToItem to
                ? item(to.collection(), there, levels - 1)
                : page(there, levels - 1));
    }

    private void count() {
        parts++;
        if (parts > MOST_PARTS) {
            throw Refusal.detail(400, "Response is larger than 10 MB. Use fewer levels or a smaller page_size.");
        }
    }
}
