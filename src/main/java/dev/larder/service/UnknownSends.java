package dev.larder.service;

import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.store.SpaceStore;
import java.util.Optional;

/** After a crash: a change found being sent has an unknown end. It waits again, and is looked up before it is sent. */
final class UnknownSends {
    private UnknownSends() {}

    static Outcome<SpaceStore> settle(SpaceStore store) {
        return store.outbox().then(changes -> {
            for (Change change : changes) {
                if (change.state() == ChangeState.SENDING) {
                    Failure reason = new Failure.Unreachable(Failure.Reach.DROPPED, true, "");
                    Outcome<Change> waiting = store.advance(change.seq(), ChangeState.WAITING, Optional.of(reason));
                    if (waiting.failure().isPresent()) {
                        return Outcome.failed(waiting.failure().get());
                    }
                }
            }
            return Outcome.ok(store);
        });
    }
}
