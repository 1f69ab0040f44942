package dev.larder.store;

import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.Target;
import dev.larder.result.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of the outbox, open and seen. */
final class OutboxTable {
    private static final int SEEN_LISTED = 200;
    private static final String COLUMNS =
            "SELECT seq, key, type, kind, target, base, wanted, state, tries, queued_at, at,"
                    + " reason, unsure, released, not_before, unsure_at FROM change ";

    Change append(Sql sql, EntryTable.Known entry, Change.Intent intent, Edit edit) throws SQLException {
        sql.update(
                "INSERT INTO change (key, type, kind, target, base, wanted, state, tries, queued_at, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)",
                entry.key(),
                entry.type(),
                intent.kind(),
                intent.target(),
                Json.text(edit.base()),
                Json.text(edit.wanted()),
                edit.at(),
                edit.at());
        return required(sql, sql.number("SELECT last_insert_rowid()"));
    }

    /** What an edit started from, what it wants, and when it was asked for. */
    record Edit(Content base, Content wanted, Instant at) {}

    /** Puts a new wish into a change at rest; it waits again as if never tried, until it is released anew. */
    Change takeUp(Sql sql, long seq, Change.Intent intent, Edit edit) throws SQLException {
        sql.update(
                "UPDATE change SET kind = ?, target = ?, base = ?, wanted = ?, at = ?,"
                        + " state = 'WAITING', tries = 0, reason = NULL, released = 0, not_before = NULL WHERE seq = ?",
                intent.kind(),
                intent.target(),
                Json.text(edit.base()),
                Json.text(edit.wanted()),
                edit.at(),
                seq);
        return required(sql, seq);
    }

    Change advance(Sql sql, Coalescing.Open before, Change.Progress to) throws SQLException {
        Optional<Failure> reason = to.reason();
        boolean unsure = Coalescing.unsureAfter(before, to.state(), reason);
        boolean wasAccepted = before.change().state() == ChangeState.ACCEPTED;
        Instant tried = wasAccepted ? before.change().progress().at() : to.at();
        Optional<Instant> since = before.change().progress().release().unsureSince();
        sql.update(
                "UPDATE change SET state = ?, tries = ?, at = ?, reason = ?, unsure = ?, unsure_at = ?,"
                        + " released = ?, not_before = ? WHERE seq = ?",
                to.state(),
                to.tries(),
                to.at(),
                reason.isPresent() ? Optional.of(FailureJson.text(reason.get())) : Optional.empty(),
                unsure ? 1 : 0,
                unsure ? Optional.of(since.orElse(tried)) : Optional.empty(),
                to.release().told() ? 1 : 0,
                to.release().notBefore(),
                before.change().seq());
        return required(sql, before.change().seq());
    }

    /** New base after a merge: what is at the service is known again. */
    Change rebase(Sql sql, Change change, Edit edit) throws SQLException {
        sql.update(
                "UPDATE change SET base = ?, wanted = ?, unsure = 0, unsure_at = NULL WHERE seq = ?",
                Json.text(edit.base()),
                Json.text(edit.wanted()),
                change.seq());
        if (change.state() == ChangeState.IN_CONFLICT) {
            sql.update(
                    "UPDATE change SET state = 'WAITING', reason = NULL, at = ? WHERE seq = ?",
                    edit.at(),
                    change.seq());
        }
        return required(sql, change.seq());
    }

    void drop(Sql sql, long seq) throws SQLException {
        sql.update("DELETE FROM change WHERE seq = ?", seq);
    }

    /** Gives the changes of one entry to another. */
    void move(Sql sql, EntryKey from, EntryKey to) throws SQLException {
        sql.update("UPDATE change SET key = ? WHERE key = ?", to, from);
    }

    Optional<Coalescing.Open> find(Sql sql, long seq) throws SQLException {
        return sql.first(COLUMNS + "WHERE seq = ?", OutboxTable::read, seq);
    }

    /** The open changes of one entry in the order they are sent. */
    List<Coalescing.Open> open(Sql sql, EntryKey key) throws SQLException {
        return sql.list(COLUMNS + "WHERE key = ? AND state <> 'SEEN' ORDER BY seq", OutboxTable::read, key);
    }

    Optional<Coalescing.Open> lastOpen(Sql sql, EntryKey key) throws SQLException {
        return sql.first(
                COLUMNS + "WHERE key = ? AND state <> 'SEEN' ORDER BY seq DESC LIMIT 1", OutboxTable::read, key);
    }

    List<Change> allOpen(Sql sql) throws SQLException {
        return sql.list(
                COLUMNS + "WHERE state <> 'SEEN' ORDER BY seq", row -> read(row).change());
    }

    List<Change> lastSeen(Sql sql) throws SQLException {
        return sql.list(
                COLUMNS + "WHERE state = 'SEEN' ORDER BY seq DESC LIMIT ?",
                row -> read(row).change(),
                SEEN_LISTED);
    }

    List<Change> accepted(Sql sql) throws SQLException {
        return sql.list(
                COLUMNS + "WHERE state = 'ACCEPTED' ORDER BY seq",
                row -> read(row).change());
    }

    private Change required(Sql sql, long seq) throws SQLException {
        return find(sql, seq)
                .map(Coalescing.Open::change)
                .orElseThrow(() -> new IllegalStateException("a change vanished inside its transaction"));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Instant::parse);
    }

    private static Coalescing.Open read(ResultSet row) throws SQLException {
        Change.Intent intent =
                new Change.Intent(ChangeKind.valueOf(row.getString(4)), Target.valueOf(row.getString(5)));
        Change.Progress progress = new Change.Progress(
                ChangeState.valueOf(row.getString(8)),
                row.getInt(9),
                Instant.parse(row.getString(10)),
                Instant.parse(row.getString(11)),
                Optional.ofNullable(row.getString(12)).map(FailureJson::read),
                new Change.Release(row.getInt(14) == 1, instant(row, 15), instant(row, 16)));
        Change change = new Change(
                row.getLong(1),
                new EntryKey(row.getString(2)),
                ContentTypeKey.parse(row.getString(3)),
                intent,
                Json.content(row.getString(6)),
                Json.content(row.getString(7)),
                progress);
        return new Coalescing.Open(change, row.getInt(13) == 1);
    }
}
