package dev.larder.demo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.http.Query;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.Item;
import dev.larder.demo.space.MediaBase;
import dev.larder.demo.space.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers the reads of collections: C1 and C2. */
public final class ContentReads {
    private static final Pattern ONE_ITEM = Pattern.compile("(.+)\\[_id=(\\d{1,18})]");
    private static final Set<String> DATES = Set.of("published", "updated");

    private final Snapshot snapshot;
    private final MediaBase media;

    public ContentReads(Snapshot snapshot, MediaBase media) {
        this.snapshot = snapshot;
        this.media = media;
    }

    /** The items of one collection, with paging; several keys with commas are answered like {@code keys=}. */
    public JsonNode list(String key, Query query) {
        if (key.contains(",")) {
            return several(key, query);
        }
        ReadOptions options = ReadOptions.of(query, snapshot.blueprint());
        if (snapshot.collection(key).isEmpty()) {
            throw Refusal.notFound();
        }
        List<ObjectNode> items = items(key, query, options);
        Paging paging = Paging.of(query);
        ObjectNode answer = Json.object();
        answer.set("meta", paging.meta(items.size()));
        answer.putObject("data").set(key, shown(key, paging.slice(items), options));
        return answer;
    }

    /** The items of several collections; {@code {}} when none is named. No {@code meta} (§3.1). */
    public JsonNode byKeys(Query query) {
        return query.get("keys").map(keys -> several(keys, query)).orElseGet(Json::object);
    }

    private JsonNode several(String keys, Query query) {
        ReadOptions options = ReadOptions.of(query, snapshot.blueprint());
        Paging paging = Paging.of(query);
        ObjectNode data = Json.object();
        for (String name : commaList(keys)) {
            Matcher one = ONE_ITEM.matcher(name);
            String key = one.matches() ? one.group(1) : name;
            if (snapshot.collection(key).isEmpty()) {
                throw Refusal.detail(404, "Content key " + key + " not found");
            }
            List<ObjectNode> items = items(key, query, options);
            if (one.matches()) {
                long id = Long.parseLong(one.group(2));
                items = items.stream()
                        .filter(item -> item.path("meta").path("id").asLong() == id)
                        .toList();
            }
            data.set(key, shown(key, paging.lenientSlice(items), options));
        }
        return Lists.data(data);
    }

    private static List<String> commaList(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = Pattern.compile("[^,]+").matcher(text);
        while (part.find()) {
            parts.add(part.group().strip());
        }
        return parts;
    }

    private JsonNode shown(String key, List<ObjectNode> items, ReadOptions options) {
        Renderer renderer = new Renderer(snapshot, media, options);
        return Lists.array(
                items,
                item -> renderer.item(new Item(key, item.path("meta").path("id").asLong(), Map.of()), item));
    }

    private List<ObjectNode> items(String key, Query query, ReadOptions options) {
        Map<List<String>, String> filters = Paths.filters(query.values());
        Optional<String> order = query.get("order");
        filters.keySet().forEach(path -> checkField(key, path.get(0)));
        order.map(Ordering::key).filter(field -> !DATES.contains(field)).ifPresent(field -> checkField(key, field));
        Paths paths = new Paths(snapshot, media, options);
        Stream<ObjectNode> seen = snapshot.collection(key).orElseThrow().values().stream()
                .flatMap(item -> item.seen(options.locale(), options.preview()).stream())
                .filter(item -> filters.entrySet().stream()
                        .allMatch(filter -> paths.equal(item, filter.getKey(), filter.getValue())));
        return order.map(by -> seen.sorted(Ordering.by(by, ContentReads::value)))
                .orElse(seen)
                .toList();
    }

    private static Function<String, JsonNode> value(ObjectNode item) {
        return key -> item.path(DATES.contains(key) && !item.has(key) ? "_" + key : key);
    }

    private void checkField(String key, String field) {
        if (!snapshot.itemFields(key).containsKey(field)) {
            throw Refusal.detail(403, "Invalid filter or order field: " + field);
        }
    }
}
