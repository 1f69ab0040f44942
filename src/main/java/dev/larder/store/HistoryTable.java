package dev.larder.store;

import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.HistoryKind;
import dev.larder.model.HistoryVersion;
import dev.larder.model.RemoteRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The kept versions of entries. */
final class HistoryTable {
    private static final String COLUMNS =
            "SELECT h.id, h.key, h.type, h.kind, h.at, h.title, h.packed, h.content, h.remote, h.details FROM history h ";

    /** What tells versions apart without their content. */
    record Head(long id, HistoryKind kind, Instant at) {}

    /** A version with what its row says beside it. */
    record Row(HistoryVersion version, Optional<RemoteRef> remote, Optional<String> details) {}

    /** What is to be kept, and why. */
    record Note(HistoryKind kind, Instant at, String title, Content content, Optional<String> details) {}

    void add(Sql sql, EntryTable.Known entry, Note note) throws SQLException {
        Packed packed = Packed.of(Json.text(note.content()));
        sql.update(
                "INSERT INTO history (key, type, remote, kind, at, title, packed, content, details)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.key(),
                entry.type(),
                entry.remote(),
                note.kind(),
                note.at().toEpochMilli(),
                note.title(),
                packed.deflated() ? 1 : 0,
                packed.bytes(),
                note.details());
    }

    /** Newest first. */
    List<Head> heads(Sql sql, EntryKey key) throws SQLException {
        return sql.list(
                "SELECT id, kind, at FROM history WHERE key = ? ORDER BY id DESC",
                row -> new Head(
                        row.getLong(1), HistoryKind.valueOf(row.getString(2)), Instant.ofEpochMilli(row.getLong(3))),
                key);
    }

    /** Newest first. */
    List<HistoryVersion> of(Sql sql, EntryKey key) throws SQLException {
        return sql.list(
                COLUMNS + "WHERE h.key = ? ORDER BY h.id DESC", row -> read(row).version(), key);
    }

    Optional<HistoryVersion> newest(Sql sql, EntryKey key) throws SQLException {
        return sql.first(
                COLUMNS + "WHERE h.key = ? ORDER BY h.id DESC LIMIT 1",
                row -> read(row).version(),
                key);
    }

    Optional<HistoryVersion> newest(Sql sql, EntryKey key, HistoryKind kind) throws SQLException {
        return sql.first(
                COLUMNS + "WHERE h.key = ? AND h.kind = ? ORDER BY h.id DESC LIMIT 1",
                row -> read(row).version(),
                key,
                kind);
    }

    /** The last version of each entry that is not here any more, the last deleted first. */
    List<Row> deleted(Sql sql) throws SQLException {
        return sql.list(
                COLUMNS + "WHERE h.kind = 'DELETED' AND h.id = (SELECT max(n.id) FROM history n"
                        + " WHERE n.key = h.key AND n.kind = 'DELETED')"
                        + " AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.key = h.key AND e.blank = 0)"
                        + " ORDER BY h.id DESC",
                HistoryTable::read);
    }

    Optional<Row> lastDeleted(Sql sql, EntryKey key) throws SQLException {
        return sql.first(
                COLUMNS + "WHERE h.key = ? AND h.kind = 'DELETED' ORDER BY h.id DESC LIMIT 1", HistoryTable::read, key);
    }

    void drop(Sql sql, long id) throws SQLException {
        sql.update("DELETE FROM history WHERE id = ?", id);
    }

    /** Gives the versions of one entry to another. */
    void move(Sql sql, EntryKey from, EntryKey to) throws SQLException {
        sql.update("UPDATE history SET key = ? WHERE key = ?", to, from);
    }

    /** Forgets all of entries that were deleted before a time and are not here. */
    void forgetDeletedBefore(Sql sql, Instant time) throws SQLException {
        sql.update(
                "DELETE FROM history WHERE key IN (SELECT h.key FROM history h WHERE h.kind = 'DELETED' AND h.at < ?"
                        + " AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.key = h.key AND e.blank = 0)"
                        + " AND NOT EXISTS (SELECT 1 FROM history n WHERE n.key = h.key AND n.id > h.id))",
                time.toEpochMilli());
    }

    private static Row read(ResultSet row) throws SQLException {
        String json = new Packed(row.getInt(7) == 1, row.getBytes(8)).text();
        return new Row(
                new HistoryVersion(
                        row.getLong(1),
                        new EntryKey(row.getString(2)),
                        ContentTypeKey.parse(row.getString(3)),
                        HistoryKind.valueOf(row.getString(4)),
                        Instant.ofEpochMilli(row.getLong(5)),
                        row.getString(6),
                        Json.content(json)),
                Optional.ofNullable(row.getString(9)).map(RemoteRef::new),
                Optional.ofNullable(row.getString(10)));
    }
}
