package dev.larder.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.Fields;
import dev.larder.model.PostFields;
import dev.larder.model.Publication;
import dev.larder.model.Publication.Status;
import dev.larder.model.Reference;
import dev.larder.model.View;
import java.util.Optional;

/**
 * Makes entries of what the service answers (§4–§6). Odd or missing keys become empty values; only an entry that cannot
 * be named, without slug or id, is none.
 */
final class EntryReader {
    private final ContentTypeKey type;
    private final View view;
    private final ShapeHints hints;
    private boolean unsure;

    EntryReader(ContentTypeKey type, View view, ShapeHints hints) {
        this.type = type;
        this.view = view;
        this.hints = hints;
    }

    /** Whether any value read so far was told by its looks alone. */
    boolean isUnsure() {
        return unsure;
    }

    /** Takes the node for its own and changes it. */
    Optional<Entry> read(JsonNode node) {
        return switch (type.kind()) {
            case PAGE -> slug(node).map(slug -> page(slug, node));
            case POST -> slug(node).map(slug -> post(slug, node));
            case ITEM -> Shapes.itemId(node).map(id -> item(id, node));
        };
    }

    private static Optional<String> slug(JsonNode node) {
        return Optional.of(text(node, "slug")).filter(slug -> !slug.isBlank());
    }

    private Entry page(String slug, JsonNode node) {
        FieldFolding folding = new FieldFolding(hints);
        Fields fields = folded(node.path("fields"), folding);
        return new Entry.Page(type, slug, text(node, "name"), publication(node), fields, folding.alts());
    }

    private Entry item(String id, JsonNode node) {
        FieldFolding folding = new FieldFolding(hints);
        if (node instanceof ObjectNode item) {
            item.remove("meta");
        }
        return new Entry.CollectionItem(type, id, folded(node, folding), folding.alts());
    }

    private Entry post(String slug, JsonNode node) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        PostFields.WRITABLE.forEach(key -> fields.put(key, text(node, key)));
        fields.set(PostFields.AUTHOR, author(node.path("author")));
        fields.set(PostFields.CATEGORIES, names(node.path("categories")));
        fields.set(PostFields.TAGS, names(node.path("tags")));
        return new Entry.Post(slug, publication(node), Fields.owning(fields));
    }

    private static JsonNode author(JsonNode author) {
        return slug(author)
                .<JsonNode>map(slug -> new Reference(Reference.Target.AUTHOR, slug).toJson())
                .orElseGet(JsonNodeFactory.instance::nullNode);
    }

    /** Read as objects, written as names (§11). */
    private static ArrayNode names(JsonNode terms) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        terms.forEach(term -> {
            String name = term.isTextual() ? term.asText() : text(term, "name");
            if (!name.isBlank()) {
                names.add(name);
            }
        });
        return names;
    }

    private Fields folded(JsonNode fields, FieldFolding folding) {
        if (!(fields instanceof ObjectNode object)) {
            return Fields.empty();
        }
        Fields folded = Fields.owning(folding.fold(object));
        unsure |= folding.isUnsure();
        return folded;
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isTextual() ? value.asText() : "";
    }

    private Publication publication(JsonNode node) {
        return new Publication(
                status(text(node, "status")),
                Stamps.read(node.path("published")),
                Stamps.read(node.path("updated")),
                Stamps.read(node.path("scheduled")));
    }

    /** Older answers tell no status (§4): what the public sees is published then, and of the newest nothing is known. */
    private Status status(String word) {
        return switch (word) {
            case "draft" -> Status.DRAFT;
            case "published" -> Status.PUBLISHED;
            case "scheduled" -> Status.SCHEDULED;
            default -> word.isEmpty() && view == View.LIVE ? Status.PUBLISHED : Status.UNKNOWN;
        };
    }
}
