package dev.larder.demo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.http.Query;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.MediaBase;
import dev.larder.demo.space.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers the reads of blog posts: B1, B2 and B3. */
public final class PostReads {
    private final Snapshot snapshot;
    private final PostShapes shapes;

    public PostReads(Snapshot snapshot, MediaBase media) {
        this.snapshot = snapshot;
        this.shapes = new PostShapes(snapshot, media);
    }

    public JsonNode list(Query query) {
        boolean bodiless = query.flag("exclude_body");
        List<ObjectNode> posts = newestFirst(query.flag("preview")).stream()
                .filter(post -> isBy(post, query.get("author_slug")))
                .filter(post -> has(post, "categories", query.get("category_slug")))
                .filter(post -> has(post, "tags", query.get("tag_slug")))
                .toList();
        return Lists.paged(posts, Paging.of(query), post -> {
            ObjectNode shown = shapes.inList(post);
            if (bodiless) {
                shown.remove("body");
            }
            return shown;
        });
    }

    /** One post; {@code meta} names the next newer and the next older one. */
    public JsonNode one(String slug, Query query) {
        boolean preview = query.flag("preview");
        ObjectNode stored = snapshot.post(slug)
                .flatMap(post -> post.versions().seen(preview))
                .orElseThrow(Refusal::notFound);
        List<ObjectNode> all = newestFirst(false);
        int at = position(all, stored);
        int older = at < all.size() && all.get(at).path("slug").equals(stored.path("slug")) ? at + 1 : at;
        ObjectNode answer = Json.object();
        ObjectNode meta = answer.putObject("meta");
        meta.set("next_post", neighbour(all, at - 1));
        meta.set("previous_post", neighbour(all, older));
        answer.set("data", shapes.alone(stored));
        return answer;
    }

    private static int position(List<ObjectNode> all, ObjectNode post) {
        Comparator<ObjectNode> order = Ordering.newestFirst();
        return (int)
                all.stream().filter(other -> order.compare(other, post) < 0).count();
    }

    private JsonNode neighbour(List<ObjectNode> all, int at) {
        return at >= 0 && at < all.size() ? shapes.neighbour(all.get(at)) : Json.none();
    }

    public JsonNode search(Query query) {
        TextSearch search = TextSearch.of(query);
        record Hit(double rank, ObjectNode post) {}
        List<Hit> hits = newestFirst(query.flag("preview")).stream()
                .map(post -> new Hit(rank(search, post), post))
                .filter(hit -> hit.rank() > 0)
                .sorted(Comparator.comparingDouble(Hit::rank).reversed())
                .toList();
        return Lists.paged(hits, Paging.of(query), hit -> shapes.hit(hit.post(), hit.rank()));
    }

    private static double rank(TextSearch search, ObjectNode post) {
        String text = post.path("body").asText() + "\n" + post.path("summary").asText();
        return search.rank(post.path("title").asText(), text);
    }

    private List<ObjectNode> newestFirst(boolean preview) {
        return newestFirst(snapshot, preview);
    }

    static List<ObjectNode> newestFirst(Snapshot snapshot, boolean preview) {
        return snapshot.posts().values().stream()
                .flatMap(post -> post.versions().seen(preview).stream())
                .sorted(Ordering.newestFirst())
                .toList();
    }

    static boolean isBy(ObjectNode post, Optional<String> slug) {
        return slug.isEmpty() || post.path("author").path("slug").asText().equals(slug.get());
    }

    static boolean has(ObjectNode post, String labels, Optional<String> slug) {
        if (slug.isEmpty()) {
            return true;
        }
        for (JsonNode label : post.path(labels)) {
            if (label.path("slug").asText().equals(slug.get())) {
                return true;
            }
        }
        return false;
    }
}
