package dev.larder.demo.space;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import java.util.List;

/** Brings entries of any age and source into the one form in which they are kept. */
public final class Canon {
    private static final String LONG_AGO = "2024-01-01T00:00:00Z";
    private static final List<String> POST_TEXTS =
            List.of("title", "body", "summary", "seo_title", "meta_description", "featured_image_alt");

    private Canon() {}

    /** A page as its reads show it, with {@code status} and {@code scheduled} (§19/22). */
    public static ObjectNode page(JsonNode source, PageKey key, boolean draft) {
        ObjectNode page = Json.object();
        page.put("slug", key.slug());
        page.put("name", source.path("name").asText(key.slug()));
        page.set("published", textOrNull(source, "published"));
        page.put("updated", updated(source));
        page.set("page_type", key.type().isEmpty() ? Json.none() : Json.text(key.type()));
        page.put("status", draft ? "draft" : Json.text(source, "status").orElse("published"));
        page.set("scheduled", textOrNull(source, "scheduled"));
        page.set("fields", source.path("fields").isObject() ? source.path("fields") : Json.object());
        return page;
    }

    /** A post with everything any of its read forms shows. */
    public static ObjectNode post(JsonNode source, String slug, boolean draft) {
        ObjectNode post = Json.object();
        post.put("slug", slug);
        POST_TEXTS.forEach(key -> post.put(key, source.path(key).asText("")));
        post.put("status", draft ? "draft" : Json.text(source, "status").orElse("published"));
        post.put("created", Json.text(source, "created").orElse(updated(source)));
        post.put("updated", updated(source));
        post.set("published", textOrNull(source, "published"));
        post.set("scheduled", textOrNull(source, "scheduled"));
        post.set("featured_image", textOrNull(source, "featured_image"));
        post.set("author", People.author(source.path("author")));
        post.set("categories", labels(source.path("categories")));
        post.set("tags", labels(source.path("tags")));
        return post;
    }

    /** An item with its id, status and dates beside its fields. */
    static ObjectNode item(JsonNode source, long id) {
        ObjectNode item = Json.object();
        item.putObject("meta").put("id", id);
        source.properties().forEach(field -> {
            if (Item.isField(field.getKey())) {
                item.set(field.getKey(), field.getValue());
            }
        });
        item.put(Item.STATUS, Json.text(source, Item.STATUS).orElse("published"));
        item.put(Item.PUBLISHED, Json.text(source, Item.PUBLISHED).orElse(LONG_AGO));
        item.put(Item.UPDATED, Json.text(source, Item.UPDATED).orElse(LONG_AGO));
        return item;
    }

    private static String updated(JsonNode source) {
        return Json.text(source, "updated")
                .or(() -> Json.text(source, "published"))
                .orElse(LONG_AGO);
    }

    private static JsonNode textOrNull(JsonNode source, String key) {
        return Json.text(source, key).map(Json::text).orElseGet(Json::none);
    }

    private static JsonNode labels(JsonNode source) {
        var labels = Json.array();
        source.forEach(label -> labels.add(People.label(label)));
        return labels;
    }
}
