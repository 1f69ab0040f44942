package dev.larder.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.demo.http.Query;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.read.ContentReads;
import dev.larder.demo.read.Feeds;
import dev.larder.demo.read.PageReads;
import dev.larder.demo.read.PeopleReads;
import dev.larder.demo.read.PostReads;
import dev.larder.demo.space.MediaBase;
import dev.larder.demo.space.Snapshot;
import java.util.List;

/** Sends a read to who can answer it. */
record Reads(Snapshot snapshot, MediaBase media) {

    JsonNode answer(Endpoint endpoint, List<String> path, Query query) {
        return switch (endpoint) {
            case PAGES -> pages().list("*", query);
            case PAGE_LIST -> pages().list(path.get(1), query);
            case PAGE_SEARCH -> pages().search(query);
            case PAGE -> pages().one(path.get(1), path.get(2), query);
            case CONTENT -> content().byKeys(query);
            case COLLECTION -> content().list(path.get(1), query);
            case ITEM -> throw Refusal.detail(405, "Method \"GET\" not allowed.");
            case POSTS -> posts().list(query);
            case POST_SEARCH, OLD_SEARCH -> posts().search(query);
            case POST -> posts().one(path.get(1), query);
            case PEOPLE -> people().list(path.get(0), query);
            case PERSON -> people().one(path.get(0), path.get(1), query);
            case FEED -> new Feeds(snapshot, media).feed(path.get(1), query);
        };
    }

    private PageReads pages() {
        return new PageReads(snapshot, media);
    }

    private ContentReads content() {
        return new ContentReads(snapshot, media);
    }

    private PostReads posts() {
        return new PostReads(snapshot, media);
    }

    private PeopleReads people() {
        return new PeopleReads(snapshot, media);
    }
}
