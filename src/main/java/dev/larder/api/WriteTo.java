package dev.larder.api;

import dev.larder.model.Target;

/** How a write is to leave the entry, and whether its fields go by locale (§9). */
public record WriteTo(Target target, boolean localised) {}
