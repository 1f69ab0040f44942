package dev.larder.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One connection with its prepared statements, which are made once; used by one thread at a time. */
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Makes a value of one result row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs one or several statements as they are. */
    void run(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    /** Changes rows and says how many. An empty {@link Optional} among the arguments is SQL's NULL. */
    int update(String sql, Object... arguments) throws SQLException {
        return bound(sql, arguments).executeUpdate();
    }

    <T> List<T> list(String sql, Reader<T> reader, Object... arguments) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            while (rows.next()) {
                found.add(read(reader, rows));
            }
        }
        return found;
    }

    /** Hands on row after row for as long as the taker wants more. */
    void until(String sql, Reader<Boolean> wantsMore, Object... arguments) throws SQLException {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            while (rows.next() && read(wantsMore, rows)) {
                // the taker has it
            }
        }
    }

    <T> Optional<T> first(String sql, Reader<T> reader, Object... arguments) throws SQLException {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            return rows.next() ? Optional.of(read(reader, rows)) : Optional.empty();
        }
    }

    /** A number that the query always answers. */
    long number(String sql, Object... arguments) throws SQLException {
        return first(sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    /** To be called after a trouble: the driver ends a statement that failed, and would refuse it from then on. */
    void forgetStatements() throws SQLException {
        List<PreparedStatement> old = List.copyOf(prepared.values());
        prepared.clear();
        for (PreparedStatement statement : old) {
            statement.close();
        }
    }

    private static <T> T read(Reader<T> reader, ResultSet row) throws SQLException {
        try {
            return reader.read(row);
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw new DamagedValue(notOurs);
        }
    }

    private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int index = 0; index < arguments.length; index++) {
            bind(statement, index + 1, arguments[index]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, Object argument) throws SQLException {
        if (argument instanceof Optional<?> optional) {
            if (optional.isEmpty()) {
                statement.setNull(index, Types.NULL);
            } else {
                bind(statement, index, optional.get());
            }
        } else if (argument instanceof Long || argument instanceof Integer) {
            statement.setLong(index, ((Number) argument).longValue());
        } else if (argument instanceof Double number) {
            statement.setDouble(index, number);
        } else if (argument instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else {
            statement.setString(index, argument.toString());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
