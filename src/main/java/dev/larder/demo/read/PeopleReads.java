package dev.larder.demo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.http.Query;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.MediaBase;
import dev.larder.demo.space.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers the reads of authors, categories and tags: M1, M2 and M3. None of them is paged. */
public final class PeopleReads {
    private static final int MOST_RECENT = 10;
    private static final String AUTHORS = "authors";

    private final Snapshot snapshot;
    private final MediaBase media;

    public PeopleReads(Snapshot snapshot, MediaBase media) {
        this.snapshot = snapshot;
        this.media = media;
    }

    /** All authors; of categories and tags those with a published post (§6). */
    public JsonNode list(String group, Query query) {
        List<ObjectNode> shown = group(group).values().stream()
                .filter(entry -> group.equals(AUTHORS) || !posts(group, entry).isEmpty())
                .map(entry -> shown(group, entry, query))
                .toList();
        return Lists.data(Lists.array(shown, entry -> entry));
    }

    public JsonNode one(String group, String slug, Query query) {
        return Optional.ofNullable(group(group).get(slug))
                .map(entry -> Lists.data(shown(group, entry, query)))
                .orElseThrow(Refusal::notFound);
    }

    private Map<String, ObjectNode> group(String group) {
        return switch (group) {
            case AUTHORS -> snapshot.people().authors();
            case "categories" -> snapshot.people().categories();
            default -> snapshot.people().tags();
        };
    }

    private ObjectNode shown(String group, ObjectNode entry, Query query) {
        ObjectNode shown = Json.object();
        entry.properties().forEach(field -> shown.set(field.getKey(), Json.mapText(field.getValue(), media::expand)));
        if (query.get("include").filter("recent_posts"::equals).isPresent()) {
            PostShapes shapes = new PostShapes(snapshot, media);
            List<ObjectNode> posts =
                    posts(group, entry).stream().limit(MOST_RECENT).toList();
            shown.set("recent_posts", Lists.array(posts, shapes::alone));
        }
        return shown;
    }

    private List<ObjectNode> posts(String group, ObjectNode entry) {
        Optional<String> slug = Optional.of(entry.path("slug").asText());
        return PostReads.newestFirst(snapshot, false).stream()
                .filter(post -> group.equals(AUTHORS) ? PostReads.isBy(post, slug) : PostReads.has(post, group, slug))
                .toList();
    }
}
