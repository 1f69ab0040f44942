package dev.larder.store;

import dev.larder.model.Change;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.LocalDraft;
import dev.larder.model.LocaleCode;
import dev.larder.model.Reference;
import dev.larder.model.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The list: one ready line per entry, worked out again by every write that touches the entry. */
final class RowTable {
    private static final String COLUMNS =
            "SELECT r.key, r.type, r.title, r.slug, r.status, r.locales, r.updated, r.author" + " FROM list_row r ";

    private static final int ALL = -1;

    private final MirrorTable mirror;
    private final DraftTable drafts;
    private final OutboxTable outbox;
    private final EntryTable entries;

    /** The last one given out, by the one writer; unknown at first. */
    private long revision = -1;

    RowTable(EntryTable entries, MirrorTable mirror, DraftTable drafts, OutboxTable outbox) {
        this.entries = entries;
        this.mirror = mirror;
        this.drafts = drafts;
        this.outbox = outbox;
    }

    /** Brings the line of an entry in step; to be called at the end of every transaction that wrote of it. */
    void refresh(Sql sql, EntryTable.Known entry, LocaleCode main) throws SQLException {
        refresh(sql, entry, main, drafts.find(sql, entry.id()));
    }

    /** As {@link #refresh(Sql, EntryTable.Known, LocaleCode)}, with the draft that was just written. */
    void refresh(Sql sql, EntryTable.Known entry, LocaleCode main, Optional<LocalDraft> draft) throws SQLException {
        List<Change> open = outbox.open(sql, entry.key()).stream()
                .map(Coalescing.Open::change)
                .toList();
        Optional<EntryRow> row = shape(sql, entry, draft, open, main).row();
        if (row.isPresent()) {
            put(sql, entry.id(), row.get());
        } else {
            drop(sql, entry);
        }
        entries.blank(sql, entry.id(), row.isEmpty());
    }

    /** The line of an entry made by the pull under way, which cannot have a draft or a change yet. */
    void add(Sql sql, EntryTable.Known entry, List<MirrorTable.Head> heads, LocaleCode main) throws SQLException {
        boolean serverDraft = false;
        Optional<EntryRow> row = new RowShape(entry, heads, serverDraft, Optional.empty(), List.of(), main).row();
        if (row.isPresent()) {
            put(sql, entry.id(), row.get());
        }
    }

    /**
     * The line of an entry whose one version turned out to be live as it is, with nothing of it changed here: only its
     * state is another. False where more is to be looked at.
     */
    boolean nowLive(Sql sql, MirrorTable.Place place, MirrorTable.Put put, LocaleCode main) throws SQLException {
        if (!place.isTwin(put)) {
            return false;
        }
        List<MirrorTable.Head> heads = List.of(put.head().as(View.NEWEST), put.head());
        RowShape shape = new RowShape(place.entry(), heads, false, Optional.empty(), List.of(), main);
        return sql.update(
                        "UPDATE list_row SET status = ? WHERE entry = ?",
                        shape.status(),
                        place.entry().id())
                == 1;
    }

    private RowShape shape(
            Sql sql, EntryTable.Known entry, Optional<LocalDraft> draft, List<Change> open, LocaleCode main)
            throws SQLException {
        List<MirrorTable.Head> heads = mirror.heads(sql, entry.id());
        boolean twoViews = heads.stream().map(MirrorTable.Head::view).distinct().count() == View.values().length;
        boolean serverDraft = twoViews && mirror.hasServerDraft(sql, entry.id());
        return new RowShape(entry, heads, serverDraft, draft, open, main);
    }

    /** Works out every line again, because another locale comes first now. */
    void refreshAll(Sql sql, LocaleCode main) throws SQLException {
        for (EntryTable.Known entry : entries.all(sql)) {
            refresh(sql, entry, main);
        }
    }

    private void drop(Sql sql, EntryTable.Known entry) throws SQLException {
        if (sql.update("DELETE FROM list_row WHERE entry = ?", entry.id()) > 0) {
            sql.update("INSERT OR REPLACE INTO row_gone VALUES (?, ?)", entry.key(), nextRevision(sql));
        }
    }

    /** Above all that were committed; one that is rolled back is left out, which does no harm. */
    private long nextRevision(Sql sql) throws SQLException {
        if (revision < 0) {
            revision = newestRevision(sql);
        }
        return ++revision;
    }

    static long newestRevision(Sql sql) throws SQLException {
        return sql.number("SELECT max(coalesce((SELECT max(revision) FROM list_row), 0),"
                + " coalesce((SELECT max(revision) FROM row_gone), 0))");
    }

    private void put(Sql sql, long entry, EntryRow row) throws SQLException {
        sql.update(
                "INSERT OR REPLACE INTO list_row"
                        + " (entry, key, type, title, slug, status, locales, updated, author, needle, revision)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry,
                row.key(),
                row.type(),
                row.title(),
                row.slug(),
                row.status(),
                row.locales().stream().sorted().map(LocaleCode::value).collect(Collectors.joining(",")),
                row.updated().map(RowTable::micros),
                row.author(),
                SearchText.fold(row.title() + "\n" + row.slug()),
                nextRevision(sql));
    }

    List<EntryRow> rows(Sql sql, EntryFilter filter) throws SQLException {
        return rows(sql, filter, ALL);
    }

