package dev.larder.service;

import dev.larder.model.SpaceId;
import dev.larder.result.Failure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Knows whether the service can be reached: by a person's choice, and by what the last call met. */
public final class Connectivity {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<SpaceId, Reached> reached = new ConcurrentHashMap<>();
    private volatile boolean offline;

    /** What a space's last call met. */
    public enum Reached {
        NOT_TRIED,
        YES,
        NO
    }

    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public boolean isOffline() {
        return offline;
    }

    public void workOffline(boolean wanted) {
        offline = wanted;
        listeners.forEach(Runnable::run);
    }

    public Reached reached(SpaceId space) {
        return reached.getOrDefault(space, Reached.NOT_TRIED);
    }

    /** Takes note of how a call ended; an empty failure means that it went well. */
    void met(SpaceId space, Optional<Failure> failure) {
        boolean unreachable =
                failure.filter(why -> why instanceof Failure.Unreachable).isPresent();
        Reached now = unreachable ? Reached.NO : Reached.YES;
        if (reached.put(space, now) != now) {
            listeners.forEach(Runnable::run);
        }
    }
}
