package dev.larder.merge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Content;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Entries of all kinds of fields, and random edits of them. Every value carries a word of its own ({@code w17}), so that an
 * edit can be found again wherever it ended up.
 */
final class RandomContent {
    static final LocaleCode EN = new LocaleCode("en");
    static final LocaleCode DE = new LocaleCode("de");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String[] FILLER = {"open", "the", "workshop", "daily", "at", "nine", "and", "close", "late"};

    private final Random random;
    private int words;

    RandomContent(Random random) {
        this.random = random;
    }

    /** An entry as lists of places, so that an edit is a change of one of them. */
    record Draft(Map<LocaleCode, Parts> locales) {
        Draft copy() {
            Map<LocaleCode, Parts> copies = new TreeMap<>();
            locales.forEach((locale, parts) -> copies.put(locale, parts.copy()));
            return new Draft(copies);
        }

        Content content() {
            Map<LocaleCode, Fields> fields = new TreeMap<>();
            locales.forEach((locale, parts) -> fields.put(locale, Fields.of(parts.json())));
            return new Content("", "", fields);
        }
    }

    /** The fields of one locale. Each inner list is one row, block or line: its cells by name. */
    record Parts(Map<String, String> singles, Map<String, List<Map<String, String>>> lists) {
        Parts copy() {
            Map<String, List<Map<String, String>>> copies = new TreeMap<>();
            lists.forEach((name, rows) -> copies.put(
                    name,
                    new ArrayList<>(rows.stream()
                            .map(row -> (Map<String, String>) new TreeMap<>(row))
                            .toList())));
            return new Parts(new TreeMap<>(singles), copies);
        }

        ObjectNode json() {
            ObjectNode json = JSON.objectNode();
            ObjectNode component = json.putObject("hero");
            singles.forEach((name, value) -> {
                ObjectNode where = name.startsWith("hero.") ? component : json;
                String key = name.substring(name.indexOf('.') + 1);
                if (key.startsWith("number")) {
                    where.put(key, Long.parseLong(value.substring(1)));
                } else if (key.startsWith("reference")) {
                    where.set(key, new Reference(Reference.Target.ITEM, value).toJson());
                } else {
                    where.put(key, value);
                }
            });
            lists.forEach((name, rows) -> put(json, name, rows));
            return json;
        }

        private static void put(ObjectNode json, String name, List<Map<String, String>> rows) {
            switch (name) {
                case "html" -> json.put(name, joined(rows, "\n"));
                case "lines" -> json.put(name, joined(rows, "\n"));
                case "list" -> json.put(name, "<ul class=\"x\">\n" + joined(rows, "\n") + "</ul>\n<p>end</p>");
                default -> rows(json.putArray(name), name, rows);
            }
        }

        private static String joined(List<Map<String, String>> rows, String between) {
            return String.join(
                    between, rows.stream().map(row -> row.get("text")).toList());
        }

        private static void rows(ArrayNode array, String name, List<Map<String, String>> rows) {
            for (Map<String, String> row : rows) {
                switch (name) {
                    case "tags" -> array.add(row.get("text"));
                    case "links" -> array.add(new Reference(Reference.Target.PAGE, row.get("text")).toJson());
                    case "picker" ->
                        cells(array.addObject().put("type", row.get("type")).putObject("fields"), row);
                    default -> cells(array.addObject(), row);
                }
            }
        }

        private static void cells(ObjectNode into, Map<String, String> row) {
            row.forEach((key, value) -> {
                if (!key.equals("type") && !key.equals("id")) {
                    into.put(key, value);
                }
            });
        }
    }

    String word() {
        return "w" + ++words;
    }

