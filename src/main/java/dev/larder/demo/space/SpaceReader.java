package dev.larder.demo.space;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a space's folder, be it a seed or what this server wrote; failures name the file. */
final class SpaceReader {
    private final Path root;
    private final Blueprint blueprint;
    private final NavigableMap<PageKey, Page> pages = new TreeMap<>();
    private final Map<String, NavigableMap<Long, Item>> collections = new TreeMap<>();
    private final Map<String, Post> posts = new TreeMap<>();
    private long highestId;

    /** What was read, and the highest item id ever given, deleted items included. */
    record Loaded(Snapshot snapshot, long highestId) {}

    private SpaceReader(Path root, Blueprint blueprint) {
        this.root = root;
        this.blueprint = blueprint;
    }

    static Loaded read(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new IOException("there is no folder " + root);
        }
        Path file = root.resolve("space.json");
        try {
            Blueprint blueprint = Blueprint.read(Files.exists(file) ? Disk.read(file) : Json.object());
            return new SpaceReader(root, blueprint).load();
        } catch (IllegalArgumentException wrong) {
            throw new IOException("cannot use " + file + ": " + wrong.getMessage(), wrong);
        }
    }

    private Loaded load() throws IOException {
        for (Path folder : Disk.list(root.resolve("pages"))) {
            if (Files.isDirectory(folder)) {
                String name = String.valueOf(folder.getFileName());
                String type = name.equals(SpaceFiles.SINGLE) ? PageKey.SINGLE : FileNames.slugOf(name);
                for (Path file : Disk.listJson(folder)) {
                    readPages(file, type);
                }
            }
        }
        for (Path entry : Disk.list(root.resolve("content"))) {
            readContent(entry);
        }
        for (Path file : Disk.listJson(root.resolve("posts"))) {
            readPosts(file);
        }
        Snapshot snapshot = new Snapshot(blueprint, pages, collections, posts, readPeople(), readMedia());
        return new Loaded(snapshot, highestId);
    }

    private void readPages(Path file, String type) throws IOException {
        FileParts parts = FileParts.of(file, blueprint);
        for (JsonNode source : entries(Disk.read(file))) {
            PageKey key = new PageKey(type, Json.text(source, "slug").orElse(parts.slug()));
            ObjectNode version = Canon.page(source, key, parts.draft());
            Page before = Optional.ofNullable(pages.get(key)).orElseGet(() -> new Page(key, Map.of()));
            pages.put(key, before.with(parts.locale(), add(before.versions(parts.locale()), version, parts.draft())));
        }
    }

    private void readPosts(Path file) throws IOException {
        FileParts parts = FileParts.of(file, blueprint);
        for (JsonNode source : entries(Disk.read(file))) {
            String slug = Json.text(source, "slug").orElse(parts.slug());
            boolean draft = parts.draft()
                    || Json.text(source, "status").filter("draft"::equals).isPresent();
            Optional<Versions> before = Optional.ofNullable(posts.get(slug)).map(Post::versions);
            posts.put(slug, new Post(slug, add(before, Canon.post(source, slug, draft), draft)));
        }
    }

    private static Versions add(Optional<Versions> before, ObjectNode version, boolean draft) {
        if (draft) {
            return before.map(versions -> versions.withDraft(version)).orElseGet(() -> Versions.draft(version));
        }
        return new Versions(Optional.of(version), before.flatMap(Versions::draft));
    }

    private void readContent(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            String key = FileNames.slugOf(String.valueOf(entry.getFileName()));
            collections.computeIfAbsent(key, k -> new TreeMap<>());
            for (Path file : Disk.listJson(entry)) {
                readItemFile(file, key);
            }
        } else if (entry.toString().endsWith(".json")) {
            FileParts parts = FileParts.of(entry, blueprint);
            collections.computeIfAbsent(parts.slug(), k -> new TreeMap<>());
            JsonNode data = unwrap(Disk.read(entry));
            for (JsonNode source : data.isObject() ? data.path(parts.slug()) : data) {
                readItem(entry, source, parts.slug(), parts.locale());
            }
        }
    }

    private void readItemFile(Path file, String key) throws IOException {
        JsonNode source = Disk.read(file);
        if (source.has(SpaceFiles.DELETED)) {
            highestId = Math.max(highestId, source.path(SpaceFiles.DELETED).asLong());
        } else {
            readItem(file, source, key, FileParts.of(file, blueprint).locale());
        }
    }

    private void readItem(Path file, JsonNode source, String key, String locale) throws IOException {
        JsonNode id = source.path("meta").path("id");
        if (!id.canConvertToLong() || !id.isIntegralNumber()) {
            throw new IOException("cannot use " + file + ": an item has no whole number in meta.id");
        }
        highestId = Math.max(highestId, id.longValue());
        NavigableMap<Long, Item> items = collections.computeIfAbsent(key, k -> new TreeMap<>());
        Item before =
                Optional.ofNullable(items.get(id.longValue())).orElseGet(() -> new Item(key, id.longValue(), Map.of()));
        items.put(id.longValue(), before.with(locale, Canon.item(source, id.longValue())));
    }

    private People readPeople() throws IOException {
        Map<String, ObjectNode> authors = new LinkedHashMap<>();
        for (JsonNode author : list("authors.json")) {
            authors.put(author.path("slug").asText(), People.author(author));
        }
        People people = new People(authors, readLabels("categories.json"), readLabels("tags.json"));
        for (Post post : posts.values()) {
            people = people.including(post.versions().newest());
        }
        return people;
    }

    private Map<String, ObjectNode> readLabels(String name) throws IOException {
        Map<String, ObjectNode> labels = new LinkedHashMap<>();
        for (JsonNode label : list(name)) {
            labels.put(label.path("slug").asText(), People.label(label));
        }
        return labels;
    }

    private MediaShelf readMedia() throws IOException {
        Map<String, String> alts = new HashMap<>();
        Path file = root.resolve("media.json");
        JsonNode texts = Files.exists(file) ? Disk.read(file) : Json.object();
        texts.properties()
                .forEach(entry -> alts.put(entry.getKey(), entry.getValue().asText()));
        Map<String, String> links = new HashMap<>();
        for (Path link : Disk.listJson(root.resolve(SpaceFiles.LINKS))) {
            JsonNode json = Disk.read(link);
            links.put(json.path("id").asText(), json.path("url").asText());
        }
        return new MediaShelf(alts, links);
    }

    private List<JsonNode> list(String name) throws IOException {
        Path file = root.resolve(name);
        return Files.exists(file) ? entries(Disk.read(file)) : List.of();
    }

    /** The entries of a file: one, or an array of them, bare or in a recorded answer's envelope. */
    private static List<JsonNode> entries(JsonNode file) {
        JsonNode data = unwrap(file);
        List<JsonNode> entries = new ArrayList<>();
        if (data.isArray()) {
            data.forEach(entries::add);
        } else {
            entries.add(data);
        }
        return entries;
    }

    private static JsonNode unwrap(JsonNode file) {
        return file.isObject() && file.has("data") ? file.path("data") : file;
    }
}
