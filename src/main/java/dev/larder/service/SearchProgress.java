package dev.larder.service;

import dev.larder.result.Failure;
import java.util.Optional;

/** How far the search index is: entries taken in of those that were to be, and what hinders it, if anything. */
public record SearchProgress(boolean ready, int done, int of, Optional<Failure> trouble) {
    static SearchProgress starting() {
        return new SearchProgress(false, 0, 0, Optional.empty());
    }

    public boolean isBehind() {
        return !ready || done < of;
    }
}
