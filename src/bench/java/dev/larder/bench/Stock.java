package dev.larder.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A generated space in the service's shapes (§4–§6): entries of about 4 KB, the same for the same counts. Of pages and
 * posts each twentieth has a draft over its live version and each fortieth is a draft only.
 */
final class Stock {
    private static final int SIZE = 4096;
    private static final Instant FIRST = Instant.parse("2026-01-01T08:00:00.123456Z");

    private final Map<String, Shelf> shelves = new LinkedHashMap<>();
    private final Random random = new Random(20_000);
    private final String[] words = new String[4_000];
    private Instant last = FIRST.plus(365, ChronoUnit.DAYS);

    /** The entries under one address, in the two orders in which they can be asked. */
    private static final class Shelf {
        final List<StockEntry> entries = new ArrayList<>();
        final List<StockEntry> byUpdate = new ArrayList<>();
        final Map<String, StockEntry> byName = new HashMap<>();
        /** What is live, in either order; until the next write. */
        final Map<Boolean, List<StockEntry>> live = new HashMap<>();

        List<StockEntry> shown(Question question) {
            List<StockEntry> all = question.newestFirst() ? byUpdate : entries;
            return question.form().preview()
                    ? all
                    : live.computeIfAbsent(
                            question.newestFirst(),
                            key -> all.stream()
                                    .filter(entry -> entry.isIn(question.form()))
                                    .toList());
        }
    }

    /** {@code counts}: {@code pages/article=12000}, {@code posts=2000}, {@code content/places=2000}. */
    Stock(List<String> counts) throws IOException {
        for (int i = 0; i < words.length; i++) {
            words[i] = word();
        }
        for (String count : counts) {
            String[] parts = count.split("=", 2);
            shelves.put("/v2/" + parts[0] + "/", shelf(parts[0], Integer.parseInt(parts[1])));
        }
    }

    private String word() {
        StringBuilder made = new StringBuilder();
        int syllables = 1 + random.nextInt(4);
        for (int i = 0; i < syllables; i++) {
            made.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return made.toString();
    }

    /** Common words are common: the square of an even draw. */
    private String text(int letters) {
        StringBuilder made = new StringBuilder();
        while (made.length() < letters) {
            double draw = random.nextDouble();
            made.append(words[(int) (draw * draw * words.length)]).append(' ');
        }
        return made.toString().strip();
    }

    private Shelf shelf(String path, int count) throws IOException {
        Shelf shelf = new Shelf();
        for (int i = 0; i < count; i++) {
            String name =
                    path.startsWith("content/") ? Integer.toString(40_000 + i) : text(24).replace(' ', '-') + "-" + i;
            Instant updated = FIRST.plus(i * 7_919L % count, ChronoUnit.MINUTES);
            ObjectNode live = entry(path, name, updated, "published");
            ObjectNode draft = live.deepCopy();
            boolean differs = i % 20 == 7 && !path.startsWith("content/");
            if (differs) {
                draft.put("updated", updated.plusSeconds(9).toString()).put("status", "draft");
                ObjectNode fields = path.equals("posts") ? draft : (ObjectNode) draft.get("fields");
                fields.put("summary", text(120));
            }
            boolean draftOnly = differs && i % 40 == 7;
            StockEntry made = new StockEntry(name, draftOnly ? Optional.empty() : Optional.of(live), draft);
            shelf.entries.add(made);
            shelf.byName.put(name, made);
        }
        Map<StockEntry, Integer> ages = new HashMap<>();
        for (int i = 0; i < count; i++) {
            ages.put(shelf.entries.get(i), (int) (i * 7_919L % count));
        }
        shelf.byUpdate.addAll(shelf.entries);
        shelf.byUpdate.sort((one, other) -> ages.get(other) - ages.get(one));
        return shelf;
    }

    private ObjectNode entry(String path, String name, Instant updated, String status) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode entry = json.objectNode();
        if (path.startsWith("content/")) {
            entry.putObject("meta").put("id", Integer.parseInt(name));
            return fields(entry);
        }
        entry.put("slug", name).put("published", updated.toString()).put("updated", updated.toString());
        entry.putNull("scheduled").put("status", status);
        if (path.equals("posts")) {
            entry.put("title", text(40)).put("seo_title", text(30)).put("meta_description", text(80));
            entry.put("featured_image", image())
                    .put("featured_image_alt", "A picture")
                    .put("url", "/" + name);
            entry.put("created", updated.toString());
            entry.putObject("author")
                    .put("first_name", "Ann")
                    .put("last_name", "Lee")
                    .put("slug", "ann-lee");
            entry.putArray("tags").addObject().put("name", "News").put("slug", "news");
            entry.putArray("categories").addObject().put("name", "Field").put("slug", "field");
            entry.put("summary", text(120));
            return entry.put("body", "<p>" + text(SIZE - 1_050) + "</p>");
        }
        entry.put("name", text(40)).put("page_type", path.substring("pages/".length()));
        entry.set("fields", fields(json.objectNode()));
        return entry;
    }

