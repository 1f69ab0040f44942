package dev.larder.demo.space;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Authors, categories and tags of the blog, by slug and in their given order. The first author owns the account. */
public record People(
        Map<String, ObjectNode> authors, Map<String, ObjectNode> categories, Map<String, ObjectNode> tags) {
    private static final List<String> AUTHOR_KEYS = List.of(
            "first_name",
            "last_name",
            "email",
            "slug",
            "bio",
            "title",
            "linkedin_url",
            "facebook_url",
            "instagram_url",
            "pinterest_url",
            "twitter_handle",
            "profile_image");

    public People {
        authors = Collections.unmodifiableMap(new LinkedHashMap<>(authors));
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    public Optional<ObjectNode> owner() {
        return authors.values().stream().findFirst();
    }

    public Optional<ObjectNode> authorBy(String key, String value) {
        return authors.values().stream()
                .filter(author -> author.path(key).asText().equalsIgnoreCase(value))
                .findFirst();
    }

    /** With what a post names and this does not know yet. */
    People including(ObjectNode post) {
        Map<String, ObjectNode> moreAuthors = new LinkedHashMap<>(authors);
        Json.text(post.path("author"), "slug")
                .ifPresent(slug -> moreAuthors.computeIfAbsent(slug, s -> author(post.path("author"))));
        Map<String, ObjectNode> moreCategories = new LinkedHashMap<>(categories);
        addLabels(moreCategories, post.path("categories"));
        Map<String, ObjectNode> moreTags = new LinkedHashMap<>(tags);
        addLabels(moreTags, post.path("tags"));
        return new People(moreAuthors, moreCategories, moreTags);
    }

    private static void addLabels(Map<String, ObjectNode> known, JsonNode labels) {
        for (JsonNode label : labels) {
            Json.text(label, "slug").ifPresent(slug -> known.computeIfAbsent(slug, s -> label(label)));
        }
    }

    /** Every key there is, "" where unset, and no other (§6). */
    static ObjectNode author(JsonNode source) {
        ObjectNode author = Json.object();
        AUTHOR_KEYS.forEach(key -> author.put(key, source.path(key).asText("")));
        return author;
    }

    static ObjectNode label(JsonNode source) {
        return Json.object()
                .put("name", source.path("name").asText())
                .put("slug", source.path("slug").asText());
    }
}
