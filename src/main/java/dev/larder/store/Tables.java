package dev.larder.store;

import java.sql.SQLException;
import java.time.Clock;

/** The tables of a store, each with its own SQL. */
record Tables(
        EntryTable entries,
        MirrorTable mirror,
        DraftTable drafts,
        OutboxTable outbox,
        RowTable rows,
        FactTable facts,
        HistoryNotes history,
        UndoTable undo,
        PullTable pulls) {

    static Tables make(Clock clock) {
        EntryTable entries = new EntryTable();
        MirrorTable mirror = new MirrorTable();
        DraftTable drafts = new DraftTable();
        OutboxTable outbox = new OutboxTable();
        FactTable facts = new FactTable();
        RowTable rows = new RowTable(entries, mirror, drafts, outbox);
        HistoryNotes history = new HistoryNotes(new MirrorReads(mirror, facts), drafts, outbox, clock);
        return new Tables(entries, mirror, drafts, outbox, rows, facts, history, new UndoTable(), new PullTable(facts));
    }

    MirrorReads mirrorReads() {
        return new MirrorReads(mirror, facts);
    }

    void refresh(Sql sql, EntryTable.Known entry) throws SQLException {
        rows.refresh(sql, entry, facts.mainLocale(sql));
    }
}
