package dev.larder.service;

import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.search.SearchEntry;
import dev.larder.search.SearchIndex;
import dev.larder.store.SearchFeed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the search index in step with the stores: one bounded batch at a time, with a rest after each as long as something
 * is being written, so that neither typing nor pulling waits for it. Its state is touched on the feeding thread only, but
 * for what is marked volatile or held under the lock.
 */
final class SearchFeeder {
    private static final Logger LOG = LoggerFactory.getLogger(SearchFeeder.class);
    private static final int BATCH = 100;
    private static final Duration SETTLE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final long REFRESH_NANOS = Duration.ofSeconds(2).toNanos();
    private static final Duration COMMIT = Duration.ofSeconds(20);
    private static final long BUSY_NANOS = Duration.ofSeconds(1).toNanos();

    /** While something is written, it works a quarter of the time. */
    private static final int RESTS = 3;

    private final Path folder;
    private final Spaces spaces;
    private final OpenSpaces open;
    private final Search.Crew crew;
    private final Runnable progressed;

    private final ReentrantLock working = new ReentrantLock();
    private final Set<SpaceId> waiting = new LinkedHashSet<>();
    private boolean begun;
    private boolean listStale;
    private Optional<Long> due = Optional.empty();

    private volatile Optional<SearchIndex> index = Optional.empty();
    private volatile SearchProgress progress = SearchProgress.starting();
    private volatile boolean closed;
    private volatile long lastNews;

    private final Map<SpaceId, Integer> behind = new HashMap<>();
    private final FollowedStore store;
    private int done;
    private volatile boolean uncommitted;
    private long lastRefresh;
    private long lastCommit = System.nanoTime();
    private Optional<Long> lostAt = Optional.empty();

    SearchFeeder(Path folder, Spaces spaces, OpenSpaces open, Search.Crew crew, Runnable progressed) {
        this.folder = folder;
        this.spaces = spaces;
        this.open = open;
        this.crew = crew;
        this.progressed = progressed;
        this.store = new FollowedStore(open);
    }

    Optional<SearchIndex> index() {
        return index;
    }

    SearchProgress progress() {
        return progress;
    }

    synchronized boolean isWaiting(SpaceId space) {
        return listStale || waiting.contains(space);
    }

    synchronized void begin() {
        begun = true;
        listStale = true;
        plan(Duration.ZERO);
    }

    /** The list of spaces may be another: new ones are followed, those that went are taken out. */
    synchronized void lookOver() {
        listStale = true;
        plan(SETTLE);
    }

    void changed(SpaceId space) {
        lastNews = System.nanoTime();
        synchronized (this) {
            waiting.add(space);
            plan(SETTLE);
        }
    }

    /** A query met trouble: the index is closed and opened again, or made anew. */
    void distrust(SearchIndex which, Failure why) {
        crew.feeding().execute(() -> {
            if (!closed && index.equals(Optional.of(which))) {
                lost(why);
            }
        });
    }

    /** One step is planned at a time; news that come meanwhile are found by it. A sooner one goes before. */
    private synchronized void plan(Duration wait) {
        long at = System.nanoTime() + wait.toNanos();
        if (!begun || closed || due.map(planned -> planned - at <= 0).orElse(false)) {
            return;
        }
        due = Optional.of(at);
        if (wait.isZero()) {
            crew.feeding().execute(this::step);
        } else {
            crew.delay().after(wait, () -> crew.feeding().execute(this::step));
        }
    }

    private void step() {
        working.lock();
        try {
            synchronized (this) {
                due = Optional.empty();
            }
            if (!closed) {
                stepNow();
            }
        } finally {
            working.unlock();
        }
    }

    private void stepNow() {
        long begin = System.nanoTime();
        if (index.isEmpty() && lostAt.map(at -> begin - at < AGAIN.toNanos()).orElse(false)) {
            plan(AGAIN);
            return;
        }
        Outcome<Boolean> more = opened().then(this::work);
        more.onFailure(this::lost);
        boolean busy = System.nanoTime() - lastNews < BUSY_NANOS;
        if (more.orElse(false)) {
            plan(busy ? Duration.ofNanos(RESTS * (System.nanoTime() - begin) + 1) : Duration.ZERO);
        }
    }

    private Outcome<SearchIndex> opened() {
        if (index.isPresent()) {
            return Outcome.ok(index.get());
        }
        return SearchIndex.open(folder).onOk(fresh -> {
            index = Optional.of(fresh);
            synchronized (this) {
                listStale = true;
            }
        });
    }

    /** True while there is more to do. */
    private Outcome<Boolean> work(SearchIndex into) {
        if (takeListStale()) {
            return list(into).map(done -> true);
        }
        Optional<SpaceId> next = next();
        return next.isPresent()
                ? feed(into, next.get()).map(done -> true)
                : rest(into).map(done -> false);
    }

    private synchronized boolean takeListStale() {
        boolean stale = listStale;
        listStale = false;
        return stale;
    }

    private synchronized Optional<SpaceId> next() {
        return store.space().filter(waiting::contains).or(() -> waiting.stream().findFirst());
    }

    private Outcome<Done> list(SearchIndex into) {
        Outcome<List<Space>> all = spaces.all();
        if (!all.isOk()) {
            LOG.info("the list of spaces cannot be read now: {}", all.failure());
            return Outcome.done();
        }
        Set<SpaceId> known = all.orElse(List.of()).stream().map(Space::id).collect(Collectors.toSet());
        for (SpaceId indexed : into.spaces()) {
            if (!known.contains(indexed)) {
                Outcome<Done> forgotten = into.forget(indexed);
                uncommitted = true;
                lastRefresh = 0;
                if (!forgotten.isOk()) {
                    return forgotten;
                }
            }
        }
        Set<SpaceId> changed =
                known.stream().filter(space -> !isUnchanged(into, space)).collect(Collectors.toSet());
        synchronized (this) {
            waiting.retainAll(known);
            waiting.addAll(changed);
        }
        return Outcome.done();
    }

