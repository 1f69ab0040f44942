package dev.larder.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;

/** SQLite's full-text search with the index of prefixes it offers, ranked by bm25; answers titles, no snippets. */
final class BareFts implements P5Search.Side {
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement title;
    private int number;

    BareFts(Path folder) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("fts.db"));
        try (Statement make = connection.createStatement()) {
            make.executeUpdate("PRAGMA journal_mode = WAL");
            make.executeUpdate("PRAGMA synchronous = OFF");
            make.executeUpdate("CREATE TABLE entry (id INTEGER PRIMARY KEY, title TEXT NOT NULL)");
            make.executeUpdate("CREATE VIRTUAL TABLE words USING fts5(title, body, content='', prefix='1 2 3',"
                    + " tokenize='unicode61 remove_diacritics 2')");
        }
        connection.setAutoCommit(false);
        insert = connection.prepareStatement("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)");
        title = connection.prepareStatement("INSERT INTO entry VALUES (?, ?)");
    }

    @Override
    public void add(Prose.Made made) throws SQLException {
        number++;
        insert.setInt(1, number);
        insert.setString(2, made.entry().title());
        insert.setString(3, made.body());
        insert.executeUpdate();
        title.setInt(1, number);
        title.setString(2, made.entry().title());
        title.executeUpdate();
    }

    @Override
    public void ready() throws SQLException {
        connection.commit();
    }

    @Override
    public int find(String typed) throws SQLException {
        StringJoiner words = new StringJoiner(" ");
        for (String word : typed.strip().split(" ")) {
            words.add('"' + word + '"');
        }
        String match = words + (typed.endsWith(" ") ? "" : "*");
        int found = 0;
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT e.title FROM words w JOIN entry e ON e.id = w.rowid WHERE words MATCH ?"
                        + " ORDER BY bm25(words, 4, 1) LIMIT 50")) {
            query.setString(1, match);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found += rows.getString(1).isEmpty() ? 0 : 1;
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
