package dev.larder.service;

import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Knows whether the service can be reached: by a person's choice, by what the last call met, and by looking whether a
 * connection comes about. Safe from any thread.
 */
public final class Connectivity {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<SpaceId, Standing> standings = new ConcurrentHashMap<>();
    private final Reachability reachability;
    private final Clock clock;
    private volatile boolean offline;

    /** What was met last, and since when it is so. */
    public record Standing(Reached reached, Instant since) {}

    /** What a space's last call or look met. */
    public enum Reached {
        NOT_TRIED,
        YES,
        NO
    }

    public Connectivity() {
        this(Reachability.byConnecting(PATIENCE), Clock.systemUTC());
    }

    public Connectivity(Reachability reachability, Clock clock) {
        this.reachability = reachability;
        this.clock = clock;
    }

    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public boolean isOffline() {
        return offline;
    }

    public void workOffline(boolean wanted) {
        if (offline != wanted) {
            offline = wanted;
            tell();
        }
    }

    public Reached reached(SpaceId space) {
        return standing(space).map(Standing::reached).orElse(Reached.NOT_TRIED);
    }

    /** Since when it stands so; empty where nothing was tried yet. */
    public Optional<Standing> standing(SpaceId space) {
        return Optional.ofNullable(standings.get(space));
    }

    /** Looks whether the service can be connected to now; does nothing while working offline. Blocks for seconds at most. */
    public void look(Space space) {
        if (!offline) {
            stands(space.id(), reachability.reaches(space.base()) ? Reached.YES : Reached.NO);
        }
    }

    /** Takes note of how a call ended; an empty failure means that it went well. */
    void met(SpaceId space, Optional<Failure> failure) {
        boolean unreachable =
                failure.filter(why -> why instanceof Failure.Unreachable).isPresent();
        stands(space, unreachable ? Reached.NO : Reached.YES);
    }

    private void stands(SpaceId space, Reached now) {
        Standing before = standings.get(space);
        if (before == null || before.reached() != now) {
            standings.put(space, new Standing(now, clock.instant()));
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
