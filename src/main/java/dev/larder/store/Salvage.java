package dev.larder.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.LocaleCode;
import dev.larder.model.RescueReport;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings what can be read of a damaged store into an empty one, drafts and outbox first. Where the journal of unsent work
 * is in step its words are taken: SQLite does not see a letter altered inside a text, the journal's checksums do.
 */
final class Salvage {
    private final Sql damaged;
    private final Sql fresh;
    private final UnsentWork journal;
    private final Tables tables;
    private final SalvagedTables copy;
    private final SalvagedEntries entries;

    Salvage(Sql damaged, Sql fresh, UnsentWork journal, Tables tables) {
        this.damaged = damaged;
        this.fresh = fresh;
        this.journal = journal;
        this.tables = tables;
        this.copy = new SalvagedTables(damaged, fresh);
        this.entries = new SalvagedEntries(fresh, tables.entries());
    }

    /** One transaction. Throws only for troubles of the new store. */
    void run(Rescue.Told told) throws SQLException {
        fresh.run("BEGIN IMMEDIATE");
        long revision = revisionOfTheDamaged();
        copy.entries();
        SalvagedWork work = new SalvagedWork(copy, journal, revision);
        SalvagedDrafts salvaged = new SalvagedDrafts(fresh, tables.drafts(), entries);
        RescueReport.Tally drafts = work.bring(salvaged);
        RescueReport.Tally changes = work.bring(new SalvagedChanges(fresh, tables.outbox(), entries));
        copy.sequence("change");
        copy.others();
        salvaged.dropUnfitSteps();
        copy.dropOrphans();
        tables.facts().put(fresh, UnsentRows.REVISION, Long.toString(Math.max(journal.revision(), revision) + 1));
        RescueReport report = new RescueReport(told.at(), told.keptAs(), drafts, changes, work.unsure());
        tables.facts().put(fresh, RescueNotes.FACT, RescueNotes.text(report));
        refresh();
        fresh.run("COMMIT");
    }

    /** Works the list out; a version of the mirror that makes no sense is left to the next pull. */
    private void refresh() throws SQLException {
        LocaleCode main = mainLocale();
        Reads reads = new Reads(tables);
        for (EntryTable.Known entry : tables.entries().all(fresh)) {
            try {
                reads.entry(fresh, entry.key());
            } catch (DamagedValue mirrored) {
                fresh.update("DELETE FROM snapshot WHERE entry = ?", entry.id());
            }
            tables.rows().refresh(fresh, entry, main);
        }
    }

    private LocaleCode mainLocale() throws SQLException {
        try {
            return tables.facts().mainLocale(fresh);
        } catch (IllegalArgumentException damagedName) {
            tables.facts().mainLocale(fresh, LocaleCode.NONE);
            return LocaleCode.NONE;
        }
    }

    private long revisionOfTheDamaged() throws SQLException {
        try {
            return UnsentRows.revision(damaged);
        } catch (SQLException unreadable) {
            damaged.forgetStatements();
            return 0;
        }
    }

    /** One of the two kinds of work that exists nowhere else. */
    interface Kind {
        String table();

        /** The name of its number. */
        String number();

        /** Whether the row now in the new store makes sense as a whole. */
        boolean isSound(long number) throws SQLException;

        /** Puts the journal's words in, over what may have been copied; false when it makes no sense either. */
        boolean put(long number, ObjectNode row) throws SQLException;

        /** The rows of the journal. */
        Map<Long, ObjectNode> in(UnsentWork journal);

        /** How many there are in the new store. */
        int count() throws SQLException;
    }

    /** What a table of the damaged store had in common with the new one. */
    record Row(List<String> columns, List<Optional<Object>> values) {
        Optional<Object> value(String column) {
            int at = columns.indexOf(column);
            return at < 0 ? Optional.empty() : values.get(at);
        }
    }
}
