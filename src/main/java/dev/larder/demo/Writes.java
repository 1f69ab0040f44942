package dev.larder.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.http.Answer;
import dev.larder.demo.http.Payload;
import dev.larder.demo.http.Query;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.http.Request;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.MediaBase;
import dev.larder.demo.space.Space;
import dev.larder.demo.write.ItemWrites;
import dev.larder.demo.write.JobQueue;
import dev.larder.demo.write.PageWrites;
import dev.larder.demo.write.PostWrites;
import dev.larder.demo.write.Rules;
import dev.larder.demo.write.WriteBody;
import java.io.IOException;
import java.util.List;

/** Sends a write to who can take it, and says 202 or 204. */
final class Writes {
    private final PageWrites pages;
    private final ItemWrites items;
    private final PostWrites posts;
    private final MediaBase media;

    Writes(Space space, JobQueue queue, Rules rules, MediaBase media) {
        this.pages = new PageWrites(space, queue, rules.strict());
        this.items = new ItemWrites(space, queue, rules.strict());
        this.posts = new PostWrites(space, queue);
        this.media = media;
    }

    /** Only for methods the endpoint allows. */
    Answer answer(Endpoint endpoint, List<String> path, Query query, Request request) throws IOException {
        if (request.method().equals("DELETE")) {
            delete(endpoint, path);
            return Answer.empty(204);
        }
        ObjectNode body = WriteBody.parse(request, media);
        switch (endpoint) {
            case PAGES -> pages.create(body, query);
            case PAGE -> pages.update(path.get(1), path.get(2), body, query);
            case CONTENT -> items.create(body, query);
            case ITEM ->
                items.update(
                        path.get(1), path.get(2), body, query, request.method().equals("PUT"));
            case POSTS -> posts.create(body);
            case POST -> posts.update(path.get(1), body);
            default -> throw Refusal.notFound();
        }
        Payload pending = Payload.of(Json.bytes(Json.object().put("status", "pending")));
        return Answer.of(202, "application/json", pending);
    }

    private void delete(Endpoint endpoint, List<String> path) throws IOException {
        switch (endpoint) {
            case PAGE -> pages.delete(path.get(1), path.get(2));
            case ITEM -> items.delete(path.get(1), path.get(2));
            case POST -> posts.delete(path.get(1));
            default -> throw Refusal.notFound();
        }
    }
}
