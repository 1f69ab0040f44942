package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.api.Glance;
import dev.larder.api.Listing;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.store.PullLedger;
import dev.larder.store.PullPage;
import dev.larder.store.PullReceipt;
import dev.larder.store.Pulled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through all lanes: asks for pages, a few at a time, writes what comes and tells each lane what it was. */
final class Crawl {
    private final Link link;
    private final Lanes lanes;
    private final PullNotes notes;
    private final PullFindings findings;
    private final Shaping shaping;

    Crawl(Link link, Lanes lanes, PullNotes notes, PullFindings findings, Shaping shaping) {
        this.link = link;
        this.lanes = lanes;
        this.notes = notes;
        this.findings = findings;
        this.shaping = shaping;
    }

    /** A page that is to be written, and the lane that is to be told then. */
    private record Ready(LaneRead lane, PullLedger.Read read) {}

    Outcome<Done> run(Call call, Consumer<PullStep> steps) {
        Outcome<Done> soFar = Outcome.done();
        try (Fetching<Fetched> fetching = new Fetching<>(call.cancel())) {
            Call inside = fetching.within(call);
            ask(fetching, inside);
            while (soFar.isOk() && !fetching.isIdle()) {
                soFar = taken(fetching.answers(), inside);
                lanes.step(findings.versions()).ifPresent(steps);
                ask(fetching, inside);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Outcome.failed(new Failure.Cancelled());
        }
        return soFar;
    }

    private void ask(Fetching<Fetched> fetching, Call call) {
        while (fetching.mayAsk()) {
            Optional<Lanes.Ask> next = lanes.next();
            if (next.isEmpty()) {
                return;
            }
            fetching.ask(() -> Fetched.of(next.get(), link, call));
        }
    }

    /** Writes the pages that came, up to one that went wrong. */
    private Outcome<Done> taken(List<Fetched> answers, Call call) {
        List<Ready> ready = new ArrayList<>();
        Outcome<Done> well = Outcome.done();
        for (Fetched fetched : answers) {
            well = well.then(done -> sorted(fetched, call, ready));
        }
        Outcome<Done> outcome = well;
        return notes.keep(ready.stream().map(Ready::read).toList()).then(receipts -> {
            for (int index = 0; index < ready.size(); index++) {
                tell(ready.get(index), receipts.get(index));
            }
            return outcome;
        });
    }

    private void tell(Ready page, PullReceipt receipt) {
        PullLedger.Read read = page.read();
        findings.took(read.lane().type(), read.page().remotes().size(), receipt);
        page.lane().took(new LaneRead.Taken(read.page(), !receipt.touched().isEmpty()));
        noteEnd(page.lane());
    }

    private void noteEnd(LaneRead lane) {
        if (lane.isFinished()) {
            notes.ended(lane);
        }
    }

    /** What to make of an answer: a page to be written, news of the lane, or a failure of all. */
    private Outcome<Done> sorted(Fetched fetched, Call call, List<Ready> ready) {
        LaneRead lane = fetched.ask().lane();
        ContentTypeKey type = fetched.lane().type();
        if (lanes.isUnknown(type)) {
            return Outcome.done();
        }
        if (fetched.isBeyond()) {
            lane.beyond(fetched.ask().page());
            noteEnd(lane);
            return Outcome.done();
        }
        if (fetched.isNotFound()) {
            lanes.unknown(type);
            return Outcome.done();
        }
        if (fetched.isUnorderable()) {
            lanes.unordered(lane);
            return Outcome.done();
        }
        return sure(fetched, call)
                .then(page -> page.answer().map(glance -> {
                    ready.add(new Ready(lane, read(page, glance)));
                    return Done.DONE;
                }));
    }

    /** The same page by a look at it, where its values could be something else than they look like. */
    private Outcome<Fetched> sure(Fetched fetched, Call call) {
        ContentTypeKey type = fetched.lane().type();
        Fetched better = fetched.isUnsure() && shaping.mayLook(type)
                ? Fetched.of(fetched.ask().withLook(), link, call)
                : fetched;
        return better.hints()
                .map(hints -> shaping.learnt(type, hints))
                .orElse(Outcome.done())
                .map(done -> {
                    lanes.looked(type);
                    return better;
                });
    }

    private static PullLedger.Read read(Fetched fetched, Glance glance) {
        LaneRead lane = fetched.ask().lane();
        int number = fetched.ask().page();
        if (glance.listing().isEmpty()) {
            return new PullLedger.Read(lane.lane(), lane.known(number).orElseThrow(), List.of(), true);
        }
        Listing listing = glance.listing().get();
        PullPage page = new PullPage(
                number,
                listing.unsure() ? 0 : glance.print(),
                listing.total(),
                listing.nextPage(),
                lane.ordered() && isInOrder(listing.entries()),
                listing.nameless(),
                listing.entries().stream().map(Entry::remote).toList());
        List<Pulled> entries = listing.entries().stream()
                .map(entry ->
                        new Pulled(entry, lane.lane().locale(), lane.lane().view()))
                .toList();
        return new PullLedger.Read(lane.lane(), page, entries, false);
    }

    /** Each with a stamp, and none younger than the one before it. */
    private static boolean isInOrder(List<Entry> entries) {
        Instant before = Instant.MAX;
        for (Entry entry : entries) {
            Optional<Instant> updated = entry.publication().updated();
            if (updated.isEmpty() || updated.get().isAfter(before)) {
                return false;
            }
            before = updated.get();
        }
        return true;
    }
}
