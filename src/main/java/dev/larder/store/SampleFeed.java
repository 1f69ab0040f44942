package dev.larder.store;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.Fields;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Every newest version of a type in every locale, one after the other, for what is learnt from all of them. Read in small
 * steps, so that it takes little memory and holds nothing up.
 *
 * <p>Threads: any but the one that draws. Reads only. Failures: {@code StoreTrouble}.
 */
public final class SampleFeed {
    private static final int STEP = 200;

    private final Database database;

    SampleFeed(Database database) {
        this.database = database;
    }

    /** The fields of one version, and the addresses in it that the service told as media. */
    public record Sample(Fields fields, Set<String> media) {}

    /** Another text whenever an entry of the type was changed, added or taken away. */
    public Outcome<String> standing(ContentTypeKey type) {
        return database.read(sql -> Outcome.ok(sql.first(
                        "SELECT count(*), coalesce(max(revision), 0) FROM list_row WHERE type = ?",
                        row -> row.getLong(1) + " " + row.getLong(2),
                        type)
                .orElse("")));
    }

    /** Hands over all, in the order in which the entries were first met. */
    public Outcome<Done> each(ContentTypeKey type, Consumer<Sample> take) {
        long after = 0;
        while (true) {
            long from = after;
            Outcome<Step> step = database.read(sql -> Outcome.ok(step(sql, type, from)));
            step.onOk(read -> read.samples().forEach(take));
            Outcome<Done> done = step.map(read -> Done.DONE);
            if (!done.isOk() || step.map(Step::isLast).orElse(true)) {
                return done;
            }
            after = step.map(Step::upTo).orElse(Long.MAX_VALUE);
        }
    }

    private record Step(List<Sample> samples, long upTo, boolean isLast) {}

    private static Step step(Sql sql, ContentTypeKey type, long after) throws SQLException {
        List<Long> entries = sql.list(
                "SELECT entry FROM list_row NOT INDEXED WHERE type = ? AND entry > ? ORDER BY entry LIMIT ?",
                row -> row.getLong(1),
                type,
                after,
                STEP);
        if (entries.isEmpty()) {
            return new Step(List.of(), after, true);
        }
        long upTo = entries.get(entries.size() - 1);
        List<Sample> samples = sql.list(
                "SELECT s.fields, s.alts FROM list_row r CROSS JOIN snapshot s ON s.entry = r.entry"
                        + " WHERE r.entry > ? AND r.entry <= ? AND r.type = ? AND (s.view = 'NEWEST'"
                        + " OR NOT EXISTS (SELECT 1 FROM snapshot n WHERE n.entry = s.entry"
                        + " AND n.view = 'NEWEST' AND n.locale = s.locale)) ORDER BY r.entry, s.locale",
                row -> sample(row.getString(1), row.getString(2)),
                after,
                upTo,
                type);
        return new Step(samples, upTo, entries.size() < STEP);
    }

    /** A version that cannot be read tells nothing; the others do. */
    private static Sample sample(String fields, String alts) {
        try {
            return new Sample(Json.fields(fields), Json.alts(alts).keySet());
        } catch (DamagedValue unreadable) {
            return new Sample(Fields.empty(), Set.of());
        }
    }
}
