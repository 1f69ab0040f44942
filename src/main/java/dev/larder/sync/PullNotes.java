package dev.larder.sync;

import dev.larder.result.Done;
import dev.larder.result.Outcome;
import dev.larder.store.PullLedger;
import dev.larder.store.PullReceipt;
import dev.larder.store.PullRun;
import dev.larder.store.SpaceStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down what was read and how far reading came: at once with the entries that a page brought, and every few seconds
 * where nothing was new, so that a pull that finds no change writes next to nothing.
 */
final class PullNotes {
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final SpaceStore store;
    private final PullRun run;
    private final Clock clock;
    private final List<PullLedger.Read> waiting = new ArrayList<>();
    private final List<PullLedger.End> ends = new ArrayList<>();
    private Instant written;

    PullNotes(SpaceStore store, PullRun run, Clock clock) {
        this.store = store;
        this.run = run;
        this.clock = clock;
        this.written = clock.instant();
    }

    /** Answers a receipt for each page. */
    Outcome<List<PullReceipt>> keep(List<PullLedger.Read> pages) {
        boolean nothingNew = pages.stream().allMatch(PullLedger.Read::known);
        if (nothingNew && clock.instant().isBefore(written.plus(EVERY))) {
            waiting.addAll(pages);
            return Outcome.ok(pages.stream().map(page -> PullReceipt.nothing()).toList());
        }
        List<PullLedger.Read> all = new ArrayList<>(waiting);
        all.addAll(pages);
        int before = waiting.size();
        return store.pulls().keep(run, all, ends).map(receipts -> {
            waiting.clear();
            ends.clear();
            written = clock.instant();
            return receipts.subList(before, receipts.size());
        });
    }

    void ended(LaneRead lane) {
        ends.add(new PullLedger.End(lane.lane(), lane.isWhole(), lane.pages()));
    }

    /** The pull is over: where it had come to need not be known any more. */
    Outcome<Done> end() {
        return store.pulls().end(run, ends);
    }
}
