package dev.larder.model;

/** One version of an entry in one locale, as last read from the service. */
public record Snapshot(Fields fields, Publication publication) {}
