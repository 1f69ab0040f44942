package dev.larder.service;

import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.EntryKey;
import dev.larder.model.Fields;
import dev.larder.model.HistoryKind;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.Target;
import dev.larder.result.Cancel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** A person with a store of their own who edits at random; every edit leaves a word ({@code zq17}) that can be found again. */
final class Editor {
    static final Pattern WORD = Pattern.compile("zq\\d+");
    private static final Set<String> TEXTS = Set.of(
            "name",
            "care",
            "description",
            "summary",
            "story",
            "body",
            "title",
            "seo_title",
            "bio",
            "role",
            "answer",
            "question",
            "client");
    private static final Set<String> LISTS = Set.of("gallery", "quotes", "tags", "seo");

    final Bench bench;
    final String name;
    private final Random random;
    private final Conflicts conflicts;
    private final int[] words;
    /** What this editor put in in this round, and what took away, by entry. */
    final Map<EntryKey, Set<String>> putIn = new HashMap<>();

    final Map<EntryKey, Set<String>> takenOut = new HashMap<>();
    final Set<EntryKey> asked = new HashSet<>();
    int questions;

    Editor(String name, Bench bench, Random random, int[] words) {
        this.name = name;
        this.bench = bench;
        this.random = random;
        this.words = words;
        this.conflicts = new Conflicts(bench.spaces, bench.changes);
    }

    void newRound() {
        putIn.clear();
        takenOut.clear();
        asked.clear();
    }

    /** Edits a field or two of an entry and puts them into the outbox. */
    void edit(EntryKey key) {
        OpenEntry entry = bench.entry(key);
        Content now = entry.current();
        Content base = entry.draft().map(draft -> draft.base()).orElseGet(entry::base);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            now = edited(key, now);
        }
        ok(bench.drafts.save(ID, key, base, now));
        ok(bench.outbox.queue(ID, key, Target.PUBLISHED));
    }

    private Content edited(EntryKey key, Content content) {
        List<LocaleCode> locales = List.copyOf(content.locales().keySet());
        LocaleCode locale = locales.get(random.nextInt(locales.size()));
        Fields fields = content.in(locale);
        List<String> keys = fields.keys().stream()
                .filter(field -> TEXTS.contains(field) || LISTS.contains(field))
                .toList();
        String field = keys.get(random.nextInt(keys.size()));
        JsonNode before = fields.get(field);
        JsonNode after = edited(before);
        note(key, before, after);
        return content.with(locale, fields.with(field, after));
    }

    private void note(EntryKey key, JsonNode before, JsonNode after) {
        Set<String> was = wordsOf(before.toString());
        Set<String> is = wordsOf(after.toString());
        Set<String> in = putIn.computeIfAbsent(key, it -> new HashSet<>());
        Set<String> out = takenOut.computeIfAbsent(key, it -> new HashSet<>());
        is.stream().filter(word -> !was.contains(word)).forEach(in::add);
        was.stream().filter(word -> !is.contains(word)).forEach(word -> {
            if (!in.remove(word)) {
                out.add(word);
            }
        });
    }

    private JsonNode edited(JsonNode value) {
        if (value.isArray()) {
            return rows((ArrayNode) value.deepCopy());
        }
        if (value.isObject()) {
            ObjectNode object = value.deepCopy();
            return object.put("title", withWord(object.path("title").asText("")));
        }
        return TextNode.valueOf(value.asText("").contains("<p") ? html(value.asText()) : withWord(value.asText("")));
    }

    private JsonNode rows(ArrayNode rows) {
        boolean names = rows.isEmpty() || rows.get(0).isTextual();
        int how = random.nextInt(4);
        if (names) {
            return rows.add("zq" + ++words[0]);
        }
        int at = random.nextInt(rows.size());
        ObjectNode row = (ObjectNode) rows.get(at).deepCopy();
        String cell = row.has("caption") ? "caption" : "person";
        if (how == 0) {
            return rows.insert(at, row.put(cell, withWord("New")));
        }
        if (how == 1 && rows.size() > 2) {
            rows.remove(at);
            return rows;
        }
        if (how == 2) {
            rows.remove(at);
            return rows.insert(random.nextInt(rows.size() + 1), row);
        }
        rows.set(at, row.put(cell, withWord(row.path(cell).asText(""))));
        return rows;
    }

    private String withWord(String text) {
        String word = "zq" + ++words[0];
        if (text.length() > 150) {
            return word;
        }
        return random.nextBoolean() ? text + " " + word : word + " " + text;
    }

    /** A paragraph more, one less, or a word in one. */
    private String html(String html) {
        List<String> blocks = new ArrayList<>(List.of(html.split("(?<=</p>)")));
        int at = random.nextInt(blocks.size());
        int how = random.nextInt(3);
        if (how == 0) {
            blocks.add(at, "<p>zq" + ++words[0] + " stands in a paragraph of its own.</p>");
        } else if (how == 1 && blocks.size() > 3) {
            blocks.remove(at);
        } else {
            blocks.set(at, blocks.get(at).replaceFirst("<p>", "<p>zq" + ++words[0] + " "));
        }
        return String.join("", blocks);
    }

    /** Sends, and decides whatever is asked at random, until nothing is left to do. */
    void sendAll() {
        for (int turn = 0; turn < 8; turn++) {
            bench.sendAndWatch();
            List<Change> open = ok(bench.outbox.list(ID)).stream()
                    .filter(change -> change.state().isOpen())
                    .toList();
            open.stream()
                    .filter(change -> change.state() == ChangeState.IN_CONFLICT)
                    .forEach(this::decide);
            if (open.isEmpty()) {
                return;
            }
        }
        throw new AssertionError(
                name + " is never done: " + ok(bench.outbox.list(ID)).get(0));
    }

    private void decide(Change change) {
        asked.add(change.entry());
        Conflict.Overlapping conflict = (Conflict.Overlapping) ok(conflicts.read(ID, change.seq()));
        questions += conflict.questions().size();
        if (random.nextInt(4) == 0) {
            edit(change.entry());
            if (bench.change(change.seq()).state() != ChangeState.IN_CONFLICT) {
                return;
            }
        }
        List<JsonNode> picks = conflict.questions().stream()
                .map(question -> switch (random.nextInt(3)) {
                    case 0 -> question.mine();
                    case 1 -> question.theirs();
                    default -> question.both().orElse(question.theirs());
                })
                .toList();
        ok(conflicts.settle(ID, conflict, picks));
    }

    /** The words of an entry at the service, as this editor's mirror has it. */
    Set<String> result(EntryKey key) {
        return wordsOf(text(bench.entry(key).mirrored().newestContent()));
    }

    /** The words of the versions that were not taken in a conflict. */
    Set<String> lost(EntryKey key) {
        Set<String> lost = new HashSet<>();
        ok(bench.spaces.with(ID, link -> link.store().history().of(key))).stream()
                .filter(version -> version.kind() == HistoryKind.CONFLICT)
                .forEach(version -> lost.addAll(wordsOf(text(version.content()))));
        return lost;
    }

    void pull() {
        ok(bench.exchange.pull(ID, step -> {}, Cancel.never()));
    }

    static String text(Content content) {
        StringBuilder text = new StringBuilder();
        content.locales().values().forEach(fields -> text.append(fields.toJson()));
        return text.toString();
    }

    static Set<String> wordsOf(String text) {
        Set<String> found = new HashSet<>();
        WORD.matcher(text).results().forEach(each -> found.add(each.group()));
        return found;
    }
}
