package dev.larder.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.result.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * What the service said when it refused, for people to read and never to decide by: it answers objects, arrays, texts
 * and HTML (§12). All texts are plain and at most 500 characters long.
 */
record Refusal(List<FieldProblem> problems) {
    private static final int LONGEST = 500;
    private static final int MOST = 50;
    private static final int DEEPEST = 20;
    /** Keys that hold words about the whole, not about a field of that name. */
    private static final Set<String> ABOUT_ALL = Set.of("detail", "error", "errors", "message", "non_field_errors", "");

    Refusal {
        problems = List.copyOf(problems);
    }

    static Refusal read(String body) {
        List<FieldProblem> found = new ArrayList<>();
        try {
            collect(Json.read(body), "", found, 0);
        } catch (JsonProcessingException noJson) {
            add("", body, found);
        }
        return new Refusal(found);
    }

    /** The first of it, or nothing. */
    String said() {
        return problems.stream().findFirst().map(FieldProblem::said).orElse("");
    }

    private static void collect(JsonNode node, String field, List<FieldProblem> found, int depth) {
        if (found.size() >= MOST || depth > DEEPEST) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(each -> collect(each.getValue(), under(field, each.getKey()), found, depth + 1));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), place(field, node.get(i), i), found, depth + 1);
            }
        } else if (node.isValueNode() && !node.isNull()) {
            add(field, node.asText(), found);
        }
    }

    /** The envelope of all fields is no part of the name of one. */
    private static String under(String field, String key) {
        if (ABOUT_ALL.contains(key) || (field.isEmpty() && key.equals("fields"))) {
            return field;
        }
        return field.isEmpty() ? key : field + "." + key;
    }

    /** Troubles within a repeater come as one object per line. */
    private static String place(String field, JsonNode element, int index) {
        return element.isObject() && !field.isEmpty() ? field + "." + index : field;
    }

    private static void add(String field, String text, List<FieldProblem> found) {
        String plain = cut(Jsoup.parse(text).text().strip());
        if (!plain.isEmpty() && found.size() < MOST) {
            found.add(new FieldProblem(cut(field), plain));
        }
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
