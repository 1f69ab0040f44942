package dev.larder.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.PostFields;
import dev.larder.model.Reference;
import dev.larder.model.Target;

/** Makes the bodies of writes (§9–§11), which differ from what is read in more than one way. */
final class EntryWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final WriteTo to;

    EntryWriter(WriteTo to) {
        this.to = to;
    }

    ObjectNode creation(ContentTypeKey type, Content content) {
        return switch (type.kind()) {
            case PAGE -> newPage(type, content);
            case POST -> status(post(content, true));
            case ITEM -> newItem(type, content);
        };
    }

    /** The type goes under both spellings: the reference has one, all working code the other (§19.1). */
    private ObjectNode newPage(ContentTypeKey type, Content content) {
        ObjectNode body = JSON.objectNode().put("title", content.title()).put("slug", content.slug());
        if (!type.isSinglePages()) {
            body.put("page_type", type.slug()).put("page-type", type.slug());
        }
        body.set("fields", fields(content));
        return status(body);
    }

    private ObjectNode newItem(ContentTypeKey type, Content content) {
        ObjectNode body = JSON.objectNode().put("key", type.slug());
        body.set("fields", JSON.arrayNode().add(fields(content)));
        return status(body);
    }

    /** Only what {@code changed} holds, and always the status: what a page keeps without one is not known (§8). */
    ObjectNode update(ContentTypeKey type, Content changed) {
        if (type.kind() == ContentTypeKey.Kind.POST) {
            return status(post(changed, false));
        }
        ObjectNode body = JSON.objectNode();
        body.set("fields", fields(changed));
        return status(body);
    }

    private ObjectNode status(ObjectNode body) {
        return body.put("status", to.target() == Target.PUBLISHED ? "published" : "draft");
    }

    private ObjectNode fields(Content content) {
        if (!to.localised() || content.locales().keySet().stream().allMatch(LocaleCode::isNone)) {
            return FieldUnfolding.fields(only(content).toJson());
        }
        ObjectNode byLocale = JSON.objectNode();
        content.locales().forEach((locale, fields) -> {
            if (!locale.isNone()) {
                byLocale.set(locale.value(), FieldUnfolding.fields(fields.toJson()));
            }
        });
        return byLocale;
    }

    private static Fields only(Content content) {
        return content.locales().values().stream().findFirst().orElseGet(Fields::empty);
    }

    /** Flat. No author cannot be written: a new post gets the owner, and an update is left to the service to refuse. */
    private static ObjectNode post(Content content, boolean isNew) {
        Fields fields = only(content);
        ObjectNode body = JSON.objectNode();
        PostFields.WRITABLE.stream().filter(fields::has).forEach(key -> body.set(key, postValue(fields.get(key))));
        if (isNew && body.path(PostFields.AUTHOR).isNull()) {
            body.remove(PostFields.AUTHOR);
        }
        return body;
    }

    private static JsonNode postValue(JsonNode value) {
        if (value instanceof ArrayNode names) {
            return names;
        }
        return Reference.read(value)
                .<JsonNode>map(author -> JSON.objectNode().put("slug", author.id()))
                .orElse(value);
    }
}
