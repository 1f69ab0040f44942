package dev.larder.store;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.EntryKey;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.PostFields;
import dev.larder.model.Publication;
import dev.larder.model.Reference;
import dev.larder.model.RemoteRef;
import dev.larder.model.Snapshot;
import dev.larder.model.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions last read from the service. */
final class MirrorTable {
    /** What a list needs of one version, without its fields. */
    record Head(
            View view,
            LocaleCode locale,
            String title,
            String slug,
            String author,
            Publication.Status status,
            Optional<Instant> updated) {}

    /** One stored version. */
    record Version(View view, LocaleCode locale, Snapshot snapshot) {}

    /** Told before a stored version is written over. */
    @FunctionalInterface
    interface Replacing {
        void now() throws SQLException;
    }

    /** Writes a version unless the same is there; says whether it did. */
    boolean put(Sql sql, long entry, Pulled pulled, Replacing replacing) throws SQLException {
        String fields = Json.text(pulled.entry().fields());
        Object[] head = head(pulled.entry());
        Optional<Stored> stored = stored(sql, entry, pulled, head);
        if (stored.isPresent()
                && stored.get().sameHead()
                && Json.sameFields(stored.get().fields(), fields)) {
            return false;
        }
        if (stored.isPresent()) {
            replacing.now();
        }
        write(sql, entry, pulled, head, fields);
        return true;
    }

    /** The first version of an entry that was just made. */
    void putFirst(Sql sql, long entry, Pulled pulled) throws SQLException {
        write(sql, entry, pulled, head(pulled.entry()), Json.text(pulled.entry().fields()));
    }

    private static Object[] head(Entry entry) {
        Publication publication = entry.publication();
        return new Object[] {
            entry.title(),
            slug(entry),
            author(entry.fields()),
            publication.status(),
            publication.published(),
            publication.updated(),
            publication.scheduled()
        };
    }

    private static void write(Sql sql, long entry, Pulled pulled, Object[] head, String fields) throws SQLException {
        sql.update(
                "INSERT OR REPLACE INTO snapshot VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry,
                pulled.view(),
                pulled.locale(),
                head[0],
                head[1],
                head[2],
                head[3],
                head[4],
                head[5],
                head[6],
                fields);
    }

    /** What is there already, and whether all but its fields is as in what was pulled. */
    private record Stored(String fields, boolean sameHead) {}

    private static Optional<Stored> stored(Sql sql, long entry, Pulled pulled, Object[] head) throws SQLException {
        return sql.first(
                "SELECT fields, title IS ? AND slug IS ? AND author IS ? AND status IS ?"
                        + " AND published IS ? AND updated IS ? AND scheduled IS ?"
                        + " FROM snapshot WHERE entry = ? AND view = ? AND locale = ?",
                row -> new Stored(row.getString(1), row.getInt(2) == 1),
                head[0],
                head[1],
                head[2],
                head[3],
                head[4],
                head[5],
                head[6],
                entry,
                pulled.view(),
                pulled.locale());
    }

    private static String slug(Entry entry) {
        return entry instanceof Entry.CollectionItem ? "" : entry.remote().value();
    }

    static String author(Fields fields) {
        return fields.has(PostFields.AUTHOR)
                ? Reference.read(fields.get(PostFields.AUTHOR))
                        .map(Reference::id)
                        .orElse("")
                : "";
    }

    boolean drop(Sql sql, long entry, LocaleCode locale, View view) throws SQLException {
        return sql.update("DELETE FROM snapshot WHERE entry = ? AND view = ? AND locale = ?", entry, view, locale) > 0;
    }

    void dropAll(Sql sql, long entry) throws SQLException {
        sql.update("DELETE FROM snapshot WHERE entry = ?", entry);
    }

    /** Gives all versions of one entry to another, over those it has. */
    void move(Sql sql, long from, long to) throws SQLException {
        sql.update("UPDATE OR REPLACE snapshot SET entry = ? WHERE entry = ?", to, from);
    }

    boolean holdsAny(Sql sql, long entry) throws SQLException {
        return sql.number("SELECT EXISTS (SELECT 1 FROM snapshot WHERE entry = ?)", entry) == 1;
    }

    List<Head> heads(Sql sql, long entry) throws SQLException {
        return sql.list(
                "SELECT view, locale, title, slug, author, status, updated FROM snapshot WHERE entry = ?"
                        + " ORDER BY view DESC, locale",
                row -> new Head(
                        View.valueOf(row.getString(1)),
                        new LocaleCode(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Publication.Status.valueOf(row.getString(6)),
                        instant(row, 7)),
                entry);
    }

    List<Version> versions(Sql sql, long entry) throws SQLException {
        return sql.list(
                "SELECT view, locale, status, published, updated, scheduled, fields FROM snapshot WHERE entry = ?",
                row -> new Version(
                        View.valueOf(row.getString(1)),
                        new LocaleCode(row.getString(2)),
                        new Snapshot(
                                Json.fields(row.getString(7)),
                                new Publication(
                                        Publication.Status.valueOf(row.getString(3)),
                                        instant(row, 4),
                                        instant(row, 5),
                                        instant(row, 6)))),
                entry);
    }

    /**
     * Whether the newest version differs from the live one in any locale. The same stamp means the same version, even
     * where the values differ: a reference to a draft-only entry is answered only in the newest view.
     */
    boolean hasServerDraft(Sql sql, long entry) throws SQLException {
        List<Boolean> differing = sql.list(
                "SELECT n.fields, l.fields FROM snapshot n LEFT JOIN snapshot l"
                        + " ON l.entry = n.entry AND l.view = 'LIVE' AND l.locale = n.locale"
                        + " WHERE n.entry = ? AND n.view = 'NEWEST' AND n.fields IS NOT l.fields"
                        + " AND (n.updated IS NULL OR n.updated IS NOT l.updated)",
                row -> {
                    Optional<String> live = Optional.ofNullable(row.getString(2));
                    return live.isEmpty() || !Json.sameFields(row.getString(1), live.get());
                },
                entry);
        return differing.contains(true);
    }

    Map<RemoteRef, EntryKey> remotes(Sql sql, ContentTypeKey type, LocaleCode locale, View view) throws SQLException {
        Map<RemoteRef, EntryKey> found = new LinkedHashMap<>();
        sql.list(
                        "SELECT e.remote, e.key FROM list_row r JOIN entry e ON e.id = r.entry"
                                + " JOIN snapshot s ON s.entry = e.id AND s.view = ? AND s.locale = ?"
                                + " WHERE r.type = ? AND e.remote IS NOT NULL",
                        row -> Map.entry(new RemoteRef(row.getString(1)), new EntryKey(row.getString(2))),
                        view,
                        locale,
                        type)
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    /** Fields of the newest versions of a type in all locales, of the entries updated last. */
    List<Fields> samples(Sql sql, ContentTypeKey type, int most) throws SQLException {
        return sql.list(
                "SELECT s.fields FROM list_row r JOIN snapshot s ON s.entry = r.entry"
                        + " WHERE r.type = ? AND (s.view = 'NEWEST' OR NOT EXISTS (SELECT 1 FROM snapshot n"
                        + " WHERE n.entry = s.entry AND n.view = 'NEWEST' AND n.locale = s.locale))"
                        + " ORDER BY r.updated DESC, r.entry DESC, s.locale LIMIT ?",
                row -> Json.fields(row.getString(1)),
                type,
                most);
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Instant::parse);
    }
}
