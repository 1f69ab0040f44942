package dev.larder.demo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.space.MediaBase;
import dev.larder.demo.space.Reference;
import dev.larder.demo.space.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the values under a dotted field path, through components, lists and references (§3.7). */
record Paths(Snapshot snapshot, MediaBase media, ReadOptions options) {

    static List<String> split(String dotted) {
        List<String> path = new ArrayList<>();
        int start = 0;
        for (int dot = dotted.indexOf('.'); dot >= 0; dot = dotted.indexOf('.', start)) {
            path.add(dotted.substring(start, dot));
            start = dot + 1;
        }
        path.add(dotted.substring(start));
        return path;
    }

    boolean equal(JsonNode object, List<String> path, String wanted) {
        return texts(object, path).contains(wanted);
    }

    private List<String> texts(JsonNode node, List<String> path) {
        List<String> texts = new ArrayList<>();
        collect(node, path, texts);
        return texts;
    }

    private void collect(JsonNode node, List<String> path, List<String> texts) {
        if (node.isArray()) {
            node.forEach(element -> collect(element, path, texts));
            return;
        }
        Optional<Reference> reference = Reference.of(node);
        if (reference.isPresent()) {
            snapshot.target(reference.get(), options.locale(), options.preview())
                    .ifPresent(target -> collectTarget(target, path, texts));
        } else if (path.isEmpty()) {
            texts.add(media.expand(node.asText()));
        } else if (node.isObject()) {
            collectInside(node, path, texts);
        }
    }

    /** A filter that ends at a reference means the target's slug or id. */
    private void collectTarget(ObjectNode target, List<String> path, List<String> texts) {
        if (path.isEmpty()) {
            texts.add(target.path("slug").asText());
            texts.add(target.path("meta").path("id").asText());
        } else {
            collectInside(target, path, texts);
        }
    }

    private void collectInside(JsonNode object, List<String> path, List<String> texts) {
        List<String> rest = path.subList(1, path.size());
        String head = path.get(0);
        if (object.path("fields").isObject() && object.path("type").asText().equals(head)) {
            collect(object.path("fields"), rest, texts);
        } else if (object.has(head)) {
            collect(object.path(head), rest, texts);
        } else if (object.path("fields").has(head)) {
            collect(object.path("fields").path(head), rest, texts);
        }
    }

    /** All words of an entry's own content, for the search; references are not followed (§4 P3). */
    static String words(JsonNode node) {
        StringBuilder words = new StringBuilder();
        addWords(node, words);
        return words.toString();
    }

    private static void addWords(JsonNode node, StringBuilder words) {
        if (node.isTextual() && Reference.of(node).isEmpty()) {
            words.append(node.textValue()).append('\n');
        } else if (node.isContainerNode()) {
            node.forEach(child -> addWords(child, words));
        }
    }

    /** The filters of a query, by dotted path. */
    static Map<List<String>, String> filters(Map<String, String> query) {
        Map<List<String>, String> filters = new LinkedHashMap<>();
        query.forEach((name, value) -> {
            if (name.startsWith("fields.")) {
                filters.put(split(name.substring("fields.".length())), value);
            }
        });
        return filters;
    }
}
