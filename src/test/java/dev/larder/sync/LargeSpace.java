package dev.larder.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larder.api.ApiOptions;
import dev.larder.api.ButterApi;
import dev.larder.demo.DemoOptions;
import dev.larder.demo.DemoServer;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Outcome;
import dev.larder.store.SpaceStore;
import dev.larder.vault.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A server with some pages' worth of each family of entries, and hands that change them past this computer. */
final class LargeSpace implements AutoCloseable {
    static final ContentTypeKey PAGES = ContentTypeKey.pageType("leaf");
    static final ContentTypeKey ITEMS = ContentTypeKey.collection("stones");
    static final ContentTypeKey POSTS = ContentTypeKey.blog();
    private static final ObjectMapper JSON = new ObjectMapper();

    final DemoServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    LargeSpace(Path folder, int each) {
        try {
            server = DemoServer.start(DemoOptions.in(folder.resolve("server"))
                    .withSeed(seed(folder.resolve("seed"), each))
                    .withPageDelete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path seed(Path folder, int each) throws IOException {
        Files.createDirectories(folder.resolve("pages/leaf"));
        Files.createDirectories(folder.resolve("posts"));
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(
                folder.resolve("space.json"),
                "{\"name\":\"Large\",\"schemas\":{\"pages\":{\"leaf\":{\"text\":{\"kind\":\"short_text\"}}},"
                        + "\"collections\":{\"stones\":{\"name\":{\"kind\":\"short_text\"}}}}}");
        StringBuilder items = new StringBuilder("[");
        Instant day = Instant.parse("2026-01-01T00:00:00Z");
        for (int number = 0; number < each; number++) {
            String stamp = day.plusSeconds(number * 60L).toString();
            Files.writeString(folder.resolve("pages/leaf/leaf-" + number + ".json"), page(number, stamp));
            Files.writeString(folder.resolve("posts/post-" + number + ".json"), post(number, stamp));
            items.append(number == 0 ? "" : ",")
                    .append("{\"meta\":{\"id\":")
                    .append(5000 + number)
                    .append("},\"name\":\"stone ")
                    .append(number)
                    .append("\"}");
        }
        Files.writeString(folder.resolve("content/stones.json"), items.append("]"));
        return folder;
    }

    private static String page(int number, String stamp) {
        return "{\"slug\":\"leaf-" + number + "\",\"name\":\"Leaf " + number
                + "\",\"page_type\":\"leaf\",\"published\":\""
                + stamp + "\",\"updated\":\"" + stamp
                + "\",\"status\":\"published\",\"scheduled\":null,\"fields\":{\"text\":\"leaf " + number + "\"}}";
    }

    private static String post(int number, String stamp) {
        return "{\"slug\":\"post-" + number + "\",\"title\":\"Post " + number + "\",\"body\":\"<p>" + number
                + "</p>\",\"summary\":\"\",\"status\":\"published\",\"created\":\"" + stamp + "\",\"published\":\""
                + stamp
                + "\",\"updated\":\"" + stamp + "\",\"tags\":[],\"categories\":[]}";
    }

    Space space() {
        return new Space(
                new SpaceId("large"),
                new Space.Identity("Large", "", "#336699", false),
                server.base(),
                List.of(PAGES, ITEMS, POSTS),
                List.of(),
                true);
    }

    /** A line from a store to this server, as the program makes it. */
    Link link(SpaceStore store) {
        ButterApi api = new ButterApi(server.base(), ApiOptions.defaults());
        api.onCall(store.pulls()::called);
        Shaping.recall(space().types(), store, api);
        return new Link(space(), store, api, kind -> Outcome.ok(Token.of(server.readToken())));
    }

    static SpaceStore store(Path folder) {
        return ok(SpaceStore.open(folder.resolve("space.db"), Clock.systemUTC()));
    }

    static <T> T ok(Outcome<T> outcome) {
        return outcome.match(value -> value, failure -> {
            throw new AssertionError("failed: " + failure);
        });
    }

    /** A write that has been carried out when this returns. */
    synchronized void write(String method, String path, String body) {
        try {
            int status = http.send(
                            HttpRequest.newBuilder(URI.create(server.base() + path))
                                    .header("Authorization", "Token " + server.writeToken())
                                    .header("Content-Type", "application/json")
                                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) {
                throw new AssertionError(method + " " + path + " answered " + status);
            }
            server.awaitQueue();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    /** What the service holds right now: the text of each entry by its name. */
    Map<String, String> truth(ContentTypeKey type, boolean preview) {
        Map<String, String> all = new TreeMap<>();
        int page = 1;
        while (page > 0) {
            JsonNode answer = read(list(type) + "?levels=1&page_size=100&page=" + page + (preview ? "&preview=1" : ""));
            JsonNode data = answer.path("data");
            (data.isObject() ? data.path(type.slug()) : data).forEach(each -> all.put(name(each), text(each)));
            page = answer.path("meta").path("next_page").asInt(0);
        }
        return all;
    }

    private static String list(ContentTypeKey type) {
        return switch (type.kind()) {
            case PAGE -> "/pages/" + type.slug() + "/";
            case POST -> "/posts/";
            case ITEM -> "/content/" + type.slug() + "/";
        };
    }

    private static String name(JsonNode entry) {
        return entry.has("slug")
                ? entry.path("slug").asText()
                : entry.path("meta").path("id").asText();
    }

    private static String text(JsonNode entry) {
        return entry.has("fields")
                ? entry.path("fields").path("text").asText()
                : entry.has("title")
                        ? entry.path("title").asText()
                        : entry.path("name").asText();
    }

    private JsonNode read(String path) {
        try {
            return JSON.readTree(http.send(
                            HttpRequest.newBuilder(URI.create(server.base() + path))
                                    .header("Authorization", "Token " + server.readToken())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
