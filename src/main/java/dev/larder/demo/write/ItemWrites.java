package dev.larder.demo.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.http.Query;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.FieldDef;
import dev.larder.demo.space.Item;
import dev.larder.demo.space.Snapshot;
import dev.larder.demo.space.Space;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes writes to collection items: checks, then queues; deletes at once (§10). */
public final class ItemWrites {
    private final Space space;
    private final JobQueue queue;
    private final boolean strict;

    public ItemWrites(Space space, JobQueue queue, boolean strict) {
        this.space = space;
        this.queue = queue;
        this.strict = strict;
    }

    /** One item per element of {@code fields}; nothing is unique, so a repeated call makes a second item. */
    public void create(ObjectNode body, Query query) {
        synchronized (queue) {
            Messages messages = new Messages();
            String key = body.path("key").asText("");
            if (key.isEmpty()) {
                messages.add("key", Messages.REQUIRED);
            } else if (space.now().collection(key).isEmpty()) {
                messages.add("key", "Content key " + key + " not found");
            }
            Optional<String> status = WriteBody.statusOfCreate(body, messages);
            List<JsonNode> given = elements(body.path("fields"), messages);
            messages.refuseIfAny();
            List<ObjectNode> checked = new ArrayList<>();
            for (JsonNode fields : given) {
                checked.add(locales(fields, key, query));
            }
            for (ObjectNode locales : checked) {
                ObjectNode what = Json.object().put("key", key).put("id", space.nextItemId());
                status.ifPresent(text -> what.put("status", text));
                what.set("locales", locales);
                queue.add(JobKind.ITEM_CREATE, what);
            }
        }
    }

    private List<JsonNode> elements(JsonNode fields, Messages messages) {
        List<JsonNode> elements = new ArrayList<>();
        if (fields.isObject() && !strict) {
            elements.add(fields);
        } else if (fields.isMissingNode()) {
            messages.add("fields", Messages.REQUIRED);
        } else if (!fields.isArray() || fields.isEmpty()) {
            messages.add("fields", "Expected a list of items.");
        } else {
            fields.forEach(elements::add);
        }
        return elements;
    }

    private ObjectNode locales(JsonNode fields, String key, Query query) {
        Snapshot now = space.now();
        Messages messages = new Messages();
        if (!fields.isObject()) {
            messages.add("fields", "Expected a dictionary of items.");
            messages.refuseIfAny();
        }
        Map<String, FieldDef> known = now.itemFields(key);
        ObjectNode locales = new LocaleSplit(now.blueprint(), query).split(fields, known.keySet());
        messages.add(
                "fields",
                new FieldChecks(strict, now.schemas()).check(now.schemas().collection(key), locales, false));
        messages.refuseIfAny();
        return locales;
    }

    /** PATCH changes the named fields; PUT, with {@code replace}, empties all others. */
    public void update(String key, String id, ObjectNode body, Query query, boolean replace) {
        synchronized (queue) {
            Item item = find(key, id);
            Messages messages = new Messages();
            Optional<String> status = WriteBody.statusOfUpdate(body, messages);
            if (replace && !body.has("fields")) {
                messages.add("fields", Messages.REQUIRED);
            }
            messages.refuseIfAny();
            JsonNode fields = body.has("fields") ? body.path("fields") : Json.object();
            ObjectNode what = Json.object().put("key", key).put("id", item.id());
            status.ifPresent(text -> what.put("status", text));
            what.set("locales", locales(fields, key, query));
            queue.add(replace ? JobKind.ITEM_REPLACE : JobKind.ITEM_UPDATE, what);
        }
    }

    public void delete(String key, String id) throws IOException {
        synchronized (queue) {
            space.delete(find(key, id));
        }
    }

    private Item find(String key, String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        return space.now().item(key, Long.parseLong(id)).orElseThrow(Refusal::notFound);
    }
}
