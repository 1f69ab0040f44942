package dev.larder.demo.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.http.Query;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.json.Json;
import dev.larder.demo.read.PageReads;
import dev.larder.demo.space.FieldDef;
import dev.larder.demo.space.Page;
import dev.larder.demo.space.PageKey;
import dev.larder.demo.space.Snapshot;
import dev.larder.demo.space.Space;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Takes writes to pages: checks what can be checked at once, then queues (§9). */
public final class PageWrites {
    private static final String TYPE = "page_type";
    private static final String OLD_TYPE = "page-type";

    private final Space space;
    private final JobQueue queue;
    private final boolean strict;

    public PageWrites(Space space, JobQueue queue, boolean strict) {
        this.space = space;
        this.queue = queue;
        this.strict = strict;
    }

    public void create(ObjectNode body, Query query) {
        synchronized (queue) {
            Snapshot now = space.now();
            Messages messages = new Messages();
            String type = type(body, now, messages);
            String title = body.path("title").asText("");
            String slug = body.path("slug").asText("");
            if (title.isBlank()) {
                messages.add("title", "You must specify a page title.");
            }
            if (slug.isBlank()) {
                messages.add("slug", "You must specify a page slug.");
            } else {
                checkNewSlug(new PageKey(type, slug), now, messages);
            }
            Optional<String> status = WriteBody.statusOfCreate(body, messages);
            if (!body.path("fields").isObject()) {
                messages.add("fields", Messages.REQUIRED);
            }
            messages.refuseIfAny();
            ObjectNode locales = locales(body.path("fields"), type, query, true);
            ObjectNode what = Json.object().put("type", type).put("slug", slug).put("title", title);
            status.ifPresent(given -> what.put("status", given));
            what.set("locales", locales);
            queue.add(JobKind.PAGE_CREATE, what);
        }
    }

    /** Both spellings of the key count; two that differ are refused (§19/1). */
    private static String type(ObjectNode body, Snapshot now, Messages messages) {
        Optional<String> one = Json.text(body, TYPE);
        Optional<String> other = Json.text(body, OLD_TYPE);
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            messages.add(TYPE, "page_type and page-type differ.");
        }
        String type = one.or(() -> other).orElse(PageKey.SINGLE);
        if (!now.knowsType(type)) {
            messages.add(TYPE, "Page type \"" + type + "\" does not exist.");
        }
        return type;
    }

    private void checkNewSlug(PageKey key, Snapshot now, Messages messages) {
        WriteBody.checkSlug(key.slug(), messages);
        boolean taken = now.page(key).isPresent()
                || queue.isWaiting(
                        JobKind.PAGE_CREATE,
                        what -> what.path("type").asText().equals(key.type())
                                && what.path("slug").asText().equals(key.slug()));
        if (taken) {
            messages.add("slug", "A page with this slug already exists.");
        }
    }

    private ObjectNode locales(JsonNode fields, String type, Query query, boolean complete) {
        Snapshot now = space.now();
        Map<String, FieldDef> known = now.pageFields(type);
        ObjectNode locales = new LocaleSplit(now.blueprint(), query).split(fields, known.keySet());
        Messages messages = new Messages();
        messages.add(
                "fields",
                new FieldChecks(strict, now.schemas()).check(now.schemas().page(type), locales, complete));
        messages.refuseIfAny();
        return locales;
    }

    /** PATCH and PUT are the same for pages; title and slug stay as they are. */
    public void update(String type, String slug, ObjectNode body, Query query) {
        synchronized (queue) {
            Page page = PageReads.find(space.now(), type, slug).orElseThrow(Refusal::pageNotFound);
            Messages messages = new Messages();
            Optional<String> status = WriteBody.statusOfUpdate(body, messages);
            JsonNode fields = body.has("fields") ? body.path("fields") : Json.object();
            if (!fields.isObject()) {
                messages.add("fields", "Expected a dictionary of items.");
            }
            messages.refuseIfAny();
            PageKey key = page.key();
            ObjectNode what = Json.object().put("type", key.type()).put("slug", key.slug());
            status.ifPresent(given -> what.put("status", given));
            what.set("locales", locales(fields, key.type(), query, false));
            queue.add(JobKind.PAGE_UPDATE, what);
        }
    }

    public void delete(String type, String slug) throws IOException {
        synchronized (queue) {
            space.delete(PageReads.find(space.now(), type, slug).orElseThrow(Refusal::pageNotFound));
        }
    }
}
