package dev.larder.store;

import dev.larder.model.Content;
import dev.larder.model.Fields;
import dev.larder.model.LocalDraft;
import dev.larder.model.LocaleCode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

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
        return sql.first("SELECT saved_at FROM draft WHERE entry = ?", row -> Instant.parse(row.getString(1)), entry);
    }

    void drop(Sql sql, long entry) throws SQLException {
        sql.update("DELETE FROM draft WHERE entry = ?", entry);
    }

    /** Gives the draft of one entry to another that has none. */
    void move(Sql sql, long from, long to) throws SQLException {
        sql.update("UPDATE OR IGNORE draft SET entry = ? WHERE entry = ?", to, from);
    }

    /** Whether what is to be kept says the same as what it started from. Only the fields that differ are written out. */
    static boolean changesNothing(Content base, Content content) throws SQLException {
        if (base.equals(content)) {
            return true;
        }
        if (!base.title().equals(content.title())
                || !base.slug().equals(content.slug())
                || !base.locales().keySet().equals(content.locales().keySet())) {
            return false;
        }
        for (LocaleCode locale : base.locales().keySet()) {
            Fields before = base.in(locale);
            Fields after = content.in(locale);
            if (!Set.copyOf(before.keys()).equals(Set.copyOf(after.keys()))
                    || !sameStored(before.changedSince(after), after.changedSince(before))) {
                return false;
            }
        }
        return true;
    }

    /** A number may be of another class in memory and the same once it is read back; two texts never are. */
    private static boolean sameStored(Fields one, Fields other) throws SQLException {
        boolean texts = one.keys().stream()
                .anyMatch(key -> one.get(key).isTextual() && other.get(key).isTextual());
        return !texts && Json.sameFields(Json.text(one), Json.text(other));
    }
}
