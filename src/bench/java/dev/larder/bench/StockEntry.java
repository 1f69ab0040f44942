package dev.larder.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One generated entry, its versions ready to be put on the wire. Guarded by its {@link Stock}. */
final class StockEntry {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEDIA = "\"https://cdn.buttercms.com/";
    private static final String REFERENCE = "{\"meta\":{\"id\":900";

    final String name;
    private Optional<Version> live;
    private Version newest;

    StockEntry(String name, Optional<ObjectNode> live, ObjectNode newest) throws IOException {
        this.name = name;
        this.live = live.isPresent() ? Optional.of(Version.of(live.get())) : Optional.empty();
        this.newest = Version.of(newest);
    }

    /** How a reader wants it written: newest or live, media with their alt texts, references as objects (§3). */
    record Form(boolean preview, boolean alt, boolean expanded) {}

    /** A rendered version, and where in it the two values stand whose form depends on the question. */
    private record Version(byte[] json, int mediaAt, int mediaEnd, int referenceAt, int referenceEnd) {
        static Version of(ObjectNode node) throws IOException {
            String text = JSON.writeValueAsString(node);
            int media = text.indexOf(MEDIA);
            int reference = text.indexOf(REFERENCE, Math.max(0, media));
            int mediaEnd = media < 0 ? -1 : text.indexOf('"', media + 1) + 1;
            int referenceEnd = reference < 0 ? -1 : text.indexOf("}", text.indexOf('}', reference) + 1) + 1;
            return new Version(text.getBytes(StandardCharsets.US_ASCII), media, mediaEnd, reference, referenceEnd);
        }

        void write(ByteArrayOutputStream out, Form form) {
            int at = 0;
            if (form.alt() && mediaAt > 0) {
                out.write(json, 0, mediaAt);
                put(out, "{\"url\":");
                out.write(json, mediaAt, mediaEnd - mediaAt);
                put(out, ",\"alt\":\"A picture\"}");
                at = mediaEnd;
            }
            if (!form.expanded() && referenceAt > 0) {
                out.write(json, at, referenceAt - at);
                put(out, "[\"/v2/content/?keys=places[_id=9001]\"]");
                at = referenceEnd;
            }
            out.write(json, at, json.length - at);
        }
    }

    private static void put(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    boolean isIn(Form form) {
        return form.preview() || live.isPresent();
    }

    void write(ByteArrayOutputStream out, Form form) {
        (form.preview() ? newest : live.orElseThrow()).write(out, form);
    }

    /** A PATCH (§9–§11): objects are taken over key by key, all else as it is; publishing makes the newest live. */
    void patch(JsonNode body, String updated) throws IOException {
        ObjectNode node = (ObjectNode) JSON.readTree(newest.json());
        boolean published = body.path("status").asText().equals("published");
        boolean wrapped = node.path("fields").isObject();
        JsonNode changed = body.path("fields").isObject() ? body.path("fields") : body;
        overlay(wrapped ? (ObjectNode) node.path("fields") : node, changed);
        if (node.has("updated")) {
            node.put("updated", updated).put("status", published ? "published" : "draft");
        }
        newest = Version.of(node);
        if (published) {
            live = Optional.of(newest);
        }
    }

    private static void overlay(ObjectNode onto, JsonNode changed) {
        changed.properties().forEach(each -> {
            if (each.getValue() instanceof ObjectNode inner && onto.get(each.getKey()) instanceof ObjectNode old) {
                overlay(old, inner);
            } else {
                onto.set(each.getKey(), each.getValue());
            }
        });
    }
}
