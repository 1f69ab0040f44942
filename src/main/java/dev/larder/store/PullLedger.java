package dev.larder.store;

import dev.larder.model.ContentTypeKey;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far reading a space has come, page by page, so that it goes on where it was stopped and need not take apart what
 * did not change; and how many calls it cost. Threads and failures as for {@link SpaceStore}. What a pull writes survives
 * a crash of the program; after one of the machine the last pages may be missing, with the notes that they were read.
 */
public final class PullLedger {
    private static final Duration USABLE = Duration.ofHours(1);
    private static final Duration CALLS_UNSAVED = Duration.ofSeconds(2);
    private static final int CALLS_AT_MOST = 25;

    private final Database database;
    private final Tables tables;
    private final MirrorWrites mirror;
    private final Clock clock;
    private final Object counting = new Object();
    private Instant saved = Instant.EPOCH;
    private YearMonth month;
    private int unsaved;

    PullLedger(Database database, Tables tables, MirrorWrites mirror, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.mirror = mirror;
        this.clock = clock;
        this.month = thisMonth();
    }

    /** A page with its entries; {@code known} byte for byte, and then without them. */
    public record Read(PullLane lane, PullPage page, List<Pulled> entries, boolean known) {
        public Read {
            entries = List.copyOf(entries);
        }
    }

    /** A lane read to its end; {@code whole} when each of its pages was, of which there are so many. */
    public record End(PullLane lane, boolean whole, int pages) {}

    /** What is known of a lane: when it was read whole last, whether this run is done with it, and its pages. */
    public record Progress(Optional<Instant> wholeAt, boolean done, boolean whole, Map<Integer, Known> pages) {
        public Progress {
            pages = Map.copyOf(pages);
        }

        public static Progress none() {
            return new Progress(Optional.empty(), false, false, Map.of());
        }
    }

    /** A page as it was read last, and whether that was by this run. */
    public record Known(PullPage page, boolean thisRun) {}

    /** Goes on with the last pull if it was not finished, is less than an hour old and read the same lanes; else begins. */
    public Outcome<PullRun> begin(List<PullLane> lanes, boolean anew) {
        String shape = lanes.stream().map(PullLane::toString).collect(Collectors.joining("\n"));
        return database.write(sql -> {
            Instant now = clock.instant();
            Optional<PullRun> open = anew ? Optional.empty() : tables.pulls().open(sql, shape, now.minus(USABLE));
            return Outcome.ok(open.isPresent() ? open.get() : tables.pulls().begin(sql, shape, now));
        });
    }

    public Outcome<Progress> progress(PullRun run, PullLane lane) {
        return database.read(sql -> Outcome.ok(tables.pulls().progress(sql, run, lane)));
    }

    /** Writes pages with their entries, and then the ends of lanes, in one transaction; answers a receipt for each page. */
    public Outcome<List<PullReceipt>> keep(PullRun run, List<Read> pages, List<End> ends) {
        return database.writeSoon(sql -> {
            List<PullReceipt> receipts = new ArrayList<>();
            for (Read read : pages) {
                receipts.add(mirror.take(sql, read.entries()));
                tables.pulls().page(sql, run, read);
            }
            for (End end : ends) {
                tables.pulls().done(sql, run, end, clock.instant());
            }
            return Outcome.ok(receipts);
        });
    }

    /** The pull came to its end; the next one begins anew. */
    public Outcome<Done> end(PullRun run, List<End> ends) {
        return database.write(sql -> {
            for (End end : ends) {
                tables.pulls().done(sql, run, end, clock.instant());
            }
            tables.pulls().end(sql, run);
            return Outcome.done();
        });
    }

    /** The type's answers mean something else now: all of them are taken apart again. */
    public Outcome<Done> forget(ContentTypeKey type) {
        return database.write(sql -> {
            tables.pulls().forget(sql, type);
            return Outcome.done();
        });
    }

    // --- calls

    /** Counts a call as it goes out; at most 25, or those of two seconds, are lost by a crash. */
    public void called() {
        synchronized (counting) {
            if (!thisMonth().equals(month)) {
                save();
                month = thisMonth();
            }
            unsaved++;
            if (unsaved >= CALLS_AT_MOST || clock.instant().isAfter(saved.plus(CALLS_UNSAVED))) {
                save();
            }
        }
    }

    /** The calls of the month (UTC) so far, all of them written down. */
    public Outcome<Integer> calls() {
        synchronized (counting) {
            save();
            return database.write(sql -> Outcome.ok(tables.facts().addCalls(sql, thisMonth(), 0)));
        }
    }

    private void save() {
        int calls = unsaved;
        YearMonth of = month;
        if (calls > 0
                && database.write(sql -> Outcome.ok(tables.facts().addCalls(sql, of, calls)))
                        .isOk()) {
            unsaved = 0;
        }
        saved = clock.instant();
    }

    /** Before the file is let go. */
    void close() {
        synchronized (counting) {
            save();
        }
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(ZoneOffset.UTC));
    }
}
