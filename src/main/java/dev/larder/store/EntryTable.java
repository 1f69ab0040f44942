package dev.larder.store;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.RemoteRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The entries by their own key and by the service's name for them. */
final class EntryTable {
    private static final String COLUMNS = "SELECT id, key, type, remote FROM entry ";

    /** An entry as other tables point to it. */
    record Known(long id, EntryKey key, ContentTypeKey type, Optional<RemoteRef> remote) {}

    Optional<Known> find(Sql sql, EntryKey key) throws SQLException {
        return sql.first(COLUMNS + "WHERE key = ?", EntryTable::read, key);
    }

    Optional<Known> find(Sql sql, ContentTypeKey type, RemoteRef remote) throws SQLException {
        return sql.first(COLUMNS + "WHERE remote = ? AND type = ?", EntryTable::read, remote, type);
    }

    List<Known> all(Sql sql) throws SQLException {
        return sql.list(COLUMNS, EntryTable::read);
    }

    Known make(Sql sql, ContentTypeKey type, Optional<RemoteRef> remote) throws SQLException {
        EntryKey key = EntryKey.random();
        long id = sql.number("INSERT INTO entry (key, type, remote) VALUES (?, ?, ?) RETURNING id", key, type, remote);
        return new Known(id, key, type, remote);
    }

    /** Makes an entry again under the key it had, unless something of it is here; then nothing. */
    Optional<Known> revive(Sql sql, EntryKey key, ContentTypeKey type) throws SQLException {
        sql.update("INSERT OR IGNORE INTO entry (key, type, blank) VALUES (?, ?, 1)", key, type);
        return sql.first(COLUMNS + "WHERE key = ? AND blank = 1", EntryTable::read, key);
    }

    void remote(Sql sql, long id, Optional<RemoteRef> remote) throws SQLException {
        sql.update("UPDATE entry SET remote = ? WHERE id = ?", remote, id);
    }

    void blank(Sql sql, long id, boolean blank) throws SQLException {
        sql.update("UPDATE entry SET blank = ?1 WHERE id = ?2 AND blank <> ?1", blank ? 1 : 0, id);
    }

    /** Clears away the entries of which nothing is left; only when no form can be open on them. */
    void forgetBlank(Sql sql) throws SQLException {
        sql.update("DELETE FROM entry WHERE blank = 1");
    }

    private static Known read(ResultSet row) throws SQLException {
        return new Known(
                row.getLong(1),
                new EntryKey(row.getString(2)),
                ContentTypeKey.parse(row.getString(3)),
                Optional.ofNullable(row.getString(4)).map(RemoteRef::new));
    }
}
