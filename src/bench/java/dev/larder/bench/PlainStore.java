package dev.larder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** One SQLite table as plain as can be: write-ahead log, {@code synchronous=FULL} as by default, a transaction a page. */
final class PlainStore implements BareClient.Sink, AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement mark;

    PlainStore(Path file) throws IOException, SQLException {
        Files.createDirectories(file.getParent());
        connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE version (list TEXT, preview INTEGER, name TEXT, updated TEXT, text TEXT,"
                    + " PRIMARY KEY (list, preview, name))");
            statement.execute("CREATE TABLE mark (seq INTEGER PRIMARY KEY, state TEXT)");
        }
        connection.setAutoCommit(false);
        insert = connection.prepareStatement("INSERT OR REPLACE INTO version VALUES (?, ?, ?, ?, ?)");
        mark = connection.prepareStatement("INSERT OR REPLACE INTO mark VALUES (?, ?)");
    }

    @Override
    public void entry(String list, String name, String updated, String text) throws SQLException {
        insert.setString(1, list.substring(0, list.indexOf('?') < 0 ? list.length() : list.indexOf('?')));
        insert.setInt(2, list.contains("preview=1") ? 1 : 0);
        insert.setString(3, name);
        insert.setString(4, updated);
        insert.setString(5, text);
        insert.executeUpdate();
    }

    @Override
    public void pageEnds() throws SQLException {
        connection.commit();
    }

    /** A durable note about one write, in a transaction of its own. */
    void mark(int seq, String state) throws SQLException {
        mark.setInt(1, seq);
        mark.setString(2, state);
        mark.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
