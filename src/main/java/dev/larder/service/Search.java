package dev.larder.service;

import dev.larder.model.SearchHit;
import dev.larder.model.SearchQuery;
import dev.larder.model.SpaceId;
import dev.larder.result.Outcome;
import dev.larder.search.SearchIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/**
 * Finds words in all entries of all spaces. What it searches follows the stores by itself, behind what changes them; it
 * never fails for being damaged or out of date, it says how far it is.
 */
public final class Search implements AutoCloseable {
    private final SearchFeeder feeder;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** The thread that follows the stores, one task at a time, and a clock that starts a short task after a while. */
    public record Crew(Executor feeding, Delay delay) {
        /** Starts a short task on any thread once the time is over. */
        @FunctionalInterface
        public interface Delay {
            void after(Duration wait, Runnable task);
        }
    }

    /** Rows, best first, and how far the index was when it was asked. */
    public record Found(List<SearchHit> hits, SearchProgress progress) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /** Nothing is read or written before {@link #begin}. */
    public Search(Path folder, Spaces spaces, OpenSpaces open, Changes changes, Crew crew) {
        feeder = new SearchFeeder(folder, spaces, open, crew, () -> listeners.forEach(Runnable::run));
        changes.listen(news -> feeder.changed(news.space()));
        spaces.listen(feeder::lookOver);
    }

    /** Opens the index and follows every space from now on; to be called once the list of spaces is complete. */
    public void begin() {
        feeder.begin();
    }

    /** Told, on any thread, when {@link #progress} is another. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public SearchProgress progress() {
        return feeder.progress();
    }

    /**
     * The best rows, within milliseconds; not for the FX thread. Failures: {@code StoreTrouble} where the index can neither
     * be read nor made, as on a full disk; the stores are not touched by it.
     */
    public Outcome<Found> find(SearchQuery query) {
        SearchProgress now = feeder.progress();
        Optional<SearchIndex> index = feeder.index();
        if (index.isEmpty()) {
            return now.trouble()
                    .<Outcome<Found>>map(Outcome::failed)
                    .orElseGet(() -> Outcome.ok(new Found(List.of(), now)));
        }
        return index.get().query(query).map(hits -> new Found(hits, now)).recover(why -> {
            feeder.distrust(index.get(), why);
            return Outcome.ok(new Found(List.of(), SearchProgress.starting()));
        });
    }

    /** Whether a space may have been changed since it was last followed. */
    boolean isBehind(SpaceId space) {
        return feeder.isWaiting(space);
    }

    Optional<SearchIndex> index() {
        return feeder.index();
    }

    @Override
    public void close() {
        feeder.close();
    }
}
