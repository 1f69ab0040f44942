package dev.larder.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Content;
import dev.larder.model.DeletedEntry;
import dev.larder.model.Publication;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the history says of a deletion beside the content. */
final class EndingJson {
    private EndingJson() {}

    static String text(DeletedEntry.Ending ending, Optional<Content> live) throws SQLException {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("by", ending.by().name());
        node.put("status", ending.publication().status().name());
        ending.publication().published().ifPresent(at -> node.put("published", at.toString()));
        ending.publication().updated().ifPresent(at -> node.put("updated", at.toString()));
        ending.publication().scheduled().ifPresent(at -> node.put("scheduled", at.toString()));
        ObjectNode alts = node.putObject("alts");
        ending.alts().forEach(alts::put);
        if (live.isPresent()) {
            node.put("live", Json.text(live.get()));
        }
        return node.toString();
    }

    static DeletedEntry read(HistoryTable.Row row) throws SQLException {
        JsonNode node = node(row.details().orElse("{}"));
        Publication publication = new Publication(
                Publication.Status.valueOf(node.path("status").asText("UNKNOWN")),
                instant(node, "published"),
                instant(node, "updated"),
                instant(node, "scheduled"));
        Map<String, String> alts = new TreeMap<>();
        node.path("alts")
                .properties()
                .forEach(each -> alts.put(each.getKey(), each.getValue().asText()));
        DeletedEntry.By by = DeletedEntry.By.valueOf(node.path("by").asText("SERVICE"));
        Optional<Content> live =
                node.has("live") ? Optional.of(Json.content(node.path("live").asText())) : Optional.empty();
        return new DeletedEntry(row.version(), row.remote(), new DeletedEntry.Ending(by, publication, alts), live);
    }

    private static JsonNode node(String text) throws DamagedValue {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new DamagedValue(broken);
        }
    }

    private static Optional<Instant> instant(JsonNode node, String key) {
        return node.has(key) ? Optional.of(Instant.parse(node.path(key).asText())) : Optional.empty();
    }
}
