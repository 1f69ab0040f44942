package dev.larder.store;

import dev.larder.model.Content;
import dev.larder.model.LocalDraft;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Local drafts, at most one per entry. */
final class DraftTable {
    void put(Sql sql, long entry, LocalDraft draft) throws SQLException {
        sql.update(
                "INSERT OR REPLACE INTO draft (entry, base, content, saved_at) VALUES (?, ?, ?, ?)",
                entry,
                Json.text(draft.base()),
                Json.text(draft.content()),
                draft.savedAt());
    }

    Optional<LocalDraft> find(Sql sql, long entry) throws SQLException {
        return sql.first(
                "SELECT base, content, saved_at FROM draft WHERE entry = ?",
                row -> new LocalDraft(
                        Json.content(row.getString(1)),
                        Json.content(row.getString(2)),
                        Instant.parse(row.getString(3))),
                entry);
    }

    /** When the draft was written; nothing where there is none. */
    Optional<Instant> savedAt(Sql sql, long entry) throws SQLException {
        return sql.first(
                "SELECT saved_at FROM draft WHERE entry = ?", row -> Instant.parse(row.getString(1)), entry);
    }

    void drop(Sql sql, long entry) throws SQLException {
        sql.update("DELETE FROM draft WHERE entry = ?", entry);
    }

    /** Gives the draft of one entry to another that has none. */
    void move(Sql sql, long from, long to) throws SQLException {
        sql.update("UPDATE OR IGNORE draft SET entry = ? WHERE entry = ?", to, from);
    }

    /** Whether what is to be kept says the same as what it started from. */
    static boolean changesNothing(Content base, Content content) throws SQLException {
        return Json.sameContent(Json.text(base), Json.text(content));
    }
}
