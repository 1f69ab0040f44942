package dev.larder.store;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.RemoteRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The checkpoints of pulling. */
final class PullTable {
    /** Number, beginning and lanes of a pull that is not finished, a line each. */
    private static final String OPEN = "pull.open";

    private static final String LAST = "pull.last";

    private final FactTable facts;

    PullTable(FactTable facts) {
        this.facts = facts;
    }

    Optional<PullRun> open(Sql sql, String shape, Instant oldest) throws SQLException {
        Optional<String> open = facts.find(sql, OPEN);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String[] lines = open.get().split("\n", 3);
        boolean usable = lines.length == 3
                && lines[2].equals(shape)
                && Instant.ofEpochMilli(Long.parseLong(lines[1])).isAfter(oldest);
        return usable ? Optional.of(new PullRun(Long.parseLong(lines[0]), true)) : Optional.empty();
    }

    PullRun begin(Sql sql, String shape, Instant now) throws SQLException {
        long number = facts.find(sql, LAST).map(Long::parseLong).orElse(0L) + 1;
        facts.put(sql, LAST, Long.toString(number));
        facts.put(sql, OPEN, number + "\n" + now.toEpochMilli() + "\n" + shape);
        return new PullRun(number, false);
    }

    void end(Sql sql, PullRun run) throws SQLException {
        if (facts.find(sql, OPEN)
                .filter(open -> open.startsWith(run.number() + "\n"))
                .isPresent()) {
            sql.update("DELETE FROM fact WHERE name = ?", OPEN);
        }
    }

    PullLedger.Progress progress(Sql sql, PullRun run, PullLane lane) throws SQLException {
        TreeMap<Integer, PullLedger.Known> pages = new TreeMap<>();
        sql.list(
                        "SELECT page, p.run, print, total, next, ordered, nameless, remotes, dirty FROM pull_page p"
                                + " JOIN pull_lane l ON l.id = p.lane WHERE type = ? AND locale = ? AND view = ?",
                        row -> known(row, run),
                        lane.type(),
                        lane.locale(),
                        lane.view())
                .forEach(each -> pages.put(each.page().number(), each));
        return sql.first(
                        "SELECT run, whole, whole_at FROM pull_lane WHERE type = ? AND locale = ? AND view = ?",
                        row -> new PullLedger.Progress(
                                Optional.of(row.getLong(3)).filter(at -> at > 0).map(Instant::ofEpochMilli),
                                row.getLong(1) == run.number(),
                                row.getLong(2) == 1,
                                pages),
                        lane.type(),
                        lane.locale(),
                        lane.view())
                .orElse(new PullLedger.Progress(Optional.empty(), false, false, pages));
    }

    private static PullLedger.Known known(ResultSet row, PullRun run) throws SQLException {
        boolean thisRun = row.getLong(2) == run.number();
        boolean sure = thisRun || row.getInt(9) == 0;
        int next = row.getInt(5);
        PullPage page = new PullPage(
                row.getInt(1),
                sure ? row.getLong(3) : 0,
                row.getInt(4),
                next == 0 ? OptionalInt.empty() : OptionalInt.of(next),
                row.getInt(6) == 1,
                row.getInt(7),
                row.getString(8).lines().map(RemoteRef::new).toList());
        return new PullLedger.Known(page, thisRun);
    }

    void page(Sql sql, PullRun run, PullLedger.Read read) throws SQLException {
        PullPage page = read.page();
        long lane = id(sql, read.lane());
        if (!read.known()) {
            sql.update("UPDATE pull_lane SET dirty = 1 WHERE id = ? AND dirty = 0", lane);
        }
        sql.update(
                "INSERT OR REPLACE INTO pull_page VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lane,
                page.number(),
                run.number(),
                page.print(),
                page.total(),
                page.next().orElse(0),
                page.ordered() ? 1 : 0,
                page.nameless(),
                page.remotes().stream()
                        .map(RemoteRef::value)
                        .filter(PullTable::isOneLine)
                        .collect(Collectors.joining("\n")));
    }

    private static boolean isOneLine(String remote) {
        return remote.indexOf('\n') < 0 && remote.indexOf('\r') < 0;
    }

    void done(Sql sql, PullRun run, PullLedger.End end, Instant now) throws SQLException {
        long id = id(sql, end.lane());
        sql.update(
                "UPDATE pull_lane SET run = ?, whole = ?, dirty = 0 WHERE id = ?",
                run.number(),
                end.whole() ? 1 : 0,
                id);
        if (end.whole()) {
            sql.update("UPDATE pull_lane SET whole_at = ? WHERE id = ?", now.toEpochMilli(), id);
            sql.update("DELETE FROM pull_page WHERE lane = ? AND page > ?", id, end.pages());
        }
    }

    void forget(Sql sql, ContentTypeKey type) throws SQLException {
        sql.update("UPDATE pull_page SET print = 0 WHERE lane IN (SELECT id FROM pull_lane WHERE type = ?)", type);
    }

    private static long id(Sql sql, PullLane lane) throws SQLException {
        sql.update(
                "INSERT OR IGNORE INTO pull_lane (type, locale, view) VALUES (?, ?, ?)",
                lane.type(),
                lane.locale(),
                lane.view());
        return sql.number(
                "SELECT id FROM pull_lane WHERE type = ? AND locale = ? AND view = ?",
                lane.type(),
                lane.locale(),
                lane.view());
    }
}
