package dev.larder.sync;

import dev.larder.model.ContentTypeKey;

/** How far a pull is: the type being read, the share of lists done (0 to 1), entries read so far. */
public record PullStep(ContentTypeKey type, double share, int entries) {}
