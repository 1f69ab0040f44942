package dev.larder.demo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.http.Query;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.space.MediaBase;
import dev.larder.demo.space.Page;
import dev.larder.demo.space.PageKey;
import dev.larder.demo.space.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers the reads of pages: P1, P2 and P3. */
public final class PageReads {
    private static final String ANY = "*";

    private final Snapshot snapshot;
    private final MediaBase media;

    public PageReads(Snapshot snapshot, MediaBase media) {
        this.snapshot = snapshot;
        this.media = media;
    }

    /** {@code *} lists the pages without a type, and neither filters nor orders (§3.7, §3.8). */
    public JsonNode list(String type, Query query) {
        String wanted = type.equals(ANY) ? PageKey.SINGLE : type;
        if (!snapshot.knowsType(wanted)) {
            throw Refusal.notFound();
        }
        ReadOptions options = ReadOptions.of(query, snapshot.blueprint());
        Stream<ObjectNode> seen = seen(snapshot.pagesOf(wanted), options);
        Comparator<ObjectNode> order = Ordering.newestFirst();
        if (!type.equals(ANY)) {
            Map<List<String>, String> filters = Paths.filters(query.values());
            Paths paths = new Paths(snapshot, media, options);
            seen = seen.filter(page -> filters.entrySet().stream()
                    .allMatch(filter -> paths.equal(page.path("fields"), filter.getKey(), filter.getValue())));
            order = query.get("order")
                    .map(key -> Ordering.by(key, PageReads::value).thenComparing(Ordering.newestFirst()))
                    .orElse(order);
        }
        return paged(seen.sorted(order).toList(), query, options);
    }

    private static Function<String, JsonNode> value(ObjectNode page) {
        return key -> key.equals("published") || key.equals("updated")
                ? page.path(key)
                : page.path("fields").path(key);
    }

    private Stream<ObjectNode> seen(Stream<Page> pages, ReadOptions options) {
        return pages.flatMap(page -> page.seen(options.locale(), options.preview()).stream());
    }

    private JsonNode paged(List<ObjectNode> pages, Query query, ReadOptions options) {
        Renderer renderer = new Renderer(snapshot, media, options);
        return Lists.paged(pages, Paging.of(query), renderer::page);
    }

    /** One page, by type or with {@code *} whatever its type. */
    public JsonNode one(String type, String slug, Query query) {
        ReadOptions options = ReadOptions.of(query, snapshot.blueprint());
        return find(snapshot, type, slug)
                .flatMap(page -> page.seen(options.locale(), options.preview()))
                .map(version -> Lists.data(new Renderer(snapshot, media, options).page(version)))
                .orElseThrow(Refusal::pageNotFound);
    }

    /** The page an address names; refuses when {@code *} could mean several. */
    public static Optional<Page> find(Snapshot snapshot, String type, String slug) {
        if (!type.equals(ANY)) {
            return snapshot.page(new PageKey(type, slug));
        }
        List<Page> named = snapshot.pagesNamed(slug);
        if (named.size() > 1) {
            throw Refusal.detail(
                    403, "Multiple pages with this slug were found. Please specify the page type in the URL.");
        }
        return named.stream().findFirst();
    }

    /** Searches a page's own content, its references not. */
    public JsonNode search(Query query) {
        TextSearch search = TextSearch.of(query);
        ReadOptions options = ReadOptions.of(query, snapshot.blueprint());
        Stream<Page> pages = query.get("page_type")
                .map(type -> snapshot.pagesOf(type.equals(ANY) ? PageKey.SINGLE : type))
                .orElseGet(() -> snapshot.pages().values().stream());
        record Hit(double rank, ObjectNode page) {}
        List<ObjectNode> hits = seen(pages, options)
                .map(page -> new Hit(search.rank(page.path("name").asText(), Paths.words(page.path("fields"))), page))
                .filter(hit -> hit.rank() > 0)
                .sorted(Comparator.comparingDouble(Hit::rank)
                        .reversed()
                        .thenComparing(Hit::page, Ordering.newestFirst()))
                .map(Hit::page)
                .toList();
        return paged(hits, query, options);
    }
}
