package dev.larder.ui.history;

import dev.larder.model.Content;
import dev.larder.model.HistoryKind;
import java.time.Instant;
import java.util.Optional;

/** One version in the list: what is here now, what the service holds, or one that was kept. */
public record Line(Kind kind, Optional<Instant> at, Content content) {
    /** Where a version comes from. */
    public enum Kind {
        /** What the form shows. */
        HERE,
        LIVE,
        SERVER_DRAFT,
        /** What the edit started from. */
        BASE,
        SERVER,
        QUEUED,
        SENT,
        DRAFT,
        DISCARDED,
        CONFLICT,
        DELETED,
        RESTORED;

        static Kind of(HistoryKind kind) {
            return valueOf(kind.name());
        }

        /** Whether it is what somebody has now, not a version from before. */
        boolean isNow() {
            return this == HERE || this == LIVE || this == SERVER_DRAFT;
        }
    }
}
