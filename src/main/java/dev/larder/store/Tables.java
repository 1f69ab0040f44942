package dev.larder.store;

import java.sql.SQLException;

/** The tables of a store, each with its own SQL. */
record Tables(
        EntryTable entries,
        MirrorTable mirror,
        DraftTable drafts,
        OutboxTable outbox,
        RowTable rows,
        FactTable facts,
        PullTable pulls) {

    static Tables make() {
        EntryTable entries = new EntryTable();
        MirrorTable mirror = new MirrorTable();
        DraftTable drafts = new DraftTable();
        OutboxTable outbox = new OutboxTable();
        RowTable rows = new RowTable(entries, mirror, drafts, outbox);
        FactTable facts = new FactTable();
        return new Tables(entries, mirror, drafts, outbox, rows, facts, new PullTable(facts));
    }

    void refresh(Sql sql, EntryTable.Known entry) throws SQLException {
        rows.refresh(sql, entry, facts.mainLocale(sql));
    }
}