    private boolean isUnchanged(SearchIndex into, SpaceId space) {
        return into.mark(space)
                .map(mark -> open.looks(space).equals(Optional.of(mark.looks())))
                .orElse(false);
    }

    private Outcome<Done> feed(SearchIndex into, SpaceId space) {
        synchronized (this) {
            waiting.remove(space);
        }
        Outcome<Optional<FollowedStore.Step>> read = store.next(space, into.mark(space), BATCH);
        if (!read.isOk()) {
            // A space that cannot be read now stays as it was found last; its own screens say why.
            LOG.info("a space is not followed by the search now: {}", read.failure());
            behind.remove(space);
            store.leave();
            return Outcome.done();
        }
        return read.then(step -> step.isEmpty() ? finished(into, space) : put(into, space, step.get()));
    }

    private Outcome<Done> put(SearchIndex into, SpaceId space, FollowedStore.Step step) {
        SearchFeed.Batch batch = step.batch();
        List<SearchEntry> entries = batch.items().stream()
                .map(item -> new SearchEntry(item.key(), item.type(), item.title(), item.slug(), item.content()))
                .toList();
        Outcome<Done> cleared = step.anew() ? into.forget(space) : Outcome.done();
        return cleared.then(ready -> into.put(
                        space,
                        batch.removed(),
                        entries,
                        new SearchIndex.Mark(step.standing().name(), batch.upTo())))
                .then(ready -> {
                    uncommitted = true;
                    done += entries.size();
                    behind.put(space, Math.max(0, step.standing().behind() - entries.size()));
                    return batch.more() ? goOn(into, space) : finished(into, space);
                });
    }

    private Outcome<Done> goOn(SearchIndex into, SpaceId space) {
        synchronized (this) {
            waiting.add(space);
        }
        tell();
        boolean commit = System.nanoTime() - lastCommit > COMMIT.toNanos();
        boolean refresh = System.nanoTime() - lastRefresh > REFRESH_NANOS;
        return commit ? commit(into) : refresh ? refresh(into) : Outcome.done();
    }

    /** A store that was opened for this only is let go of, and what its file looks like then is noted. */
    private Outcome<Done> finished(SearchIndex into, SpaceId space) {
        behind.remove(space);
        store.leave();
        open.looks(space).ifPresent(looks -> uncommitted |= into.noteLooks(space, looks));
        tell();
        return refresh(into);
    }

    /** Durable now and then only: a crash costs feeding what came since again, each commit would hold up the stores' own. */
    private Outcome<Done> rest(SearchIndex into) {
        behind.clear();
        done = 0;
        boolean soon = uncommitted && System.nanoTime() - lastCommit < COMMIT.toNanos();
        Outcome<Done> kept = uncommitted && !soon ? commit(into) : refresh(into);
        if (soon) {
            plan(COMMIT);
        }
        return kept.onOk(ready -> tell());
    }

    private Outcome<Done> refresh(SearchIndex into) {
        lastRefresh = System.nanoTime();
        return into.refresh();
    }

    private Outcome<Done> commit(SearchIndex into) {
        lastCommit = System.nanoTime();
        return into.commit().then(kept -> {
            uncommitted = false;
            return refresh(into);
        });
    }

    /** The index cannot be used: opened again at once where that mends it, and after a while where the disk is in trouble. */
    private void lost(Failure why) {
        LOG.warn("the search index is not to be had now: {}", why);
        index.ifPresent(SearchIndex::close);
        index = Optional.empty();
        store.leave();
        behind.clear();
        long now = System.nanoTime();
        boolean again = lostAt.map(at -> now - at < AGAIN.toNanos()).orElse(false);
        lostAt = Optional.of(now);
        Optional<SearchIndex> anew = again ? Optional.empty() : anew(why);
        index = anew;
        show(new SearchProgress(anew.isPresent(), 0, 0, anew.isPresent() ? Optional.empty() : Optional.of(why)));
        synchronized (this) {
            listStale = true;
        }
        plan(anew.isPresent() ? SETTLE : AGAIN);
    }

    private Optional<SearchIndex> anew(Failure why) {
        return (isDamage(why) ? SearchIndex.rebuild(folder) : SearchIndex.open(folder)).value();
    }

    private static boolean isDamage(Failure why) {
        return why instanceof Failure.StoreTrouble trouble && trouble.cause() == Failure.StoreCause.DAMAGED;
    }

    private void tell() {
        int left = behind.values().stream().mapToInt(Integer::intValue).sum();
        show(new SearchProgress(true, done, done + left, Optional.empty()));
    }

    private void show(SearchProgress now) {
        if (!now.equals(progress)) {
            progress = now;
            progressed.run();
        }
    }

    /** Lets the batch under way end, but not a long merge of the index: that is given up and made again some time. */
    void close() {
        closed = true;
        boolean idle = false;
        try {
            idle = working.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            index.ifPresent(this::end);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            if (idle) {
                working.unlock();
            }
        }
    }

    private void end(SearchIndex ended) {
        index = Optional.empty();
        if (uncommitted) {
            ended.commit();
        }
        ended.close();
    }
}
