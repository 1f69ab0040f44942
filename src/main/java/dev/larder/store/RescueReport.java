package dev.larder.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What came of rescuing a damaged store, to be told to a person once. {@code unsure}: a part could not be read at all and
 * nothing tells what was in it.
 */
public record RescueReport(Instant at, String keptAs, Tally drafts, Tally changes, boolean unsure) {

    /** How many were brought into the new store, and how many are known of but could not be read. */
    public record Tally(int rescued, int lost) {}

    String text() {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("at", at.toString()).put("keptAs", keptAs).put("unsure", unsure);
        node.put("drafts", drafts.rescued()).put("draftsLost", drafts.lost());
        node.put("changes", changes.rescued()).put("changesLost", changes.lost());
        return node.toString();
    }

    static RescueReport read(String text) throws DamagedValue {
        ObjectNode node = Json.object(text);
        return new RescueReport(
                Instant.parse(node.path("at").asText()),
                node.path("keptAs").asText(),
                new Tally(node.path("drafts").asInt(), node.path("draftsLost").asInt()),
                new Tally(node.path("changes").asInt(), node.path("changesLost").asInt()),
                node.path("unsure").asBoolean());
    }
}
