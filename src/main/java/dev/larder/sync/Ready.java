package dev.larder.sync;

import dev.larder.model.Content;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import dev.larder.store.SendQueue;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What came of looking before a write. */
sealed interface Ready {

    /** The write may go: what to note first, and the one call that does it. */
    record Go(Optional<SendQueue.Rebase> rebase, Supplier<Outcome<Done>> write) implements Ready {}

    /** An earlier try may still be on its way through the service: look again after {@code pause}. */
    record Later(Duration pause) implements Ready {}

    static Ready go(Supplier<Outcome<Done>> write) {
        return new Go(Optional.empty(), write);
    }

    static Ready go(Content base, Content wanted, Supplier<Outcome<Done>> write) {
        return new Go(Optional.of(new SendQueue.Rebase(base, wanted)), write);
    }

    /** The service has it already. */
    static Ready there() {
        return go(Outcome::done);
    }
}
