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
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens each space's store and line to the service once, when first needed, and closes all at the end. */
public final class OpenSpaces implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSpaces.class);

    private final Path folder;
    private final Clock clock;
    private final Tokens tokens;
    private final Map<SpaceId, Link> links = new HashMap<>();

    public OpenSpaces(Path folder, Clock clock, Tokens tokens) {
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
        Outcome<SpaceStore> store = open.map(Link::store)
                .<Outcome<SpaceStore>>map(Outcome::ok)
                .orElseGet(() -> SpaceStore.open(file(space.id()), clock).then(UnknownSends::settle));
        return store.then(opened -> opened.mainLocale(space.mainLocale()).map(done -> opened))
                .then(opened -> line(space, opened).map(api -> {
                    open.ifPresent(old -> old.api().close());
                    Link link = new Link(space, opened, api, kind -> tokens.token(space.id(), kind));
                    links.put(space.id(), link);
                    return link;
                }));
    }

    /** Knows what earlier looks at the types told, and counts its calls in the store. */
    private static Outcome<ButterApi> line(Space space, SpaceStore store) {
        ButterApi api = new ButterApi(space.base(), ApiOptions.defaults());
        api.onCall(store.pulls()::called);
        return Shaping.recall(space.types(), store, api).map(done -> api).onFailure(why -> api.close());
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
    }

    private static void close(Link link) {
        link.api().close();
        link.store().close();
    }

    @Override
    public synchronized void close() {
        links.values().forEach(OpenSpaces::close);
        links.clear();
        LOG.info("all spaces closed");
    }

    /** A failure for a space that is no longer set up. */
    static Failure unknown(SpaceId id) {
        return new Failure.NotFound("space " + id);
    }
}
