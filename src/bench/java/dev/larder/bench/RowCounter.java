package dev.larder.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts every row that a program writes to its store, one rewritten with the same values too, by triggers put into it. */
final class RowCounter {
    /** Tables that note that a pull was, and say nothing of what came. */
    private static final Set<String> BOOKKEEPING = Set.of("fact", "calls");

    private final String url;

    private RowCounter(Path file) {
        this.url = "jdbc:sqlite:" + file.toAbsolutePath();
    }

    static boolean isBookkeeping(String table) {
        return BOOKKEEPING.contains(table) || table.startsWith("pull");
    }

    /** From now on; only for a store that is thrown away afterwards. */
    static RowCounter watch(Path file) throws SQLException {
        RowCounter counter = new RowCounter(file);
        try (Connection connection = DriverManager.getConnection(counter.url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench_written (name TEXT PRIMARY KEY, n INTEGER NOT NULL)");
            for (String table : counter.tables(statement)) {
                for (String verb : List.of("INSERT", "UPDATE", "DELETE")) {
                    statement.execute("CREATE TRIGGER bench_" + table + "_" + verb + " AFTER " + verb + " ON \"" + table
                            + "\" BEGIN INSERT INTO bench_written VALUES ('" + table
                            + "', 1) ON CONFLICT (name) DO UPDATE SET n = n + 1; END");
                }
            }
        }
        return counter;
    }

    private List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        String ordinary = "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
                + " AND name NOT LIKE 'sqlite_%' AND name <> 'bench_written'";
        try (ResultSet rows = statement.executeQuery(ordinary)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Rows written so far, by table; tables with none are left out. */
    Map<String, Long> written() throws SQLException {
        Map<String, Long> written = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, n FROM bench_written")) {
            while (rows.next()) {
                written.put(rows.getString(1), rows.getLong(2));
            }
        }
        return written;
    }
}
