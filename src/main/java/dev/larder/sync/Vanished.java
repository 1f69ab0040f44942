package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.api.ListQuery;
import dev.larder.api.Listing;
import dev.larder.api.ReadQuery;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.EntryKey;
import dev.larder.model.RemoteRef;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.store.PullLane;
import dev.larder.store.Pulled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what to think of entries that a list no longer holds. Lists shift while they are read, so each page and post is
 * asked for by name, and a collection is read once more from its end, before anything counts as gone; and when most of a
 * list or of the space is missing at once, a person is asked first.
 */
final class Vanished {
    private static final Logger LOG = LoggerFactory.getLogger(Vanished.class);
    private static final int FEW = 5;
    private static final int TRIES = 2;

    private final Link link;
    private final Call call;

    Vanished(Link link, Call call) {
        this.link = link;
        this.call = call;
    }

    /** How many versions were taken out of the mirror, and how many are missing without being believed to be gone. */
    record Settled(int gone, int doubtful) {
        static Settled nothing() {
            return new Settled(0, 0);
        }

        Settled and(Settled other) {
            return new Settled(gone + other.gone, doubtful + other.doubtful);
        }
    }

    /** Of lanes that were read whole. Entries with local work stay, as ones that are only here. */
    Outcome<Settled> settle(List<LaneRead> lanes, boolean believe) {
        int missing = 0;
        int held = 0;
        for (LaneRead lane : lanes) {
            missing += lane.missing().size();
            held += lane.held();
        }
        if (!believe && isMost(missing, held)) {
            LOG.warn("{} of {} versions are missing at once, none believed", missing, held);
            return Outcome.ok(new Settled(0, missing));
        }
        Map<EntryKey, Set<PullLane>> confirmed = new LinkedHashMap<>();
        Outcome<Settled> all = Outcome.ok(Settled.nothing());
        for (LaneRead lane : lanes) {
            Set<RemoteRef> gone = lane.missing();
            if (!gone.isEmpty()) {
                all = all.then(soFar -> confirm(lane, gone, believe, confirmed).map(soFar::and));
            }
        }
        Outcome<Done> out = takeOut(confirmed);
        return all.then(settled -> out.map(done -> settled));
    }

    /** All versions of an entry in one step, so that one of which nothing is left is kept whole among the deleted ones. */
    private Outcome<Done> takeOut(Map<EntryKey, Set<PullLane>> confirmed) {
        for (Map.Entry<EntryKey, Set<PullLane>> each : confirmed.entrySet()) {
            Outcome<Done> out = link.store().gone(each.getKey(), each.getValue());
            if (!out.isOk()) {
                return out;
            }
        }
        return Outcome.done();
    }

    private static boolean isMost(int missing, int held) {
        return missing > FEW && 2 * missing > held;
    }

    private Outcome<Settled> confirm(
            LaneRead lane, Set<RemoteRef> missing, boolean believe, Map<EntryKey, Set<PullLane>> confirmed) {
        if (!believe && isMost(missing.size(), lane.held())) {
            LOG.warn("{}: {} entries are missing at once, none believed", lane.lane(), missing.size());
            return Outcome.ok(new Settled(0, missing.size()));
        }
        Outcome<Set<RemoteRef>> gone = lane.lane().type().kind() == ContentTypeKey.Kind.ITEM
                ? missingAgain(lane, missing)
                : notFound(lane.lane(), missing);
        return gone.then(refs -> note(lane.lane(), refs, confirmed)).map(noted -> new Settled(noted, 0));
    }

    /** One that is there after all is kept as it was answered. */
    private Outcome<Set<RemoteRef>> notFound(PullLane lane, Set<RemoteRef> missing) {
        Set<RemoteRef> gone = new HashSet<>();
        List<Pulled> there = new ArrayList<>();
        ReadQuery how = new ReadQuery(lane.view(), link.space().asked(lane.locale()));
        for (RemoteRef each : missing) {
            Outcome<Entry> answer = link.api().one(lane.type(), each, how, call);
            Optional<Failure> failure = answer.failure();
            if (failure.isEmpty()) {
                answer.onOk(entry -> there.add(new Pulled(entry, lane.locale(), lane.view())));
            } else if (failure.get() instanceof Failure.NotFound) {
                gone.add(each);
            } else {
                return Outcome.failed(failure.get());
            }
        }
        return link.store().applyPull(there).map(receipt -> gone);
    }

    /**
     * Items have no address of their own. From the end to the beginning a list shifts the other way: what is missing both
     * times, and the second time from a list that stood still, is gone.
     */
    private Outcome<Set<RemoteRef>> missingAgain(LaneRead lane, Set<RemoteRef> missing) {
        int last = lane.pages();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Outcome<Backwards> again = backwards(lane.lane(), last);
            if (again.failure().isPresent()) {
                return Outcome.failed(again.failure().get());
            }
            Backwards read = again.orElse(Backwards.nothing());
            if (read.isStill()) {
                Set<RemoteRef> gone = new HashSet<>(missing);
                gone.removeAll(read.seen());
                return Outcome.ok(gone);
            }
            last = Math.max(1, read.last());
        }
        LOG.info("{}: the list did not stand still, what is missing is looked for at the next time", lane.lane());
        return Outcome.ok(Set.of());
    }

    /** A list read from its end: what it held, and whether it stood still. */
    private record Backwards(Set<RemoteRef> seen, int last, boolean isStill) {
        static Backwards nothing() {
            return new Backwards(Set.of(), 1, false);
        }
    }

    private Outcome<Backwards> backwards(PullLane lane, int last) {
        Set<RemoteRef> seen = new HashSet<>();
        int total = -1;
        boolean still = true;
        for (int page = last; page >= 1; page--) {
            ListQuery query = new ListQuery(
                    lane.type(), lane.view(), link.space().asked(lane.locale()), page, LaneRead.PAGE_SIZE);
            Outcome<Listing> answer = link.api().list(query, call);
            Optional<Failure> failure = answer.failure();
            if (failure.isPresent() && !(failure.get() instanceof Failure.NotFound && page > 1)) {
                return Outcome.failed(failure.get());
            }
            if (failure.isPresent()) {
                still = false;
                continue;
            }
            Listing listing = answer.value().orElseThrow();
            still &= total < 0 ? listing.nextPage().isEmpty() : total == listing.total();
            total = listing.total();
            for (Entry entry : listing.entries()) {
                still &= seen.add(entry.remote());
            }
        }
        int pages = (total + LaneRead.PAGE_SIZE - 1) / LaneRead.PAGE_SIZE;
        return Outcome.ok(new Backwards(seen, pages, still && seen.size() == total));
    }

    private Outcome<Integer> note(PullLane lane, Set<RemoteRef> gone, Map<EntryKey, Set<PullLane>> confirmed) {
        return link.store().remotes(lane.type(), lane.locale(), lane.view()).map(known -> {
            int noted = 0;
            for (RemoteRef each : gone) {
                Optional<EntryKey> key = Optional.ofNullable(known.get(each));
                if (key.isPresent()) {
                    confirmed
                            .computeIfAbsent(key.get(), none -> new HashSet<>())
                            .add(lane);
                    noted++;
                }
            }
            return noted;
        });
    }
}
