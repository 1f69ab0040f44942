package dev.larder.service;

import dev.larder.model.EntryKey;
import dev.larder.model.SpaceId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells who listens that something in a space is different now. Publishes on the caller's thread. */
public final class Changes {
    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();

    /**
     * Which entries; an empty set means that any may have changed. {@code onlyTyped} says that words were typed into a
     * local draft and nothing else is different: no counts, no outbox.
     */
    public record Changed(SpaceId space, Set<EntryKey> keys, boolean onlyTyped) {
        public Changed {
            keys = Set.copyOf(keys);
        }

        public Changed(SpaceId space, Set<EntryKey> keys) {
            this(space, keys, false);
        }

        public boolean touches(EntryKey key) {
            return keys.isEmpty() || keys.contains(key);
        }
    }

    /** Run the answer to stop listening. */
    public Runnable listen(Consumer<Changed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void publish(SpaceId space, Set<EntryKey> keys) {
        publish(new Changed(space, keys));
    }

    /** Words were typed into an entry's draft. */
    public void publishTyped(SpaceId space, EntryKey key) {
        publish(new Changed(space, Set.of(key), true));
    }

    private void publish(Changed changed) {
        listeners.forEach(listener -> listener.accept(changed));
    }

    public void publish(SpaceId space) {
        publish(space, Set.of());
    }
}
