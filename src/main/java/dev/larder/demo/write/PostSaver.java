package dev.larder.demo.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.Canon;
import dev.larder.demo.space.People;
import dev.larder.demo.space.Post;
import dev.larder.demo.space.Space;
import dev.larder.demo.space.Stamps;
import dev.larder.demo.space.Versions;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Applies queued writes to blog posts; writing a draft takes a published post down (§8.5). */
final class PostSaver {
    private static final List<String> TEXTS =
            List.of("title", "summary", "seo_title", "meta_description", "featured_image_alt");

    private final Space space;
    private final Stamps stamps;
    private final Takeover takeover;

    PostSaver(Space space, Stamps stamps) {
        this.space = space;
        this.stamps = stamps;
        this.takeover = new Takeover(space);
    }

    void create(ObjectNode what) throws IOException {
        JsonNode body = what.path("body");
        String slug = body.path("slug").asText();
        if (space.now().post(slug).isPresent()) {
            return;
        }
        ObjectNode blank = Canon.post(Json.object(), slug, true);
        String stamp = stamps.next();
        blank.put("created", stamp);
        space.now().people().owner().ifPresent(owner -> blank.set("author", owner));
        save(blank, body, slug, stamp);
    }

    void update(ObjectNode what) throws IOException {
        String slug = what.path("slug").asText();
        Optional<Post> post = space.now().post(slug);
        if (post.isPresent()) {
            save(post.get().versions().newest().deepCopy(), what.path("body"), slug, stamps.next());
        }
    }

    private void save(ObjectNode post, JsonNode body, String oldSlug, String stamp) throws IOException {
        String slug = Json.text(body, "slug").orElse(oldSlug);
        if (!slug.equals(oldSlug) && space.now().post(slug).isPresent()) {
            return;
        }
        post.put("slug", slug);
        post.put("updated", stamp);
        for (String key : TEXTS) {
            if (body.has(key)) {
                post.put(key, body.path(key).asText(""));
            }
        }
        setBody(post, body);
        setImage(post, body);
        author(body).ifPresent(author -> post.set("author", author));
        if (body.has("categories")) {
            post.set(
                    "categories",
                    labels(body.path("categories"), space.now().people().categories()));
        }
        if (body.has("tags")) {
            post.set("tags", labels(body.path("tags"), space.now().people().tags()));
        }
        boolean draft =
                Json.text(body, "status").orElse(post.path("status").asText()).equals("draft");
        post.put("status", draft ? "draft" : "published");
        if (!draft && Json.text(post, "published").isEmpty()) {
            post.put("published", stamp);
        }
        space.save(new Post(slug, draft ? Versions.draft(post) : Versions.live(post)), oldSlug);
    }

    private void setBody(ObjectNode post, JsonNode body) throws IOException {
        if (body.has("body")) {
            String html = body.path("body").asText("").replaceAll("[\\r\\n]+\\z", "");
            boolean images = body.path("upload_images_to_media_library").asBoolean();
            post.put("body", images ? takeover.takeImages(html) : html);
        }
    }

    private void setImage(ObjectNode post, JsonNode body) throws IOException {
        JsonNode image = body.path("featured_image");
        if (!image.isMissingNode()) {
            Optional<String> taken = takeover.take(image.asText(""));
            if (taken.isPresent()) {
                post.put("featured_image", taken.get());
            } else if (Json.isBlank(image)) {
                post.putNull("featured_image");
            }
        }
    }

    private Optional<ObjectNode> author(JsonNode body) {
        People people = space.now().people();
        JsonNode author = body.path("author");
        return Json.text(author, "email")
                .flatMap(email -> people.authorBy("email", email))
                .or(() -> Json.text(author, "slug").flatMap(slug -> people.authorBy("slug", slug)));
    }

    /** Known labels by their name, new ones for new names. */
    private static ArrayNode labels(JsonNode names, Map<String, ObjectNode> known) {
        ArrayNode labels = Json.array();
        for (JsonNode given : names) {
            String name = given.isObject() ? given.path("name").asText() : given.asText();
            labels.add(known.values().stream()
                    .filter(label -> label.path("name").asText().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseGet(() -> Json.object().put("name", name).put("slug", slug(name))));
        }
        return labels;
    }

    private static String slug(String name) {
        String slug = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "label" : slug;
    }
}
