package dev.larder.store;

import dev.larder.model.Change;
import dev.larder.model.Content;

/** What is to be put into the outbox: the wish, what it started from, and what it wants. */
public record Queued(Change.Intent intent, Content base, Content wanted) {}
