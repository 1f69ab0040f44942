package dev.larder.api;

import java.util.Optional;

/** A page of a list and the print of its answer; no listing where the answer is the very one that was known before. */
public record Glance(long print, Optional<Listing> listing) {}
