package dev.larder.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes lists out of their envelope (§3.1, §3.2). */
final class ListingReader {
    private static final Logger LOG = LoggerFactory.getLogger(ListingReader.class);

    private final ListQuery query;
    private final ShapeHints hints;

    ListingReader(ListQuery query, ShapeHints hints) {
        this.query = query;
        this.hints = hints;
    }

    Listing read(JsonNode answer) throws Wire.Shape {
        JsonNode data = rows(answer.path("data"), query.type());
        EntryReader reader = new EntryReader(query.type(), query.view(), hints);
        List<Entry> entries = new ArrayList<>();
        data.forEach(each -> reader.read(each).ifPresent(entries::add));
        if (entries.size() < data.size()) {
            LOG.warn("{} of {} entries of {} have no name", data.size() - entries.size(), data.size(), query.type());
        }
        JsonNode meta = answer.path("meta");
        return new Listing(
                entries,
                Math.max(0, meta.path("count").asInt(entries.size())),
                next(meta),
                data.size() - entries.size(),
                reader.isUnsure());
    }

    /** What the plain and the full answer to one question tell of the type; both stay as they are. */
    static ShapeHints compared(JsonNode plain, JsonNode full, ContentTypeKey type) throws Wire.Shape {
        Map<String, JsonNode> known = new HashMap<>();
        rows(plain.path("data"), type).forEach(each -> known.put(name(each, type), each));
        Shapes shapes = new Shapes();
        rows(full.path("data"), type).forEach(each -> {
            JsonNode other = known.get(name(each, type));
            if (other != null && other.path("updated").equals(each.path("updated"))) {
                shapes.compare(fields(other, type), fields(each, type));
            }
        });
        return shapes.hints();
    }

    private static String name(JsonNode entry, ContentTypeKey type) {
        return type.kind() == ContentTypeKey.Kind.ITEM
                ? Shapes.itemId(entry).orElse("")
                : entry.path("slug").asText("");
    }

    private static JsonNode fields(JsonNode entry, ContentTypeKey type) {
        return type.kind() == ContentTypeKey.Kind.ITEM ? entry : entry.path("fields");
    }

    /** Items stand one level deeper, under their collection's key. */
    private static JsonNode rows(JsonNode data, ContentTypeKey type) throws Wire.Shape {
        boolean deeper = type.kind() == ContentTypeKey.Kind.ITEM && data.isObject();
        return array(deeper ? data.path(type.slug()) : data);
    }

    private static JsonNode array(JsonNode data) throws Wire.Shape {
        if (!data.isArray()) {
            throw new Wire.Shape("no list where one was promised");
        }
        return data;
    }

    /** Only onwards, so that a mistaken answer cannot send a crawl in circles. */
    private OptionalInt next(JsonNode meta) {
        JsonNode next = meta.path("next_page");
        return next.isInt() && next.asInt() > query.page() ? OptionalInt.of(next.asInt()) : OptionalInt.empty();
    }

    static List<Term> terms(JsonNode answer) throws Wire.Shape {
        List<Term> terms = new ArrayList<>();
        for (JsonNode each : array(answer.path("data"))) {
            add(each.path("slug").asText(""), each.path("name").asText(""), terms);
        }
        return List.copyOf(terms);
    }

    static List<Term> authors(JsonNode answer) throws Wire.Shape {
        List<Term> authors = new ArrayList<>();
        for (JsonNode each : array(answer.path("data"))) {
            String name = each.path("first_name").asText("") + " "
                    + each.path("last_name").asText("");
            add(each.path("slug").asText(""), name.strip(), authors);
        }
        return List.copyOf(authors);
    }

    private static void add(String slug, String name, List<Term> terms) {
        if (!slug.isBlank()) {
            terms.add(new Term(slug, name.isBlank() ? slug : name));
        }
    }
}
