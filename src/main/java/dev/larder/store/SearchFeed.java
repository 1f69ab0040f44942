package dev.larder.store;

import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.Fields;
import dev.larder.model.LocalDraft;
import dev.larder.model.LocaleCode;
import dev.larder.result.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What changed in a store since it was last asked, for an index that is kept beside it. Each change of an entry's line
 * takes the next revision, in the same transaction; nothing else is written for the search.
 *
 * <p>Threads: any but the one that draws. Reads only; a read does not wait for a write. Failures: {@code StoreTrouble}.
 */
public final class SearchFeed {
    private final Database database;
    private final Tables tables;

    SearchFeed(Database database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    /** Where a store stands. Another {@code name} means another file: revisions of the one say nothing of the other. */
    public record Standing(String name, long revision, int behind) {}

    /** An entry as it is now: its draft, else what was queued, else the newest version in each locale. */
    public record Item(EntryKey key, ContentTypeKey type, String title, String slug, Content content) {}

    /** Take {@code removed} out first, then put {@code items} in; go on from {@code upTo} while there is {@code more}. */
    public record Batch(List<Item> items, List<EntryKey> removed, long upTo, boolean more) {
        public Batch {
            items = List.copyOf(items);
            removed = List.copyOf(removed);
        }
    }

    /** The newest revision, and how many entries changed after {@code known}. */
    public Outcome<Standing> standing(long known) {
        return database.read(sql -> Outcome.ok(new Standing(
                sql.first("SELECT name FROM row_feed", row -> row.getString(1)).orElse(""),
                RowTable.newestRevision(sql),
                (int) sql.number("SELECT count(*) FROM list_row WHERE revision > ?", known))));
    }

    /** The next changes after a revision, in their order, at most {@code most} entries and as many removals. */
    public Outcome<Batch> since(long revision, int most) {
        return database.read(sql -> Outcome.ok(batch(sql, revision, most)));
    }

    private record Line(long revision, long entry, EntryKey key, ContentTypeKey type, String title, String slug) {}

    private record Gone(long revision, EntryKey key) {}

    private Batch batch(Sql sql, long after, int most) throws SQLException {
        List<Line> lines = sql.list(
                "SELECT revision, entry, key, type, title, slug FROM list_row WHERE revision > ?"
                        + " ORDER BY revision LIMIT ?",
                SearchFeed::line,
                after,
                most);
        List<Gone> gone = sql.list(
                "SELECT revision, key FROM row_gone WHERE revision > ? ORDER BY revision LIMIT ?",
                row -> new Gone(row.getLong(1), new EntryKey(row.getString(2))),
                after,
                most);
        long end = Math.min(
                lines.size() < most ? Long.MAX_VALUE : lines.get(most - 1).revision(),
                gone.size() < most ? Long.MAX_VALUE : gone.get(most - 1).revision());
        List<Item> items = new ArrayList<>();
        List<EntryKey> removed = new ArrayList<>();
        long upTo = after;
        for (Gone each : gone) {
            if (each.revision() <= end) {
                removed.add(each.key());
                upTo = Math.max(upTo, each.revision());
            }
        }
        for (Line line : lines) {
            if (line.revision() <= end) {
                items.add(item(sql, line));
                upTo = Math.max(upTo, line.revision());
            }
        }
        return new Batch(items, removed, upTo, end != Long.MAX_VALUE);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong(1),
                row.getLong(2),
                new EntryKey(row.getString(3)),
                ContentTypeKey.parse(row.getString(4)),
                row.getString(5),
                row.getString(6));
    }

    private Item item(Sql sql, Line line) throws SQLException {
        return new Item(line.key(), line.type(), line.title(), line.slug(), content(sql, line));
    }

    /** A value that cannot be read is left out: the entry is still found by its title, and others by all they hold. */
    private Content content(Sql sql, Line line) throws SQLException {
        try {
            Optional<Content> here = local(sql, line);
            return here.isPresent() ? here.get() : mirrored(sql, line);
        } catch (DamagedValue unreadable) {
            return Content.empty();
        }
    }

    private Optional<Content> local(Sql sql, Line line) throws SQLException {
        Optional<Content> draft = tables.drafts().find(sql, line.entry()).map(LocalDraft::content);
        return draft.isPresent()
                ? draft
                : tables.outbox()
                        .lastOpen(sql, line.key())
                        .map(Coalescing.Open::change)
                        .filter(change -> change.kind() != ChangeKind.DELETE)
                        .map(Change::wanted);
    }

    private static Content mirrored(Sql sql, Line line) throws SQLException {
        Map<LocaleCode, Fields> locales = new TreeMap<>();
        sql.list(
                        "SELECT s.locale, s.fields FROM snapshot s WHERE s.entry = ? AND (s.view = 'NEWEST'"
                                + " OR NOT EXISTS (SELECT 1 FROM snapshot n WHERE n.entry = s.entry"
                                + " AND n.view = 'NEWEST' AND n.locale = s.locale))",
                        row -> Map.entry(new LocaleCode(row.getString(1)), Json.fields(row.getString(2))),
                        line.entry())
                .forEach(each -> locales.put(each.getKey(), each.getValue()));
        return new Content("", "", locales);
    }
}
