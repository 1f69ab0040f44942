package dev.larder.model;

import java.time.Instant;

/** Edits kept on this computer: what they started from, what they are now, and when they were written to disk. */
public record LocalDraft(Content base, Content content, Instant savedAt) {}
