package dev.larder.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/**
 * Keeps other programs, and a second opening in this one, off a store. It is an exclusive lock of the operating system on
 * an empty file beside the store, so it ends with the process however that ends. Taken through SQLite and not through
 * {@code FileChannel}: closing any second handle on a file drops a process's POSIX locks on it, which SQLite counts.
 */
final class StoreLock implements AutoCloseable {
    private final Connection holder;

    private StoreLock(Connection holder) {
        this.holder = holder;
    }

    /** Takes the lock or throws BUSY at once. */
    static StoreLock take(Path store) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(0);
        config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
        Path file = store.resolveSibling(store.getFileName() + ".lock");
        Connection connection = config.createConnection(Database.url(file));
        try {
            new Sql(connection).run("BEGIN EXCLUSIVE");
            return new StoreLock(connection);
        } catch (SQLException held) {
            connection.close();
            throw held;
        }
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }
}
