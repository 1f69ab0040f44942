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
    private static final String INSERT = "INSERT INTO snapshot VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String REPLACE =
            "INSERT OR REPLACE INTO snapshot VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final EntryKey NO_KEY = new EntryKey("-");

    private static final String PLACE = "SELECT e.id, e.key, s.head, s.print, n.head, n.print,"
            + " NOT EXISTS (SELECT 1 FROM snapshot o WHERE o.entry = e.id AND o.locale <> ?2),"
            + " NOT EXISTS (SELECT 1 FROM draft d WHERE d.entry = e.id)"
            + " AND NOT EXISTS (SELECT 1 FROM change c WHERE c.key = e.key AND c.state <> 'SEEN'),"
            + " s.entry IS NOT NULL"
            + " FROM entry e"
            + " LEFT JOIN snapshot s ON s.entry = e.id AND s.view = ?1 AND s.locale = ?2"
            + " LEFT JOIN snapshot n ON n.entry = e.id AND n.view = 'NEWEST' AND n.locale = ?2";

    /** Spelt out where a live version shares the fields of the newest. */
    private static final String OWN_FIELDS = "CASE WHEN s.fields <> '' THEN s.fields ELSE coalesce((SELECT n.fields"
            + " FROM snapshot n WHERE n.entry = s.entry AND n.view = 'NEWEST' AND n.locale = s.locale), '') END";

    /** What a list needs of one version, without its fields. */
    record Head(
            View view,
            LocaleCode locale,
            String title,
            String slug,
            String author,
            Publication.Status status,
            Optional<Instant> updated) {

        Head as(View other) {
            return new Head(other, locale, title, slug, author, status, updated);
        }
    }

    /** One stored version. */
    record Version(View view, LocaleCode locale, Snapshot snapshot) {}

    /** Told before a stored version is written over. */
    @FunctionalInterface
    interface Replacing {
        void now() throws SQLException;
    }

    /** A version to be written, with the prints of its head and of its fields. */
    record Put(Entry version, Head head, String alts, long headPrint, long print) {
        static Put of(Pulled pulled) throws SQLException {
            Entry entry = pulled.entry();
            Publication publication = entry.publication();
            Head head = new Head(
                    pulled.view(),
                    pulled.locale(),
                    entry.title(),
                    slug(entry),
                    author(entry.fields()),
                    publication.status(),
                    publication.updated());
            String alts = Json.text(entry.alts());
            return new Put(
                    entry,
                    head,
                    alts,
                    print(head, publication, alts),
                    entry.fields().print());
        }

        private static long print(Head head, Publication publication, String alts) {
            long sum = 17;
            Object[] parts = {
                head.title(),
                head.slug(),
                head.author(),
                head.status().name(),
                publication.published(),
                publication.updated(),
                publication.scheduled(),
                alts
            };
            for (Object part : parts) {
                sum = Fields.print(sum, part.toString());
            }
            return sum == 0 ? 1 : sum;
        }
    }

    /** Where a version goes: its entry, and the prints of what stands there and of the newest of its locale; 0 is none. */
    record Place(EntryTable.Known entry, boolean taken, long head, long print, Newest newest, boolean untouchedHere) {
        boolean holds(Put put) {
            return head == put.headPrint() && print == put.print();
        }

        /** Whether this live version is the one other version of the entry, word for word. */
        boolean isTwin(Put put) {
            return untouchedHere
                    && put.head().view() == View.LIVE
                    && !taken
                    && newest.alone()
                    && newest.head() == put.headPrint()
                    && newest.print() == put.print();
        }
    }

    /** The newest version of a locale, {@code alone} if the entry has only this one, maybe with the live one of it. */
    record Newest(long head, long print, boolean alone) {}

    /** Where a version of an entry goes; empty where there is no such entry. */
    Optional<Place> place(Sql sql, ContentTypeKey type, RemoteRef remote, Put put) throws SQLException {
        return sql.first(
                PLACE + " WHERE e.remote = ?3 AND e.type = ?4",
                row -> place(
                        row,
                        new EntryTable.Known(
                                row.getLong(1), new EntryKey(row.getString(2)), type, Optional.of(remote))),
                put.head().view(),
                put.head().locale(),
                remote,
                type);
    }

    private static Place place(ResultSet row, EntryTable.Known entry) throws SQLException {
        return new Place(
                entry,
                row.getInt(9) == 1,
                row.getLong(3),
                row.getLong(4),
                new Newest(row.getLong(5), row.getLong(6), row.getInt(7) == 1),
                row.getInt(8) == 1);
    }

    /** Writes a version unless the same is there; says whether it did. */
    boolean put(Sql sql, long entry, Pulled pulled, Replacing replacing) throws SQLException {
        Put put = Put.of(pulled);
        EntryTable.Known known = new EntryTable.Known(
                entry, NO_KEY, pulled.entry().type(), Optional.of(pulled.entry().remote()));
        Optional<Place> place =
                sql.first(PLACE + " WHERE e.id = ?3", row -> place(row, known), pulled.view(), pulled.locale(), entry);
        return place.isPresent() && put(sql, place.get(), put, replacing);
    }

    boolean put(Sql sql, Place place, Put put, Replacing replacing) throws SQLException {
        if (place.holds(put)) {
            return false;
        }
        if (place.taken()) {
            replacing.now();
        }
        long entry = place.entry().id();
        boolean newest = put.head().view() == View.NEWEST;
        if (newest && place.print() != put.print()) {
            tellApart(sql, entry, put.head().locale());
        }
        boolean shared = !newest && place.newest().print() == put.print();
        write(sql, REPLACE, entry, put, shared ? "" : Json.text(put.version().fields()));
        return true;
    }

    /** The first version of an entry that was just made. */
    void insert(Sql sql, long entry, Put put) throws SQLException {
        write(sql, INSERT, entry, put, Json.text(put.version().fields()));
    }

    private static void write(Sql sql, String statement, long entry, Put put, String fields) throws SQLException {
        Head head = put.head();
        sql.update(
                statement,
                entry,
                head.view(),
                head.locale(),
                head.title(),
                head.slug(),
                head.author(),
                head.status(),
                put.version().publication().published(),
                head.updated(),
                put.version().publication().scheduled(),
                put.headPrint(),
                put.print(),
                put.alts(),
                fields);
    }

    /** A live version that shared the newest's fields gets its own, because the newest is about to change. */
    private static void tellApart(Sql sql, long entry, LocaleCode locale) throws SQLException {
        sql.update(
                "UPDATE snapshot AS l SET fields = (SELECT n.fields FROM snapshot n WHERE n.entry = l.entry"
                        + " AND n.view = 'NEWEST' AND n.locale = l.locale)"
                        + " WHERE l.entry = ? AND l.view = 'LIVE' AND l.locale = ? AND l.fields = ''",
                entry,
                locale);
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
        if (view == View.NEWEST) {
            tellApart(sql, entry, locale);
        }
        return sql.update("DELETE FROM snapshot WHERE entry = ? AND view = ? AND locale = ?", entry, view, locale) > 0;
    }

    void dropAll(Sql sql, long entry) throws SQLException {
        sql.update("DELETE FROM snapshot WHERE entry = ?", entry);
    }

    /** Gives all versions of one entry to another, over those it has. */
    void move(Sql sql, long from, long to) throws SQLException {
        for (Head head : heads(sql, to)) {
            tellApart(sql, to, head.locale());
        }
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
                "SELECT view, locale, status, published, updated, scheduled, alts, " + OWN_FIELDS
                        + " FROM snapshot s WHERE entry = ?",
                row -> new Version(
                        View.valueOf(row.getString(1)),
                        new LocaleCode(row.getString(2)),
                        new Snapshot(
                                Json.fields(row.getString(8)),
                                new Publication(
                                        Publication.Status.valueOf(row.getString(3)),
                                        instant(row, 4),
                                        instant(row, 5),
                                        instant(row, 6)),
                                Json.alts(row.getString(7)))),
                entry);
    }

    /**
     * Whether the newest version differs from the live one in any locale. The same stamp means the same version, even
     * where the values differ: a reference to a draft-only entry is answered only in the newest view.
     */
    boolean hasServerDraft(Sql sql, long entry) throws SQLException {
        List<Boolean> differing = sql.list(
                "SELECT n.print, l.print, n.fields, l.fields FROM snapshot n LEFT JOIN snapshot l"
                        + " ON l.entry = n.entry AND l.view = 'LIVE' AND l.locale = n.locale"
                        + " WHERE n.entry = ? AND n.view = 'NEWEST' AND (n.print IS NOT l.print OR n.print = 0)"
                        + " AND l.fields IS NOT ''"
                        + " AND (n.updated IS NULL OR n.updated IS NOT l.updated)",
                row -> {
                    boolean printed = row.getLong(1) != 0 && row.getLong(2) != 0;
                    Optional<String> live = Optional.ofNullable(row.getString(4));
                    return printed || live.isEmpty() || !Json.sameFields(row.getString(3), live.get());
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
