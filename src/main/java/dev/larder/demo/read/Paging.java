package dev.larder.demo.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.http.Query;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.json.Json;
import java.util.List;

/** A slice of a list, asked for by page or by offset (§3.2). */
record Paging(boolean byOffset, long start, int size) {
    private static final int LARGEST = 100;
    private static final int USUAL = 10;

    static Paging of(Query query) {
        boolean byOffset = query.get("limit").isPresent() || query.get("offset").isPresent();
        boolean byPage = query.get("page").isPresent() || query.get("page_size").isPresent();
        if (byOffset && byPage) {
            throw Refusal.detail(400, "Use either page and page_size or limit and offset, not both.");
        }
        if (byOffset) {
            return new Paging(true, number(query, "offset", 0, 0), size(query, "limit"));
        }
        int size = size(query, "page_size");
        String page = query.get("page").orElse("1");
        if (!page.matches("0*[1-9]\\d{0,8}")) {
            throw invalidPage();
        }
        return new Paging(false, (Long.parseLong(page) - 1) * size, size);
    }

    private static int size(Query query, String name) {
        return (int) Math.min(LARGEST, number(query, name, USUAL, 1));
    }

    private static long number(Query query, String name, int usual, int least) {
        String text = query.get(name).orElse(Integer.toString(usual));
        if (!text.matches("-?\\d{1,9}")) {
            throw Refusal.field(name, "A valid integer is required.");
        }
        long number = Long.parseLong(text);
        if (number < least) {
            throw Refusal.field(name, "Ensure this value is greater than or equal to " + least + ".");
        }
        return number;
    }

    /** The asked slice; a page beyond the end is refused, an offset beyond it is just empty. */
    <T> List<T> slice(List<T> all) {
        if (!byOffset && start > 0 && start >= all.size()) {
            throw invalidPage();
        }
        return lenientSlice(all);
    }

    <T> List<T> lenientSlice(List<T> all) {
        int from = (int) Math.min(start, all.size());
        return all.subList(from, Math.min(from + size, all.size()));
    }

    ObjectNode meta(int count) {
        ObjectNode meta = Json.object().put("count", count);
        boolean more = start + size < count;
        if (byOffset) {
            put(meta, "next_offset", more, start + size);
            put(meta, "previous_offset", start > 0, Math.max(0, start - size));
        } else {
            long page = start / size + 1;
            put(meta, "next_page", more, page + 1);
            put(meta, "previous_page", page > 1, page - 1);
        }
        return meta;
    }

    private static void put(ObjectNode meta, String key, boolean there, long value) {
        if (there) {
            meta.put(key, value);
        } else {
            meta.putNull(key);
        }
    }

    private static Refusal invalidPage() {
        return Refusal.detail(404, "Invalid page.");
    }
}
