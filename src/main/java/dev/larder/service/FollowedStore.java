package dev.larder.service;

import dev.larder.model.SpaceId;
import dev.larder.result.Outcome;
import dev.larder.search.SearchIndex;
import dev.larder.store.SearchFeed;
import java.util.Optional;

/** The store that the search reads now, opened for it where nobody else has it; for one thread. */
final class FollowedStore {
    private final OpenSpaces open;
    private Optional<Reading> reading = Optional.empty();

    private record Reading(SpaceId space, OpenSpaces.Visit visit) {}

    /** Some changes of a store, and where it stands; {@code anew} when what was followed of it before says nothing. */
    record Step(SearchFeed.Batch batch, SearchFeed.Standing standing, boolean anew) {}

    FollowedStore(OpenSpaces open) {
        this.open = open;
    }

    Optional<SpaceId> space() {
        return reading.map(Reading::space);
    }

    /** The next changes of a space after those that are known; empty where nothing is kept of the space. */
    Outcome<Optional<Step>> next(SpaceId space, Optional<SearchIndex.Mark> known, int most) {
        return feed(space)
                .then(feed -> feed.isEmpty()
                        ? Outcome.ok(Optional.empty())
                        : read(feed.get(), known, most).map(Optional::of));
    }

    private Outcome<Optional<SearchFeed>> feed(SpaceId space) {
        if (space().equals(Optional.of(space))) {
            return Outcome.ok(reading.map(it -> it.visit().store().searchFeed()));
        }
        leave();
        return open.visit(space).map(visit -> {
            reading = visit.map(it -> new Reading(space, it));
            return visit.map(it -> it.store().searchFeed());
        });
    }

    /** Another file, or one put back from an older day, is followed from its beginning. */
    private static Outcome<Step> read(SearchFeed feed, Optional<SearchIndex.Mark> known, int most) {
        long revision = known.map(SearchIndex.Mark::revision).orElse(0L);
        return feed.standing(revision).then(standing -> {
            boolean anew = known.map(
                            mark -> !mark.feed().equals(standing.name()) || mark.revision() > standing.revision())
                    .orElse(false);
            return feed.since(anew ? 0 : revision, most).map(batch -> new Step(batch, standing, anew));
        });
    }

    /** Lets go of the store. */
    void leave() {
        reading.ifPresent(it -> it.visit().end().run());
        reading = Optional.empty();
    }
}