    /** The newest so many. */
    List<EntryRow> rows(Sql sql, EntryFilter filter, int most) throws SQLException {
        Condition where = condition(filter);
        List<Object> arguments = new ArrayList<>(where.arguments());
        arguments.add(most);
        return sql.list(
                COLUMNS + where.sql() + " ORDER BY r.updated DESC, r.entry DESC LIMIT ?",
                new RowReader(),
                arguments.toArray());
    }

    /** As {@link #rows}, but only so many, and those first whose title or address begins with what is sought. */
    List<EntryRow> bestRows(Sql sql, EntryFilter filter, int most) throws SQLException {
        Condition where = condition(filter);
        String begins = SearchText.fold(filter.text().strip());
        List<Object> arguments = new ArrayList<>(where.arguments());
        arguments.addAll(List.of(begins, "\n" + begins, most));
        return sql.list(
                COLUMNS + where.sql()
                        + " ORDER BY instr(r.needle, ?) = 1 OR instr(r.needle, ?) > 0 DESC, r.updated DESC LIMIT ?",
                new RowReader(),
                arguments.toArray());
    }

    private record Condition(String sql, List<Object> arguments) {}

    /** Each word of the text must stand somewhere in title or address. */
    private static Condition condition(EntryFilter filter) {
        List<String> conditions = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        filter.type().ifPresent(type -> {
            conditions.add("r.type = ?");
            arguments.add(type);
        });
        if (!filter.statuses().isEmpty()) {
            conditions.add("r.status IN ("
                    + String.join(",", Collections.nCopies(filter.statuses().size(), "?")) + ")");
            arguments.addAll(filter.statuses());
        }
        for (String word : SearchText.fold(filter.text().strip()).split("\\s+", -1)) {
            if (!word.isEmpty()) {
                conditions.add("instr(r.needle, ?) > 0");
                arguments.add(word);
            }
        }
        return new Condition(conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions), arguments);
    }

    Optional<EntryRow> row(Sql sql, EntryKey key) throws SQLException {
        return sql.first(COLUMNS + "WHERE r.entry = (SELECT id FROM entry WHERE key = ?)", new RowReader(), key);
    }

    /** The lines of all entries that a reference may mean; authors are no entries. */
    List<EntryRow> byRemote(Sql sql, Reference.Target target, String id) throws SQLException {
        if (target == Reference.Target.AUTHOR) {
            return List.of();
        }
        return sql.list(
                COLUMNS + "JOIN entry e ON e.id = r.entry WHERE e.remote = ? AND e.type >= ? AND e.type < ?"
                        + " ORDER BY e.type",
                new RowReader(),
                id,
                target.name() + ":",
                target.name() + ";");
    }

    /** The lines of the entries that refer to something, in the mirror, in a draft or in the outbox. */
    List<EntryRow> referringTo(Sql sql, Reference to, int most) throws SQLException {
        return sql.list(
                COLUMNS + "WHERE r.entry IN (SELECT s.entry FROM snapshot s WHERE instr(s.fields, ?1) > 0"
                        + " UNION SELECT d.entry FROM draft d WHERE instr(d.content, ?1) > 0"
                        + " UNION SELECT e.id FROM change c JOIN entry e ON e.key = c.key"
                        + " WHERE c.state <> 'SEEN' AND instr(c.wanted, ?1) > 0)"
                        + " ORDER BY r.updated DESC, r.entry DESC LIMIT ?2",
                new RowReader(),
                to.toJson(),
                most);
    }

    Map<ContentTypeKey, Integer> counts(Sql sql) throws SQLException {
        Map<ContentTypeKey, Integer> counts = new TreeMap<>();
        sql.list(
                        "SELECT type, count(*) FROM list_row GROUP BY type",
                        row -> Map.entry(ContentTypeKey.parse(row.getString(1)), row.getInt(2)))
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    private static long micros(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), 1_000_000L),
                TimeUnit.NANOSECONDS.toMicros(instant.getNano()));
    }

    /** Reads lines and keeps the few types and sets of locales that return in all of them. */
    private static final class RowReader implements Sql.Reader<EntryRow> {
        private final Map<String, ContentTypeKey> types = new HashMap<>();
        private final Map<String, Set<LocaleCode>> locales = new HashMap<>();
        private final Map<String, EntryStatus> statuses = new HashMap<>();

        @Override
        public EntryRow read(ResultSet row) throws SQLException {
            long micros = row.getLong(7);
            Optional<Instant> updated = row.wasNull() ? Optional.empty() : Optional.of(instant(micros));
            return new EntryRow(
                    new EntryKey(row.getString(1)),
                    types.computeIfAbsent(row.getString(2), ContentTypeKey::parse),
                    row.getString(3),
                    row.getString(4),
                    statuses.computeIfAbsent(row.getString(5), EntryStatus::valueOf),
                    locales.computeIfAbsent(row.getString(6), RowReader::localesIn),
                    updated,
                    row.getString(8));
        }

        private static Set<LocaleCode> localesIn(String list) {
            return Arrays.stream(list.split(","))
                    .filter(code -> !code.isEmpty())
                    .map(LocaleCode::new)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static Instant instant(long micros) {
            return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
        }
    }
}
