package dev.larder.model;

import java.util.Map;
import java.util.Optional;

/**
 * An entry that is gone, with all that was known of it. {@code version} is its newest content; {@code live} what the
 * public saw, where that was another.
 */
public record DeletedEntry(HistoryVersion version, Optional<RemoteRef> remote, Ending ending, Optional<Content> live) {

    /** Who took it away. */
    public enum By {
        /** Deleted here, sent, and seen to be gone. */
        HERE,
        /** Found gone at the service. */
        SERVICE,
        /** Deleted here before it was ever sent. */
        NEVER_SENT
    }

    /** How it stood when it went; {@code alts} are the alt texts of its media by address, which are the dashboard's. */
    public record Ending(By by, Publication publication, Map<String, String> alts) {
        public Ending {
            alts = Map.copyOf(alts);
        }
    }

    public EntryKey key() {
        return version.entry();
    }

    public ContentTypeKey type() {
        return version.type();
    }
}