    private String phrase() {
        StringBuilder phrase = new StringBuilder(word());
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            phrase.append(' ').append(FILLER[random.nextInt(FILLER.length)]);
        }
        return phrase.append(' ').append(word()).toString();
    }

    Draft entry() {
        Map<LocaleCode, Parts> locales = new TreeMap<>();
        locales.put(EN, parts());
        if (random.nextBoolean()) {
            locales.put(DE, parts());
        }
        return new Draft(locales);
    }

    private Parts parts() {
        Map<String, String> singles = new TreeMap<>();
        for (String name :
                List.of("title", "number", "reference", "summary", "hero.text", "hero.number", "hero.note")) {
            singles.put(name, single(name));
        }
        Map<String, List<Map<String, String>>> lists = new TreeMap<>();
        for (String name : List.of("html", "lines", "list", "rows", "picker", "tags", "links")) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (int i = 2 + random.nextInt(6); i > 0; i--) {
                rows.add(row(name));
            }
            lists.put(name, rows);
        }
        return new Parts(singles, lists);
    }

    String single(String name) {
        return name.contains("number") || name.contains("reference") ? word() : phrase();
    }

    Map<String, String> row(String list) {
        Map<String, String> row = new TreeMap<>();
        row.put("id", "row" + ++words);
        switch (list) {
            case "html" -> row.put("text", block());
            case "lines" -> row.put("text", phrase());
            case "list" -> row.put("text", "<li>" + phrase() + "</li>");
            case "tags", "links" -> row.put("text", word());
            default -> {
                row.put("name", phrase());
                row.put("role", phrase());
                row.put("more", phrase());
            }
        }
        if (list.equals("picker")) {
            row.put("type", List.of("hero", "quote", "gallery").get(random.nextInt(3)));
        }
        return row;
    }

    private String block() {
        String words = phrase();
        return switch (random.nextInt(5)) {
            case 0 -> "<h2 id=\"x\">" + words + "</h2>";
            case 1 -> "<p class='odd'  >" + words + "<br/>" + phrase() + "</p>";
            case 2 -> "<blockquote><p>" + words + "</p></blockquote>";
            default -> "<p>" + words + " <a href=\"/x?a=1&b=2\">" + phrase() + "</a></p>";
        };
    }

    /** What an edit touched, in words; two edits of different places do not overlap. */
    String edit(Draft draft) {
        List<LocaleCode> locales = List.copyOf(draft.locales().keySet());
        LocaleCode locale = locales.get(random.nextInt(locales.size()));
        Parts parts = draft.locales().get(locale);
        if (random.nextInt(3) == 0) {
            List<String> names = List.copyOf(parts.singles().keySet());
            String name = names.get(random.nextInt(names.size()));
            parts.singles().put(name, single(name));
            return locale + "/" + name;
        }
        List<String> names = List.copyOf(parts.lists().keySet());
        String name = names.get(random.nextInt(names.size()));
        return locale + "/" + name + "/" + edit(name, parts.lists().get(name));
    }

    private String edit(String name, List<Map<String, String>> rows) {
        int at = rows.isEmpty() ? 0 : random.nextInt(rows.size());
        int how = rows.isEmpty() ? 0 : random.nextInt(10);
        if (how < 2) {
            String before = at == 0 ? "start" : rows.get(at - 1).get("id");
            rows.add(at, row(name));
            return "after " + before;
        }
        String place = "at " + rows.get(at).get("id");
        if (how < 4) {
            rows.remove(at);
        } else if (how < 5 && rows.size() > 1) {
            Collections.swap(rows, at, random.nextInt(rows.size()));
            return "order";
        } else {
            reword(name, rows.get(at));
        }
        return place;
    }

    private void reword(String list, Map<String, String> row) {
        if (list.equals("tags") || list.equals("links")) {
            row.put("text", word());
            return;
        }
        List<String> cells = row.keySet().stream()
                .filter(key -> !key.equals("type") && !key.equals("id"))
                .toList();
        String cell = cells.get(random.nextInt(cells.size()));
        String value = row.get(cell);
        String changed = value.replaceFirst(" (" + String.join("|", FILLER) + ") ", " " + word() + " ");
        row.put(cell, changed.equals(value) ? value.replaceFirst("w(\\d+)", word() + " w$1") : changed);
    }
}
