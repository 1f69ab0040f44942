package dev.larder.model;

import java.util.Optional;

/** What is sought, in one space or in all, and how many rows at most. */
public record SearchQuery(String text, Optional<SpaceId> space, int most) {}
