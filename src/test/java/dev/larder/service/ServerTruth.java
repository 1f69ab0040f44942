package dev.larder.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larder.demo.DemoServer;
import dev.larder.model.ContentTypeKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What a demo server holds, asked past all of Larder's own code. */
public final class ServerTruth {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DemoServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    public ServerTruth(DemoServer server) {
        this.server = server;
    }

    /** How many entries of a type hold the text anywhere, in what is live or in what is newest. */
    public long count(ContentTypeKey type, String locale, boolean live, String text) {
        return all(type, locale, live).stream()
                .filter(entry -> entry.toString().contains(text))
                .count();
    }

    public List<JsonNode> all(ContentTypeKey type, String locale, boolean live) {
        String path = switch (type.kind()) {
            case PAGE -> "/pages/" + type.slug() + "/";
            case POST -> "/posts/";
            case ITEM -> "/content/" + type.slug() + "/";
        };
        List<JsonNode> all = new ArrayList<>();
        int page = 1;
        while (page > 0) {
            String query = "?page_size=100&page=" + page + (live ? "" : "&preview=1")
                    + (type.kind() == ContentTypeKey.Kind.POST ? "" : "&levels=1")
                    + (locale.isEmpty() || type.kind() == ContentTypeKey.Kind.POST ? "" : "&locale=" + locale);
            JsonNode answer = get(path + query);
            JsonNode data = answer.path("data");
            (type.kind() == ContentTypeKey.Kind.ITEM ? data.path(type.slug()) : data).forEach(all::add);
            page = answer.path("meta").path("next_page").asInt(0);
        }
        return all;
    }

    private JsonNode get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.base() + path))
                    .header("Authorization", "Token " + server.readToken())
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
