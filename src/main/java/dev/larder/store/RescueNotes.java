package dev.larder.store;

import dev.larder.result.Done;
import dev.larder.result.Outcome;
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
            return Outcome.ok(text.isPresent() ? Optional.of(RescueReport.read(text.get())) : Optional.empty());
        });
    }

    /** It was said and need not be said again; durable. */
    public Outcome<Done> told() {
        return database.write(sql -> {
            sql.update("DELETE FROM fact WHERE name = ?", FACT);
            return Outcome.done();
        });
    }
}
