package dev.larder.demo.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.demo.http.Refusal;
import dev.larder.demo.http.Request;
import dev.larder.demo.json.Json;
import dev.larder.demo.space.MediaBase;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Reads the body of a write and what all writes have in common. */
public final class WriteBody {
    private WriteBody() {}

    /** The JSON object in a body, with this server's media addresses in their kept form. */
    public static ObjectNode parse(Request request, MediaBase media) {
        String type = request.header("content-type").orElse("");
        if (request.body().length() == 0) {
            return Json.object();
        }
        if (!mediaType(type).equals("application/json")) {
            throw Refusal.detail(415, "Unsupported media type \"" + type + "\" in request.");
        }
        try {
            JsonNode body = Json.mapText(Json.parse(request.body().bytes()), media::fold);
            if (body instanceof ObjectNode object) {
                return object;
            }
            String kind = body.isArray() ? "list" : "str";
            throw Refusal.field("non_field_errors", "Invalid data. Expected a dictionary, but got " + kind + ".");
        } catch (IOException malformed) {
            throw Refusal.detail(400, "JSON parse error - " + malformed.getMessage());
        }
    }

    private static String mediaType(String header) {
        int parameters = header.indexOf(';');
        return (parameters < 0 ? header : header.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The status of a create: draft unless told otherwise. */
    static Optional<String> statusOfCreate(ObjectNode body, Messages messages) {
        return Optional.of(status(body, messages).orElse("draft"));
    }

    /** The status of an update, if given. Scheduling is ignored there (§8.4). */
    static Optional<String> statusOfUpdate(ObjectNode body, Messages messages) {
        boolean scheduled = body.path("status").asText().equals("scheduled");
        return scheduled ? Optional.empty() : status(body, messages);
    }

    private static Optional<String> status(ObjectNode body, Messages messages) {
        JsonNode status = body.path("status");
        if (Json.isBlank(status)) {
            return Optional.empty();
        }
        if (!status.asText().equals("draft") && !status.asText().equals("published")) {
            messages.add("status", "\"" + status.asText() + "\" is not a valid choice.");
        }
        return Optional.of(status.asText());
    }

    static void checkSlug(String slug, Messages messages) {
        if (!slug.matches("[-a-zA-Z0-9_]+")) {
            messages.add("slug", "Enter a valid \"slug\" consisting of letters, numbers, underscores or hyphens.");
        }
        if (slug.length() > 100) {
            messages.add("slug", "Ensure this field has no more than 100 characters.");
        }
    }
}
