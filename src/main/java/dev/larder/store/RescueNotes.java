package dev.larder.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.RescueReport;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** What a person has still to be told about a rescue of this store. Any thread but the one that draws. */
public final class RescueNotes {
    static final String FACT = "rescue-untold";

    private final Database database;
    private final FactTable facts;

    RescueNotes(Database database, FactTable facts) {
        this.database = database;
        this.facts = facts;
    }

    /** Empty when the store was never rescued, or it was told. Failures: {@code StoreTrouble}. */
    public Outcome<Optional<RescueReport>> untold() {
        return database.read(sql -> {
            Optional<String> text = facts.find(sql, FACT);
            return Outcome.ok(text.isPresent() ? Optional.of(read(text.get())) : Optional.empty());
        });
    }

    /** It was said and need not be said again; durable. */
    public Outcome<Done> told() {
        return database.write(sql -> {
            sql.update("DELETE FROM fact WHERE name = ?", FACT);
            return Outcome.done();
        });
    }

    static String text(RescueReport report) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("at", report.at().toString()).put("keptAs", report.keptAs()).put("unsure", report.unsure());
        node.put("drafts", report.drafts().rescued())
                .put("draftsLost", report.drafts().lost());
        node.put("changes", report.changes().rescued())
                .put("changesLost", report.changes().lost());
        return node.toString();
    }

    private static RescueReport read(String text) throws SQLException {
        ObjectNode node = Json.object(text);
        try {
            return new RescueReport(
                    Instant.parse(node.path("at").asText()),
                    node.path("keptAs").asText(),
                    new RescueReport.Tally(
                            node.path("drafts").asInt(), node.path("draftsLost").asInt()),
                    new RescueReport.Tally(
                            node.path("changes").asInt(),
                            node.path("changesLost").asInt()),
                    node.path("unsure").asBoolean());
        } catch (DateTimeException notOurs) {
            throw new DamagedValue(notOurs);
        }
    }
}
