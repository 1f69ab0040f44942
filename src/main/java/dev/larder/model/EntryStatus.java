package dev.larder.model;

/** The one word that a list shows for an entry; what is going on here comes before what the service says. */
public enum EntryStatus {
    /** Both sides changed it. */
    CONFLICT,
    /** A change was refused. */
    PARKED,
    /** Edited here, not queued. */
    CHANGED_HERE,
    /** In the outbox, not sent. */
    WAITING,
    /** Accepted by the service, not read back yet. */
    ACCEPTED,
    /** Live, and a newer draft at the service. */
    LIVE_WITH_DRAFT,
    LIVE,
    SCHEDULED,
    /** Only a draft at the service. */
    SERVER_DRAFT,
    /** Made here and never sent. */
    ONLY_HERE
}
