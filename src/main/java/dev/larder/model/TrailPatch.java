package dev.larder.model;

import java.util.List;

/**
 * What has to be written so that a stored trail says what one in memory says: steps before {@code first} and from
 * {@code from} on go, {@code steps} come, {@code position} is the number of the last step that is done.
 */
public record TrailPatch(long first, long from, List<UndoStep> steps, long position) {
    public TrailPatch {
        steps = List.copyOf(steps);
    }
}
