package dev.larder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** One row written over and over in a plain SQLite file, each time durably. */
final class BareCommit implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement put;
    private final String text;

    BareCommit(Path file, int bytes) throws IOException, SQLException {
        Files.createDirectories(file.getParent());
        text = "a".repeat(bytes);
        connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE draft (entry INTEGER PRIMARY KEY, text TEXT)");
        }
        put = connection.prepareStatement("INSERT OR REPLACE INTO draft VALUES (1, ?)");
    }

    /** The median of so many commits in milliseconds. */
    double commits(int count) throws SQLException {
        double[] taken = new double[count];
        for (int number = 0; number < count; number++) {
            long begun = System.nanoTime();
            put.setString(1, text);
            put.executeUpdate();
            taken[number] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(taken);
        return taken[count / 2];
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
