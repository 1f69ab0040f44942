package dev.larder.demo.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.FieldDef;
import dev.larder.demo.space.Page;
import dev.larder.demo.space.PageKey;
import dev.larder.demo.space.Space;
import dev.larder.demo.space.Stamps;
import dev.larder.demo.space.Versions;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Applies queued writes to pages. A draft goes on top of what is live; publishing makes the newest live (§8.5). */
final class PageSaver {
    private final Space space;
    private final Stamps stamps;
    private final ValueSaver values;

    PageSaver(Space space, Stamps stamps) {
        this.space = space;
        this.stamps = stamps;
        this.values = new ValueSaver(space);
    }

    void create(ObjectNode what) throws IOException {
        PageKey key = key(what);
        if (space.now().page(key).isPresent()) {
            return;
        }
        save(new Page(key, Map.of()), what, what.path("title").asText());
    }

    void update(ObjectNode what) throws IOException {
        Optional<Page> page = space.now().page(key(what));
        if (page.isPresent()) {
            String name = page.get().locales().values().stream()
                    .map(versions -> versions.newest().path("name").asText())
                    .findFirst()
                    .orElse("");
            save(page.get(), what, name);
        }
    }

    private static PageKey key(ObjectNode what) {
        return new PageKey(what.path("type").asText(), what.path("slug").asText());
    }

    private void save(Page before, ObjectNode what, String name) throws IOException {
        Map<String, FieldDef> schema = space.now().pageFields(before.key().type());
        String stamp = stamps.next();
        Page page = before;
        for (Map.Entry<String, JsonNode> change : what.path("locales").properties()) {
            Optional<Versions> old = page.versions(change.getKey());
            ObjectNode base = old.map(Versions::newest).orElseGet(() -> fresh(before.key(), name, schema));
            ObjectNode next = base.deepCopy();
            next.put("updated", stamp);
            next.set("fields", values.fields(schema, change.getValue(), base.path("fields")));
            String status = Json.text(what, "status").orElse(base.path("status").asText());
            page = page.with(change.getKey(), status.equals("draft") ? drafted(old, next) : published(next, stamp));
        }
        space.save(page);
    }

    private ObjectNode fresh(PageKey key, String name, Map<String, FieldDef> schema) {
        ObjectNode page = Json.object().put("slug", key.slug()).put("name", name);
        page.putNull("published");
        page.put("updated", "");
        page.set("page_type", key.type().isEmpty() ? Json.none() : Json.text(key.type()));
        page.put("status", "draft");
        page.putNull("scheduled");
        page.set("fields", FieldDef.blanks(schema, space.now().schemas()));
        return page;
    }

    private static Versions drafted(Optional<Versions> old, ObjectNode next) {
        next.put("status", "draft");
        return old.map(versions -> versions.withDraft(next)).orElseGet(() -> Versions.draft(next));
    }

    private static Versions published(ObjectNode next, String stamp) {
        next.put("status", "published");
        if (Json.text(next, "published").isEmpty()) {
            next.put("published", stamp);
        }
        return Versions.live(next);
    }
}
