package dev.larder.demo.space;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where each entry lies in a space's folder: one file per version, so that a write rewrites little. */
final class SpaceFiles {
    static final String SINGLE = "_single";
    static final String LINKS = "links";
    static final String DELETED = "_deleted";

    private final Path root;
    private final String defaultLocale;
    private final boolean force;

    SpaceFiles(Path root, String defaultLocale, boolean force) {
        this.root = root;
        this.defaultLocale = defaultLocale;
        this.force = force;
    }

    /** Writes what differs from before. */
    void write(Page page, Optional<Page> before) throws IOException {
        for (Map.Entry<String, Versions> entry : page.locales().entrySet()) {
            String base = pageBase(page.key()) + localeEnding(entry.getKey());
            write(base, entry.getValue(), before.flatMap(old -> old.versions(entry.getKey())));
        }
    }

    void write(Post post, Optional<Post> before) throws IOException {
        write(postBase(post.slug()), post.versions(), before.map(Post::versions));
    }

    /** The live version first: a kill in between must not lose the only copy. */
    private void write(String base, Versions versions, Optional<Versions> before) throws IOException {
        if (before.filter(versions::equals).isEmpty()) {
            put(base + ".json", versions.live());
            put(base + ".draft.json", versions.draft());
            if (versions.live().isEmpty()) {
                Files.deleteIfExists(root.resolve(base + ".json"));
            }
            if (versions.draft().isEmpty()) {
                Files.deleteIfExists(root.resolve(base + ".draft.json"));
            }
        }
    }

    void delete(Page page) throws IOException {
        for (String locale : page.locales().keySet()) {
            Files.deleteIfExists(root.resolve(pageBase(page.key()) + localeEnding(locale) + ".draft.json"));
            Files.deleteIfExists(root.resolve(pageBase(page.key()) + localeEnding(locale) + ".json"));
        }
    }

    void deletePost(String slug) throws IOException {
        Files.deleteIfExists(root.resolve(postBase(slug) + ".draft.json"));
        Files.deleteIfExists(root.resolve(postBase(slug) + ".json"));
    }

    void write(Item item, Optional<Item> before) throws IOException {
        for (Map.Entry<String, ObjectNode> entry : item.locales().entrySet()) {
            if (before.flatMap(old -> old.fields(entry.getKey()))
                    .filter(entry.getValue()::equals)
                    .isEmpty()) {
                put(itemBase(item) + localeEnding(entry.getKey()) + ".json", Optional.of(entry.getValue()));
            }
        }
    }

    /** Leaves a trace, so that the id is never given again. */
    void delete(Item item) throws IOException {
        put(itemBase(item) + ".json", Optional.of(Json.object().put(DELETED, item.id())));
        for (String locale : item.locales().keySet()) {
            if (!locale.equals(defaultLocale)) {
                Files.deleteIfExists(root.resolve(itemBase(item) + localeEnding(locale) + ".json"));
            }
        }
    }

    void write(People people) throws IOException {
        put("authors.json", Optional.of(array(people.authors().values())));
        put("categories.json", Optional.of(array(people.categories().values())));
        put("tags.json", Optional.of(array(people.tags().values())));
    }

    void writeLink(String id, String url) throws IOException {
        put(
                LINKS + "/" + FileNames.of(id) + ".json",
                Optional.of(Json.object().put("id", id).put("url", url)));
    }

    /** Everything, for a folder that is filled for the first time. */
    void writeAll(Snapshot snapshot) throws IOException {
        for (Page page : snapshot.pages().values()) {
            write(page, Optional.empty());
        }
        for (Map.Entry<String, ? extends Map<Long, Item>> items :
                snapshot.collections().entrySet()) {
            Files.createDirectories(root.resolve("content/" + FileNames.of(items.getKey())));
            for (Item item : items.getValue().values()) {
                write(item, Optional.empty());
            }
        }
        for (Post post : snapshot.posts().values()) {
            write(post, Optional.empty());
        }
        write(snapshot.people());
    }

    private void put(String name, Optional<? extends JsonNode> json) throws IOException {
        if (json.isPresent() && force) {
            Disk.write(root.resolve(name), json.get());
        } else if (json.isPresent()) {
            Disk.writeLoosely(root.resolve(name), json.get());
        }
    }

    private static ArrayNode array(Collection<ObjectNode> nodes) {
        ArrayNode array = Json.array();
        array.addAll(nodes);
        return array;
    }

    private String localeEnding(String locale) {
        return locale.equals(defaultLocale) ? "" : "." + locale;
    }

    private static String pageBase(PageKey key) {
        String folder = key.type().isEmpty() ? SINGLE : FileNames.of(key.type());
        return "pages/" + folder + "/" + FileNames.of(key.slug());
    }

    private static String postBase(String slug) {
        return "posts/" + FileNames.of(slug);
    }

    private static String itemBase(Item item) {
        return "content/" + FileNames.of(item.collection()) + "/" + item.id();
    }
}
