package dev.larder.demo.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.People;
import dev.larder.demo.space.Space;
import java.io.IOException;
import java.util.List;

/** Takes writes to blog posts: checks, then queues; deletes at once (§11). */
public final class PostWrites {
    private static final List<String> TEXTS =
            List.of("title", "body", "summary", "seo_title", "meta_description", "featured_image_alt");

    private final Space space;
    private final JobQueue queue;

    public PostWrites(Space space, JobQueue queue) {
        this.space = space;
        this.queue = queue;
    }

    public void create(ObjectNode body) {
        synchronized (queue) {
            Messages messages = new Messages();
            require(body, "title", messages);
            require(body, "slug", messages);
            if (!Json.isBlank(body.path("scheduled"))) {
                messages.add("scheduled", "Scheduling is not supported by the API.");
            }
            WriteBody.statusOfCreate(body, messages);
            checkCommon(body, messages);
            Json.text(body, "slug").filter(slug -> !slug.isBlank()).ifPresent(slug -> checkNewSlug(slug, messages));
            messages.refuseIfAny();
            ObjectNode what = Json.object();
            what.set("body", body);
            queue.add(JobKind.POST_CREATE, what);
        }
    }

    /** PATCH and PUT alike (§19/3); the slug may change. */
    public void update(String slug, ObjectNode body) {
        synchronized (queue) {
            if (space.now().post(slug).isEmpty()) {
                throw Refusal.notFound();
            }
            Messages messages = new Messages();
            ObjectNode kept = body.deepCopy();
            if (WriteBody.statusOfUpdate(body, messages).isEmpty()) {
                kept.remove("status");
            }
            if (body.has("title")) {
                require(body, "title", messages);
            }
            checkCommon(body, messages);
            Json.text(body, "slug")
                    .filter(other -> !other.equals(slug))
                    .ifPresent(other -> checkNewSlug(other, messages));
            messages.refuseIfAny();
            ObjectNode what = Json.object().put("slug", slug);
            what.set("body", kept);
            queue.add(JobKind.POST_UPDATE, what);
        }
    }

    private static void require(ObjectNode body, String key, Messages messages) {
        if (body.path(key).asText("").isBlank()) {
            messages.add(key, Messages.REQUIRED);
        }
    }

    private void checkNewSlug(String slug, Messages messages) {
        WriteBody.checkSlug(slug, messages);
        boolean taken = space.now().post(slug).isPresent()
                || queue.isWaiting(
                        JobKind.POST_CREATE,
                        what -> what.path("body").path("slug").asText().equals(slug));
        if (taken) {
            messages.add("slug", "A post with this slug already exists.");
        }
    }

    private void checkCommon(ObjectNode body, Messages messages) {
        for (String key : TEXTS) {
            JsonNode value = body.path(key);
            if (!Json.isBlank(value) && !value.isTextual()) {
                messages.add(key, "Not a valid string.");
            }
        }
        if (body.path("title").asText("").length() > 200) {
            messages.add("title", "Ensure this field has no more than 200 characters.");
        }
        checkLabels(body, "categories", messages);
        checkLabels(body, "tags", messages);
        checkAuthor(body.path("author"), messages);
        JsonNode image = body.path("featured_image");
        if (!Json.isBlank(image) && !image.asText().matches("(https?://|\\{media}/)\\S+")) {
            messages.add("featured_image", "Enter a valid URL.");
        }
    }

    /** Written as names, though read as objects (§11). */
    private static void checkLabels(ObjectNode body, String key, Messages messages) {
        JsonNode labels = body.path(key);
        if (Json.isBlank(labels)) {
            return;
        }
        if (!labels.isArray()) {
            messages.add(key, "Expected a list of items.");
            return;
        }
        for (JsonNode label : labels) {
            if (!label.isTextual() || label.textValue().isBlank()) {
                messages.add(key, "Not a valid string.");
                return;
            }
        }
    }

    private void checkAuthor(JsonNode author, Messages messages) {
        if (Json.isBlank(author)) {
            return;
        }
        People people = space.now().people();
        boolean known = Json.text(author, "email")
                .flatMap(email -> people.authorBy("email", email))
                .or(() -> Json.text(author, "slug").flatMap(slug -> people.authorBy("slug", slug)))
                .isPresent();
        if (!known) {
            messages.add("author", "An author with this email or slug does not exist.");
        }
    }

    public void delete(String slug) throws IOException {
        synchronized (queue) {
            if (space.now().post(slug).isEmpty()) {
                throw Refusal.notFound();
            }
            space.deletePost(slug);
        }
    }
}
