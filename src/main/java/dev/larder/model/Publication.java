package dev.larder.model;

import java.time.Instant;
import java.util.Optional;

/** What the service tells of an entry's state; collection items tell nothing. Stamps are the service's clock, in UTC. */
public record Publication(
        Status status, Optional<Instant> published, Optional<Instant> updated, Optional<Instant> scheduled) {
    /** The service's word for the state of one version. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        SCHEDULED,
        UNKNOWN
    }

    public static Publication unknown() {
        return new Publication(Status.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
