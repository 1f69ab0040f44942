package dev.larder.sync;

import dev.larder.api.ButterApi;
import dev.larder.api.Call;
import dev.larder.api.Glance;
import dev.larder.api.ListQuery;
import dev.larder.api.Listing;
import dev.larder.api.ShapeHints;
import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.store.PullLane;
import dev.larder.store.PullPage;
import java.util.Optional;

/** What came of asking for a page of a lane; the hints are those of a look. */
record Fetched(Lanes.Ask ask, Outcome<Glance> answer, Optional<ShapeHints> hints) {

    static Fetched of(Lanes.Ask ask, Link link, Call call) {
        ListQuery query = query(ask, link.space());
        if (ask.look()) {
            return looked(ask, link.api().look(query, call));
        }
        long known = ask.lane().known(ask.page()).map(PullPage::print).orElse(0L);
        return new Fetched(ask, link.api().glance(query, known, call), Optional.empty());
    }

    private static Fetched looked(Lanes.Ask ask, Outcome<ButterApi.Looked> looked) {
        return new Fetched(
                ask, looked.map(ButterApi.Looked::glance), looked.value().map(ButterApi.Looked::hints));
    }

    private static ListQuery query(Lanes.Ask ask, Space space) {
        PullLane lane = ask.lane().lane();
        return new ListQuery(
                lane.type(),
                lane.view(),
                space.asked(lane.locale()),
                ask.page(),
                LaneRead.PAGE_SIZE,
                ask.lane().ordered());
    }

    PullLane lane() {
        return ask.lane().lane();
    }

    /** Whether its values were told by their looks where a look at both answers would be surer. */
    boolean isUnsure() {
        return hints.isEmpty()
                && answer.value()
                        .flatMap(Glance::listing)
                        .filter(Listing::unsure)
                        .isPresent();
    }

    /** The list ended before this page: it has grown shorter. */
    boolean isBeyond() {
        return ask.page() > 1 && isNotFound();
    }

    boolean isNotFound() {
        return answer.failure().filter(Failure.NotFound.class::isInstance).isPresent();
    }

    /** The service refuses the order, which it says by either status (§3.7). */
    boolean isUnorderable() {
        return ask.lane().ordered()
                && answer.failure()
                        .filter(why -> why instanceof Failure.Rejected || why instanceof Failure.Forbidden)
                        .isPresent();
    }
}
