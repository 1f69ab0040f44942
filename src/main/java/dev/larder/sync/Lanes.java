package dev.larder.sync;

import dev.larder.api.ListQuery;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.Space;
import dev.larder.model.View;
import dev.larder.result.Outcome;
import dev.larder.store.PullLane;
import dev.larder.store.PullLedger;
import dev.larder.store.PullRun;
import dev.larder.store.SpaceStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** All lanes of a pull in the order in which they are read; what is newest comes first, so that it can be used at once. */
final class Lanes {
    private static final Duration WHOLE_EVERY = Duration.ofHours(24);

    private final List<LaneRead> lanes;
    private final Shaping shaping;
    private final Set<ContentTypeKey> looking = new HashSet<>();
    private final List<ContentTypeKey> unknown = new ArrayList<>();

    private Lanes(List<LaneRead> lanes, Shaping shaping) {
        this.lanes = new ArrayList<>(lanes);
        this.shaping = shaping;
    }

    /** A page to ask for; {@code look} when its type was never looked at. */
    record Ask(LaneRead lane, int page, boolean look) {
        Ask withLook() {
            return new Ask(lane, page, true);
        }
    }

    static List<PullLane> of(Space space) {
        List<PullLane> lanes = new ArrayList<>();
        for (View view : List.of(View.NEWEST, View.LIVE)) {
            for (ContentTypeKey type : space.types()) {
                for (LocaleCode locale : space.localesOf(type)) {
                    lanes.add(new PullLane(type, locale, view));
                }
            }
        }
        return lanes;
    }

    /** With all that is known of them before; of {@code everything} nothing is. Failures: of the store. */
    static Outcome<Lanes> begin(Link link, PullRun run, boolean everything, Shaping shaping, Clock clock) {
        List<LaneRead> begun = new ArrayList<>();
        Instant oldest = clock.instant().minus(WHOLE_EVERY);
        Outcome<Boolean> all = Outcome.ok(true);
        for (PullLane lane : of(link.space())) {
            all = all.then(done -> begin(link.store(), run, lane, everything, oldest))
                    .map(begun::add);
        }
        return all.map(done -> new Lanes(begun, shaping));
    }

    private static Outcome<LaneRead> begin(
            SpaceStore store, PullRun run, PullLane lane, boolean everything, Instant oldest) {
        return store.pulls()
                .progress(run, lane)
                .then(progress -> store.remotes(lane.type(), lane.locale(), lane.view())
                        .map(held -> {
                            boolean ordered = ListQuery.canBeOrdered(lane.type());
                            boolean recent = progress.wholeAt()
                                    .filter(at -> at.isAfter(oldest))
                                    .isPresent();
                            return new LaneRead(
                                    lane,
                                    new LaneRead.Start(held.keySet(), ordered, ordered && recent && !everything),
                                    everything ? PullLedger.Progress.none() : progress);
                        }));
    }

    /** The next page to ask for. While a type is looked at for the first time its other pages wait for what comes of it. */
    Optional<Ask> next() {
        for (LaneRead lane : lanes) {
            ContentTypeKey type = lane.lane().type();
            if (looking.contains(type)) {
                continue;
            }
            OptionalInt page = lane.next();
            if (page.isPresent()) {
                boolean look = shaping.isUnknown(type);
                if (look) {
                    looking.add(type);
                }
                return Optional.of(new Ask(lane, page.getAsInt(), look));
            }
        }
        return Optional.empty();
    }

    void looked(ContentTypeKey type) {
        looking.remove(type);
    }

    boolean isUnknown(ContentTypeKey type) {
        return unknown.contains(type);
    }

    /** The service has no such type (any more): its lanes are left as they are. */
    void unknown(ContentTypeKey type) {
        if (!unknown.contains(type)) {
            unknown.add(type);
        }
        looking.remove(type);
        lanes.removeIf(lane -> lane.lane().type().equals(type));
    }

    List<ContentTypeKey> unknown() {
        return unknown;
    }

    /** The service would not order this list: it is read as it comes, from its beginning. */
    void unordered(LaneRead refused) {
        lanes.replaceAll(lane -> lane == refused ? refused.unordered() : lane);
        looking.remove(refused.lane().type());
    }

    /** Those that were read to their end, page by page. */
    List<LaneRead> whole() {
        return lanes.stream().filter(LaneRead::isWhole).toList();
    }

    /** How far it is; nothing where there is nothing to read. */
    Optional<PullStep> step(int versions) {
        double share = lanes.stream().mapToDouble(LaneRead::share).average().orElse(1);
        return lanes.stream()
                .filter(lane -> !lane.isFinished())
                .findFirst()
                .or(() -> lanes.stream().reduce((first, second) -> second))
                .map(lane -> new PullStep(lane.lane().type(), share, versions));
    }
}
