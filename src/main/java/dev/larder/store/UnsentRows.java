package dev.larder.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Drafts and open changes as rows of JSON, for the journal beside the store. */
final class UnsentRows {
    static final String REVISION = "work-revision";
    private static final String ENTRY = "SELECT key AS entry_key, type AS entry_type, remote AS entry_remote";
    private static final String DRAFT =
            ENTRY + ", d.base, d.content, d.saved_at FROM draft d JOIN entry e ON e.id = d.entry WHERE d.entry = ?";
    private static final String CHANGE = "SELECT c.*, e.remote AS entry_remote FROM change c"
            + " LEFT JOIN entry e ON e.key = c.key WHERE c.seq = ? AND c.state <> 'SEEN'";
    private static final List<String> WORK = List.of("base", "content", "key", "type", "kind", "target", "wanted");

    private UnsentRows() {}

    /** A draft by its entry's number, or a change by its own. */
    record Touched(String kind, long id) {}

    static List<Touched> all(Sql sql) throws SQLException {
        return sql.list(
                "SELECT 'draft', entry FROM draft UNION ALL SELECT 'change', seq FROM change WHERE state <> 'SEEN'",
                row -> new Touched(row.getString(1), row.getLong(2)));
    }

    static long revision(Sql sql) throws SQLException {
        return sql.number("SELECT CAST(value AS INTEGER) FROM fact WHERE name = ?", REVISION);
    }

    static long nextRevision(Sql sql) throws SQLException {
        return sql.number(
                "INSERT INTO fact (name, value) VALUES (?, 1)"
                        + " ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1 RETURNING value",
                REVISION);
    }

    /** The row as it is now; with {@code gone} where there is none any more. */
    static ObjectNode row(Sql sql, Touched touched) throws SQLException {
        Optional<ObjectNode> found =
                sql.first(touched.kind().equals("draft") ? DRAFT : CHANGE, UnsentRows::json, touched.id());
        ObjectNode node = found.orElseGet(() -> Json.MAPPER.createObjectNode().put("gone", true));
        return node.put("of", touched.kind()).put("id", touched.id());
    }

    private static ObjectNode json(ResultSet row) throws SQLException {
        ObjectNode node = Json.MAPPER.createObjectNode();
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnLabel(column);
            Object value = row.getObject(column);
            if (value instanceof Number number) {
                node.put(name, number.longValue());
            } else if (value instanceof String text) {
                node.put(name, text);
            }
        }
        return node;
    }

    /** Whether both hold the same words and wishes; how far a change has come does not count. */
    static boolean sameWork(ObjectNode one, ObjectNode other) {
        return WORK.stream().allMatch(name -> one.path(name).equals(other.path(name)));
    }
}
