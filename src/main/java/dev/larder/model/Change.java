package dev.larder.model;

import dev.larder.result.Failure;
import java.time.Instant;
import java.util.Optional;

/**
 * One intended write. {@code base} is the server's value that the edit started from, {@code wanted} the value it is to
 * have; what is sent is the difference. {@code reason} says why it was parked, is in conflict, or has to wait.
 */
public record Change(
        long seq, EntryKey entry, ContentTypeKey type, Intent intent, Content base, Content wanted, Progress progress) {

    /** What is wanted. */
    public record Intent(ChangeKind kind, Target target) {}

    /** How far it got. {@code at} is when the state was reached, by this computer's clock. */
    public record Progress(
            ChangeState state, int tries, Instant queuedAt, Instant at, Optional<Failure> reason, Release release) {
        public Progress(ChangeState state, int tries, Instant queuedAt, Instant at, Optional<Failure> reason) {
            this(state, tries, queuedAt, at, reason, Release.NONE);
        }
    }

    /**
     * Whether a person told it to go ({@code told}), until when it is held back after trouble of its own, and since when a
     * try of it may be at the service unknown to this computer.
     */
    public record Release(boolean told, Optional<Instant> notBefore, Optional<Instant> unsureSince) {
        /** Nobody told it to go. */
        public static final Release NONE = new Release(false, Optional.empty(), Optional.empty());
    }

    public ChangeState state() {
        return progress.state();
    }

    /** Whether a person told it to go and it has not gone yet. */
    public boolean isReleased() {
        return state() == ChangeState.WAITING && progress.release().told();
    }

    public ChangeKind kind() {
        return intent.kind();
    }

    /** Title for a list: the page's own, or the one in its fields. */
    public String title() {
        if (!wanted.title().isBlank()) {
            return wanted.title();
        }
        return wanted.locales().values().stream()
                .flatMap(fields -> ItemTitle.of(fields).stream())
                .findFirst()
                .orElse("");
    }
}
