package dev.larder.store;

import java.sql.SQLException;

/** The tables of a store, each with its own SQL. */
record Tables(
        EntryTable entries, MirrorTable mirror, DraftTable drafts, OutboxTable outbox, RowTable rows, FactTable facts) {

    static Tables make() {
        EntryTable entries = new EntryTable();
        MirrorTable mirror = new MirrorTable();
        DraftTable drafts = new DraftTable();
        OutboxTable outbox = new OutboxTable();
        RowTable rows = new RowTable(entries, mirror, drafts, outbox);
        return new Tables(entries, mirror, drafts, outbox, rows, new FactTable());
    }

    void refresh(Sql sql, EntryTable.Known entry) throws SQLException {
        rows.refresh(sql, entry, facts.mainLocale(sql));
    }
}
