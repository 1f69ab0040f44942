package dev.larder.service;

import dev.larder.api.ApiOptions;
import dev.larder.api.ButterApi;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.store.SpaceStore;
import dev.larder.sync.Link;
import dev.larder.sync.Shaping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens each space's store and line to the service once, when first needed, and closes all at the end. */
public final class OpenSpaces implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSpaces.class);

    private final Path folder;
    private final Clock clock;
    private final Tokens tokens;
    private final ApiOptions options;
    private final Map<SpaceId, Link> links = new HashMap<>();
    private final Set<SpaceId> doubted = new HashSet<>();
    private final Set<SpaceId> onceDoubted = new HashSet<>();
    private volatile Consumer<SpaceId> rescued = id -> {};
    private final Map<SpaceId, SpaceStore> visited = new HashMap<>();

    public OpenSpaces(Path folder, Clock clock, Tokens tokens) {
        this(folder, clock, tokens, ApiOptions.defaults());
    }

    public OpenSpaces(Path folder, Clock clock, Tokens tokens, ApiOptions options) {
        this.options = options;
        this.folder = folder;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** Failures: {@code StoreTrouble}. Safe from any thread; opening blocks. */
    synchronized Outcome<Link> link(Space space) {
        Optional<Link> open = Optional.ofNullable(links.get(space.id()));
        if (open.isPresent() && open.get().space().equals(space)) {
            return Outcome.ok(open.get());
        }
        Outcome<SpaceStore> store =
                open.map(Link::store).<Outcome<SpaceStore>>map(Outcome::ok).orElseGet(() -> settled(space.id()));
        return store.then(opened -> linked(space, opened, open).onFailure(why -> {
            if (open.isEmpty()) {
                opened.close();
            }
        }));
    }

    private Outcome<Link> linked(Space space, SpaceStore opened, Optional<Link> old) {
        return opened.mainLocale(space.mainLocale())
                .then(done -> line(space, opened))
                .map(api -> {
                    old.ifPresent(link -> link.api().close());
                    Link link = new Link(space, opened, api, kind -> tokens.token(space.id(), kind));
                    links.put(space.id(), link);
                    return link;
                });
    }

    /** A store in which nothing is half sent; damage that shows only now is rescued at once. */
    private Outcome<SpaceStore> settled(SpaceId id) {
        return store(id).then(OpenSpaces::settled).recover(why -> {
            boolean again = Spaces.isDamage(why) && onceDoubted.add(id) && doubted.add(id);
            return again ? store(id).then(OpenSpaces::settled) : Outcome.failed(why);
        });
    }

    private static Outcome<SpaceStore> settled(SpaceStore store) {
        return store.sending().settleUnknown().map(done -> store).onFailure(why -> store.close());
    }

    /** Knows what earlier looks at the types told, and counts its calls in the store. */
    private Outcome<ButterApi> line(Space space, SpaceStore store) {
        ButterApi api = new ButterApi(space.base(), options);
        api.onCall(store.pulls()::called);
        return Shaping.recall(space.types(), store, api).map(done -> api).onFailure(why -> api.close());
    }

    private void tellOfRescue(SpaceId id, SpaceStore store) {
        doubted.remove(id);
        store.rescues().untold().onOk(report -> report.ifPresent(it -> rescued.accept(id)));
    }

    /** Whom to tell that a space's damaged store was rescued into a new one; called on the thread that opened it. */
    public void onRescue(Consumer<SpaceId> listener) {
        rescued = listener;
    }

    /**
     * A call met damage in this open store: it is closed, and rescued at the next opening. Answers whether the call may be
     * made again; once in a run of the program only, so that a damage which comes back is said.
     */
    synchronized boolean doubt(Link link) {
        SpaceId id = link.space().id();
        boolean current = Optional.ofNullable(links.get(id))
                .filter(it -> it.store() == link.store())
                .isPresent();
        if (current && onceDoubted.add(id)) {
            LOG.warn("damage was met in the open store of a space; it is rescued");
            doubted.add(id);
            close(id);
            return true;
        }
        return !current;
    }

    /** One that is visited is taken over. */
    private Outcome<SpaceStore> store(SpaceId id) {
        return Optional.ofNullable(visited.remove(id))
                .map(Outcome::ok)
                .orElseGet(() -> SpaceStore.openOrRescue(file(id), clock, doubted.contains(id))
                        .onOk(made -> tellOfRescue(id, made)));
    }

    /** A space's store for a while; {@code end} closes it, unless a link has it. */
    record Visit(SpaceStore store, Runnable end) {}

    /** Empty where nothing was ever kept of the space. By one visitor at a time. Failures: {@code StoreTrouble}. */
    synchronized Outcome<Optional<Visit>> visit(SpaceId id) {
        Optional<Link> open = Optional.ofNullable(links.get(id));
        if (open.isPresent()) {
            return Outcome.ok(Optional.of(new Visit(open.get().store(), () -> {})));
        }
        if (!Files.exists(file(id))) {
            return Outcome.ok(Optional.empty());
        }
        return SpaceStore.open(file(id), clock).map(store -> {
            visited.put(id, store);
            return Optional.of(new Visit(store, () -> endVisit(id, store)));
        });
    }

    private synchronized void endVisit(SpaceId id, SpaceStore store) {
        if (visited.remove(id, store)) {
            store.close();
        }
    }

    /** Another answer means that the file was written to since; empty while it is open, or where that cannot be told. */
    synchronized Optional<String> looks(SpaceId id) {
        Path file = file(id);
        if (links.containsKey(id) || Files.exists(file.resolveSibling(file.getFileName() + "-wal"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Files.size(file) + "/" + Files.getLastModifiedTime(file).to(TimeUnit.MICROSECONDS));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private Path file(SpaceId id) {
        return folder(id).resolve("space.db");
    }

    /** All that is kept of a space but its tokens. */
    Path folder(SpaceId id) {
        return folder.resolve(id.value());
    }

    synchronized void close(SpaceId id) {
        Optional.ofNullable(links.remove(id)).ifPresent(OpenSpaces::close);
        Optional.ofNullable(visited.remove(id)).ifPresent(SpaceStore::close);
    }

    private static void close(Link link) {
        link.api().close();
        link.store().close();
    }

    @Override
    public synchronized void close() {
        links.values().forEach(OpenSpaces::close);
        links.clear();
        visited.values().forEach(SpaceStore::close);
        visited.clear();
        LOG.info("all spaces closed");
    }

    /** A failure for a space that is no longer set up. */
    static Failure unknown(SpaceId id) {
        return new Failure.NotFound("space " + id);
    }
}
