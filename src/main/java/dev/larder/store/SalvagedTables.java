package dev.larder.store;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.RemoteRef;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Copies tables from a damaged store, row by row, as far as both know the same columns. */
final class SalvagedTables {
    /** Brought over on their own, or worked out anew from what was. */
    private static final Set<String> NOT_COPIED =
            Set.of("entry", "draft", "change", "list_row", "row_feed", "row_gone");

    /** Where the damaged store has no such table, its description is damaged; an older store may lack any other. */
    private static final Set<String> EVERY_STORE_HAS = Set.of("entry", "draft", "change");

    /** A pull must not take what the damaged store said it had read for read. */
    private static final List<String> READ_ANEW = List.of("pull", "search", "last-pull", UnsentRows.REVISION);

    private static final int PRIMARY_CODE = 0xff;

    private final Sql damaged;
    private final Sql fresh;

    SalvagedTables(Sql damaged, Sql fresh) {
        this.damaged = damaged;
        this.fresh = fresh;
    }

    /** Takes one row; may throw only what the new store throws. */
    @FunctionalInterface
    interface Taker {
        void take(Salvage.Row row) throws SQLException;
    }

    void entries() throws SQLException {
        table("entry", row -> {
            if (isEntry(row)) {
                insert("entry", row);
            }
        });
    }

    private static boolean isEntry(Salvage.Row row) {
        try {
            ContentTypeKey.parse(row.value("type").orElse("").toString());
            row.value("remote").ifPresent(remote -> new RemoteRef(remote.toString()));
            return !new EntryKey(row.value("key").orElse("").toString())
                    .toString()
                    .isBlank();
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    /** All the rest: history, facts, counted calls, and last the mirror. */
    void others() throws SQLException {
        List<String> names = new ArrayList<>(fresh.list(
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                        + " AND name NOT LIKE 'sqlite%' ORDER BY name = 'snapshot', name",
                row -> row.getString(1)));
        names.removeIf(name -> NOT_COPIED.contains(name) || isReadAnew(name));
        for (String name : names) {
            table(name, row -> {
                boolean readAnew = name.equals("fact")
                        && row.value("name")
                                .filter(fact -> !isReadAnew(fact.toString()))
                                .isEmpty();
                if (!readAnew) {
                    insert(name, row);
                }
            });
        }
        forgetPrints();
    }

    /** A print tells the next pull that a version is as it was; of a rescued one nobody knows. */
    private void forgetPrints() throws SQLException {
        for (String column : columns(fresh, "snapshot")) {
            if (column.equals("print") || column.equals("head")) {
                fresh.update("UPDATE snapshot SET " + column + " = 0");
            }
        }
    }

    private static boolean isReadAnew(String name) {
        return READ_ANEW.stream().anyMatch(name::startsWith);
    }

    /** Answers whether all of the table could be read; one that an older store does not have is read. */
    boolean table(String name, Taker taker) throws SQLException {
        List<String> columns = columns(fresh, name);
        try {
            List<String> known = columns(damaged, name);
            if (known.isEmpty()) {
                return !EVERY_STORE_HAS.contains(name);
            }
            columns.retainAll(known);
        } catch (SQLException unreadable) {
            damaged.forgetStatements();
            return false;
        }
        DamagedTable.Taker each = values -> taker.take(new Salvage.Row(columns, values));
        return hasRowNumbers(name)
                ? DamagedTable.read(damaged, name, columns, each)
                : DamagedTable.readPlainly(damaged, name, columns, each);
    }

    private static List<String> columns(Sql sql, String table) throws SQLException {
        return sql.list("SELECT name FROM pragma_table_info(?)", row -> row.getString(1), table);
    }

    private boolean hasRowNumbers(String table) throws SQLException {
        return fresh.number("SELECT wr FROM pragma_table_list WHERE name = ?", table) == 0;
    }

    /** A row that the new store's rules do not let in is left out. */
    void insert(String table, Salvage.Row row) throws SQLException {
        String places =
                String.join(", ", row.columns().stream().map(each -> "?").toList());
        try {
            fresh.update(
                    "INSERT OR IGNORE INTO " + table + " (" + String.join(", ", row.columns()) + ") VALUES (" + places
                            + ")",
                    row.values().toArray());
        } catch (SQLiteException refused) {
            if (!isAboutTheRow(refused)) {
                throw refused;
            }
            fresh.forgetStatements();
        }
    }

    private static boolean isAboutTheRow(SQLiteException refused) {
        int code = refused.getResultCode().code & PRIMARY_CODE;
        return code == SQLiteErrorCode.SQLITE_MISMATCH.code
                || code == SQLiteErrorCode.SQLITE_CONSTRAINT.code
                || code == SQLiteErrorCode.SQLITE_TOOBIG.code;
    }

    void drop(String table, String column, long number) throws SQLException {
        fresh.update("DELETE FROM " + table + " WHERE " + column + " = ?", number);
    }

    /** Numbers once given are not given again. */
    void sequence(String table) throws SQLException {
        long last = fresh.number("SELECT coalesce(max(seq), 0) FROM " + table);
        try {
            last = Math.max(last, damaged.number("SELECT seq FROM sqlite_sequence WHERE name = ?", table));
        } catch (SQLException unreadable) {
            damaged.forgetStatements();
        }
        fresh.update("DELETE FROM sqlite_sequence WHERE name = ?", table);
        fresh.update("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", table, last);
    }

    /** What hangs on an entry that could not be read. */
    void dropOrphans() throws SQLException {
        record Orphan(String table, Optional<Long> number) {}
        List<Orphan> orphans = fresh.list("PRAGMA foreign_key_check", row -> {
            long number = row.getLong(2);
            return new Orphan(row.getString(1), row.wasNull() ? Optional.empty() : Optional.of(number));
        });
        for (Orphan orphan : orphans) {
            if (orphan.number().isPresent()) {
                fresh.update(
                        "DELETE FROM " + orphan.table() + " WHERE rowid = ?",
                        orphan.number().get());
            }
        }
    }
}
