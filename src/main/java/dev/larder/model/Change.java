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
    public record Progress(ChangeState state, int tries, Instant queuedAt, Instant at, Optional<Failure> reason) {}

    public ChangeState state() {
        return progress.state();
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
