package dev.larder.demo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.MediaBase;
import dev.larder.demo.space.Snapshot;

/** The three forms in which a post is shown (§6). */
record PostShapes(Snapshot snapshot, MediaBase media) {

    /** In a list: with its address, without {@code deleted}. */
    ObjectNode inList(ObjectNode stored) {
        return common(stored).put("url", "/" + stored.path("slug").asText());
    }

    /** Alone or under an author, category or tag. */
    ObjectNode alone(ObjectNode stored) {
        ObjectNode post = common(stored);
        post.putNull("url");
        post.putNull("deleted");
        return post;
    }

    ObjectNode hit(ObjectNode stored, double rank) {
        return alone(stored).put("rank", rank);
    }

    /** As the neighbour of another post. */
    ObjectNode neighbour(ObjectNode stored) {
        ObjectNode neighbour = Json.object();
        neighbour.set("slug", stored.path("slug"));
        neighbour.set("title", expanded(stored.path("title")));
        neighbour.set("featured_image", expanded(stored.path("featured_image")));
        return neighbour;
    }

    private ObjectNode common(ObjectNode stored) {
        ObjectNode post = Json.object();
        stored.properties().forEach(entry -> post.set(entry.getKey(), expanded(entry.getValue())));
        Json.text(stored.path("author"), "slug")
                .flatMap(slug -> snapshot.people().authorBy("slug", slug))
                .ifPresent(author -> post.set("author", expanded(author)));
        return post;
    }

    private JsonNode expanded(JsonNode node) {
        return Json.mapText(node, media::expand);
    }
}
