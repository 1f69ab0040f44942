package dev.larder.store;

/** A pull under way by its number; {@code resumed} when an earlier one was not finished and is gone on with. */
public record PullRun(long number, boolean resumed) {}
