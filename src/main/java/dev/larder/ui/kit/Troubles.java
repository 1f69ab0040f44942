package dev.larder.ui.kit;

import dev.larder.model.Space;
import dev.larder.result.Failure;

/** Meets a failure that a person must know of: one question per cause, and {@code again} once it is put right. */
@FunctionalInterface
public interface Troubles {
    void meet(Failure failure, Space space, Runnable again);
}
