package dev.larder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads all rows that can still be read out of a table whose pages may be damaged: from the front, from the back, and
 * between the two by halving what is left, without any index.
 */
final class DamagedTable {
    /** What is left between two readable rows may be a wide range of numbers with nothing in it. */
    private static final int MOST_PROBES = 1_000;

    /** Numbers are given one after the other: beyond a gap this wide nothing follows. */
    private static final long WIDEST_GAP = 1_000_000;

    private final Sql sql;
    private final String table;
    private final List<String> columns;
    private final Taker taker;
    private Optional<SQLException> refused = Optional.empty();
    private int probes;
    private boolean broken;

    private DamagedTable(Sql sql, String table, List<String> columns, Taker taker) {
        this.sql = sql;
        this.table = table;
        this.columns = columns;
        this.taker = taker;
    }

    /** Is given each readable row once, its values in the order of the columns; may throw when it cannot keep one. */
    @FunctionalInterface
    interface Taker {
        void take(List<Optional<Object>> values) throws SQLException;
    }

    /** A table with row numbers. Answers whether all of it could be read; throws only what the taker throws. */
    static boolean read(Sql sql, String table, List<String> columns, Taker taker) throws SQLException {
        DamagedTable reading = new DamagedTable(sql, table, columns, taker);
        reading.between(0, Long.MAX_VALUE);
        return reading.ended();
    }

    /** A small table without row numbers: from either end up to the damage. */
    static boolean readPlainly(Sql sql, String table, List<String> columns, Taker taker) throws SQLException {
        DamagedTable reading = new DamagedTable(sql, table, columns, taker);
        Set<List<Optional<Object>>> seen = new HashSet<>();
        String query = "SELECT " + reading.names() + " FROM " + table;
        if (!reading.all(query, seen)) {
            reading.broken = true;
            reading.all(query + " ORDER BY 1 DESC", seen);
        }
        return reading.ended();
    }

    private boolean ended() throws SQLException {
        if (refused.isPresent()) {
            throw refused.get();
        }
        return !broken;
    }

    private boolean all(String query, Set<List<Optional<Object>>> seen) {
        try {
            sql.until(query, row -> {
                List<Optional<Object>> values = values(row, 1);
                return !seen.add(values) || give(values);
            });
            return true;
        } catch (SQLException damage) {
            forget();
            return false;
        }
    }

    private boolean give(List<Optional<Object>> values) {
        try {
            taker.take(values);
            return true;
        } catch (SQLException cannotKeep) {
            refused = Optional.of(cannotKeep);
            return false;
        }
    }

    /** The driver ends a statement that failed. */
    private void forget() {
        try {
            sql.forgetStatements();
        } catch (SQLException already) {
            broken = true;
        }
    }

    private void between(long low, long high) {
        long from = walk("rowid > ? ORDER BY rowid", low, high);
        if (from == high) {
            return;
        }
        broken = true;
        long to = walk("rowid < ? ORDER BY rowid DESC", high, from);
        if (to == from) {
            return;
        }
        long until = Math.min(to, from + WIDEST_GAP);
        long middle = from + (until - from) / 2;
        if (middle > from && middle < until) {
            between(from, middle);
            walk("rowid = ?", middle, middle);
            between(middle, until);
        }
    }

    /** Takes rows until the damage or {@code end}; answers {@code end} when all was read, else the last number read. */
    private long walk(String where, long start, long end) {
        if (refused.isPresent() || probes++ > MOST_PROBES) {
            broken = true;
            return end;
        }
        long[] last = {start};
        try {
            sql.until(
                    "SELECT rowid, " + names() + " FROM " + table + " NOT INDEXED WHERE " + where,
                    row -> {
                        long number = row.getLong(1);
                        if (start == end) {
                            return give(values(row, 2));
                        }
                        if (start < end ? number >= end : number <= end) {
                            return false;
                        }
                        if (start < end ? number <= last[0] : number >= last[0]) {
                            throw new SQLException("rows out of order");
                        }
                        List<Optional<Object>> values = values(row, 2);
                        last[0] = number;
                        return give(values);
                    },
                    start);
            return end;
        } catch (SQLException damage) {
            forget();
            return last[0];
        }
    }

    private String names() {
        return String.join(", ", columns);
    }

    private List<Optional<Object>> values(ResultSet row, int first) throws SQLException {
        List<Optional<Object>> values = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            values.add(Optional.ofNullable(row.getObject(first + column)));
        }
        return values;
    }
}
