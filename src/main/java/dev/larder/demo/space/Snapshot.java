package dev.larder.demo.space;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything a space held at one moment; reads work on one of these and so never see half a write. Each
 * change makes a new one that shares all but the changed map.
 */
public record Snapshot(
        Blueprint blueprint,
        NavigableMap<PageKey, Page> pages,
        Map<String, NavigableMap<Long, Item>> collections,
        Map<String, Post> posts,
        People people,
        MediaShelf media) {

    public Snapshot {
        pages = Collections.unmodifiableNavigableMap(pages);
        collections = Collections.unmodifiableMap(collections);
        posts = Collections.unmodifiableMap(posts);
    }

    public Schemas schemas() {
        return blueprint.schemas();
    }

    public boolean knowsType(String type) {
        return type.equals(PageKey.SINGLE)
                || schemas().pages().containsKey(type)
                || pagesOf(type).findAny().isPresent();
    }

    public Stream<Page> pagesOf(String type) {
        return pages.tailMap(new PageKey(type, ""), true).values().stream()
                .takeWhile(page -> page.key().type().equals(type));
    }

    public List<Page> pagesNamed(String slug) {
        return pages.values().stream()
                .filter(page -> page.key().slug().equals(slug))
                .toList();
    }

    public Optional<Page> page(PageKey key) {
        return Optional.ofNullable(pages.get(key));
    }

    public Optional<NavigableMap<Long, Item>> collection(String key) {
        Optional<NavigableMap<Long, Item>> found = Optional.ofNullable(collections.get(key));
        return found.isEmpty() && schemas().collections().containsKey(key) ? Optional.of(new TreeMap<>()) : found;
    }

    public Optional<Item> item(String collection, long id) {
        return collection(collection).flatMap(items -> Optional.ofNullable(items.get(id)));
    }

    public Optional<Post> post(String slug) {
        return Optional.ofNullable(posts.get(slug));
    }

    /** The fields of a page type: as set up, or guessed from its pages. */
    public Map<String, FieldDef> pageFields(String type) {
        return schemas().page(type).orElseGet(() -> SchemaGuess.ofPages(pagesOf(type)));
    }

    /** The fields of a collection: as set up, or guessed from its items. */
    public Map<String, FieldDef> itemFields(String key) {
        return schemas()
                .collection(key)
                .orElseGet(() -> SchemaGuess.ofItems(
                        collection(key).map(items -> items.values().stream()).orElseGet(Stream::empty)));
    }

    Snapshot with(Page page) {
        NavigableMap<PageKey, Page> more = new TreeMap<>(pages);
        more.put(page.key(), page);
        return new Snapshot(blueprint, more, collections, posts, people, media);
    }

    Snapshot without(PageKey key) {
        NavigableMap<PageKey, Page> fewer = new TreeMap<>(pages);
        fewer.remove(key);
        return new Snapshot(blueprint, fewer, collections, posts, people, media);
    }

    Snapshot with(Item item) {
        NavigableMap<Long, Item> more = collection(item.collection())
                .<NavigableMap<Long, Item>>map(TreeMap::new)
                .orElseGet(TreeMap::new);
        more.put(item.id(), item);
        return withCollection(item.collection(), more);
    }

    Snapshot withoutItem(String collection, long id) {
        NavigableMap<Long, Item> fewer = collection(collection)
                .<NavigableMap<Long, Item>>map(TreeMap::new)
                .orElseGet(TreeMap::new);
        fewer.remove(id);
        return withCollection(collection, fewer);
    }

    private Snapshot withCollection(String key, NavigableMap<Long, Item> items) {
        Map<String, NavigableMap<Long, Item>> changed = new LinkedHashMap<>(collections);
        changed.put(key, Collections.unmodifiableNavigableMap(items));
        return new Snapshot(blueprint, pages, changed, posts, people, media);
    }

    Snapshot with(Post post) {
        Map<String, Post> more = new TreeMap<>(posts);
        more.put(post.slug(), post);
        return new Snapshot(blueprint, pages, collections, more, people, media);
    }

    Snapshot withoutPost(String slug) {
        Map<String, Post> fewer = new TreeMap<>(posts);
        fewer.remove(slug);
        return new Snapshot(blueprint, pages, collections, fewer, people, media);
    }

    Snapshot with(People others) {
        return new Snapshot(blueprint, pages, collections, posts, others, media);
    }

    Snapshot with(MediaShelf shelf) {
        return new Snapshot(blueprint, pages, collections, posts, people, shelf);
    }

    /** A stored page version or item as a reference shows it, in the locale or else the default one. */
    public Optional<ObjectNode> target(Reference reference, String locale, boolean preview) {
        if (reference instanceof Reference.ToItem to) {
            return item(to.collection(), to.id())
                    .flatMap(
                            item -> item.seen(locale, preview).or(() -> item.seen(blueprint.defaultLocale(), preview)));
        }
        return page(((Reference.ToPage) reference).page())
                .flatMap(page -> page.seen(locale, preview).or(() -> page.seen(blueprint.defaultLocale(), preview)));
    }
}
