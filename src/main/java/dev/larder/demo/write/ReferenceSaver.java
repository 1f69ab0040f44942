package dev.larder.demo.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.FieldDef;
import dev.larder.demo.space.Page;
import dev.larder.demo.space.PageKey;
import dev.larder.demo.space.Reference;
import dev.larder.demo.space.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a written reference means: an item by its id, a page by its slug (§7). What is not there is dropped. */
record ReferenceSaver(Snapshot snapshot, FieldDef def) {

    JsonNode save(JsonNode value) {
        if (def.many()) {
            ArrayNode saved = Json.array();
            Iterable<JsonNode> given = value.isArray() ? value : List.of(value);
            given.forEach(one -> find(one).ifPresent(found -> saved.add(found.uri())));
            return saved;
        }
        JsonNode one = value.isArray() ? value.path(0) : value;
        return find(one).map(found -> Json.text(found.uri())).orElseGet(Json::none);
    }

    private Optional<Reference> find(JsonNode value) {
        if (value.isIntegralNumber()) {
            return item(value.longValue());
        }
        if (value.isObject()) {
            return find(value.has("meta") ? value.path("meta").path("id") : value.path("slug"));
        }
        Optional<Reference> uri = Reference.of(value);
        if (uri.isPresent() || !value.isTextual()) {
            return uri;
        }
        return page(value.textValue()).or(() -> itemByText(value.textValue()));
    }

    private Optional<Reference> itemByText(String text) {
        return text.matches("\\d{1,18}") ? item(Long.parseLong(text)) : Optional.empty();
    }

    private Optional<Reference> item(long id) {
        List<String> named = targets("content:");
        Stream<String> keys = named.isEmpty() ? snapshot.collections().keySet().stream() : named.stream();
        return keys.filter(key -> snapshot.item(key, id).isPresent())
                .findFirst()
                .map(key -> new Reference.ToItem(key, id));
    }

    private Optional<Reference> page(String slug) {
        List<String> types = targets("page:").stream()
                .map(type -> type.equals("*") ? PageKey.SINGLE : type)
                .toList();
        return snapshot.pagesNamed(slug).stream()
                .map(Page::key)
                .filter(key -> types.isEmpty() || types.contains(key.type()))
                .findFirst()
                .map(Reference.ToPage::new);
    }

    private List<String> targets(String prefix) {
        return def.targets().stream()
                .filter(target -> target.startsWith(prefix))
                .map(target -> target.substring(prefix.length()))
                .toList();
    }
}