    private ObjectNode fields(ObjectNode fields) {
        fields.put("headline", text(50)).put("summary", text(120)).put("price", random.nextInt(9_000) / 100.0);
        fields.put("featured", random.nextBoolean()).put("starts", "2026-03-10T00:00:00");
        fields.put("hero_image", image());
        ObjectNode place = fields.putObject("place");
        place.putObject("meta").put("id", 9_001);
        place.put("name", "Harbour");
        fields.putObject("seo").put("title", text(30)).put("description", text(90));
        ObjectNode question = fields.putArray("faq").addObject();
        question.put("question", text(40)).put("answer", "<p>" + text(160) + "</p>");
        StringBuilder body = new StringBuilder();
        while (body.length() < SIZE - 1_150) {
            body.append("<h2>")
                    .append(text(30))
                    .append("</h2>\n<p>")
                    .append(text(420))
                    .append("</p>\n");
        }
        return fields.put("body", body.substring(0, Math.min(body.length(), SIZE - 1_150)));
    }

    private String image() {
        return "https://cdn.buttercms.com/" + Long.toHexString(random.nextLong() | 1L << 63);
    }

    boolean has(String path) {
        return shelves.containsKey(path);
    }

    /** One page of a list in its envelope; says how many entries it wrote. */
    synchronized int list(String path, Question question, ByteArrayOutputStream out) {
        List<StockEntry> shown = shelves.get(path).shown(question);
        int from = Math.min(shown.size(), (question.page() - 1) * question.size());
        int to = Math.min(shown.size(), from + question.size());
        boolean items = path.startsWith("/v2/content/");
        put(
                out,
                "{\"meta\":{\"count\":" + shown.size() + ",\"next_page\":"
                        + (to < shown.size() ? question.page() + 1 : "null") + ",\"previous_page\":"
                        + (question.page() > 1 ? question.page() - 1 : "null") + "},\"data\":");
        put(out, items ? "{\"" + path.substring("/v2/content/".length(), path.length() - 1) + "\":[" : "[");
        for (int i = from; i < to; i++) {
            if (i > from) {
                out.write(',');
            }
            shown.get(i).write(out, question.form());
        }
        put(out, items ? "]}}" : "]}");
        return to - from;
    }

    /** One entry by name, under its list's address; false when there is none in that view. */
    synchronized boolean one(String shelf, String name, StockEntry.Form form, ByteArrayOutputStream out) {
        Optional<StockEntry> found = find(shelf, name).filter(entry -> entry.isIn(form));
        found.ifPresent(entry -> {
            put(out, "{\"data\":");
            entry.write(out, form);
            out.write('}');
        });
        return found.isPresent();
    }

    /** Works a write off at once, so that the queue of the service costs nothing here. */
    synchronized boolean patch(String shelf, String name, JsonNode body) throws IOException {
        Optional<StockEntry> found = find(shelf, name);
        if (found.isPresent()) {
            last = last.plus(1, ChronoUnit.MILLIS);
            found.get().patch(body, last.toString());
            shelves.get(shelf).live.clear();
            List<StockEntry> order = shelves.get(shelf).byUpdate;
            order.remove(found.get());
            order.add(0, found.get());
        }
        return found.isPresent();
    }

    private Optional<StockEntry> find(String shelf, String name) {
        return Optional.ofNullable(shelves.get(shelf)).map(found -> found.byName.get(name));
    }

    /** What a list is asked for. */
    record Question(StockEntry.Form form, int page, int size, boolean newestFirst) {}

    private static void put(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
