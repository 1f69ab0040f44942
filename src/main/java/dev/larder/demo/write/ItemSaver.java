package dev.larder.demo.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.FieldDef;
import dev.larder.demo.space.Item;
import dev.larder.demo.space.Space;
import dev.larder.demo.space.Stamps;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Applies queued writes to collection items, which have a status but no versions (§8.5). */
final class ItemSaver {
    private final Space space;
    private final Stamps stamps;
    private final ValueSaver values;

    ItemSaver(Space space, Stamps stamps) {
        this.space = space;
        this.stamps = stamps;
        this.values = new ValueSaver(space);
    }

    void create(ObjectNode what, long id) throws IOException {
        String key = what.path("key").asText();
        if (space.now().item(key, id).isEmpty()) {
            save(new Item(key, id, Map.of()), what, true);
        }
    }

    /** With {@code replace} the fields that are not named are emptied. */
    void update(ObjectNode what, boolean replace) throws IOException {
        Optional<Item> item =
                space.now().item(what.path("key").asText(), what.path("id").asLong());
        if (item.isPresent()) {
            save(item.get(), what, replace);
        }
    }

    private void save(Item before, ObjectNode what, boolean fromBlank) throws IOException {
        Map<String, FieldDef> schema = space.now().itemFields(before.collection());
        String stamp = stamps.next();
        Item item = before;
        for (Map.Entry<String, JsonNode> change : what.path("locales").properties()) {
            Optional<ObjectNode> old = before.fields(change.getKey());
            ObjectNode blank = FieldDef.blanks(schema, space.now().schemas());
            ObjectNode base = fromBlank ? blank : old.orElse(blank);
            ObjectNode next = Json.object();
            next.putObject("meta").put("id", before.id());
            next.setAll(values.fields(schema, change.getValue(), base));
            String status = Json.text(what, "status")
                    .or(() -> old.flatMap(kept -> Json.text(kept, Item.STATUS)))
                    .orElse("draft");
            next.put(Item.STATUS, status);
            next.put(Item.UPDATED, stamp);
            next.put(
                    Item.PUBLISHED,
                    old.flatMap(kept -> Json.text(kept, Item.PUBLISHED)).orElse(stamp));
            item = item.with(change.getKey(), next);
        }
        space.save(item);
    }
}
