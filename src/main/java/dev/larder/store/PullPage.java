package dev.larder.store;

import dev.larder.model.RemoteRef;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a page of a lane answered: the print of the answer, how many entries the whole list had then, the page after it,
 * whether its entries came in the order that was asked for, and which they were; {@code nameless} are those with
 * no slug or id, which are left out.
 */
public record PullPage(
        int number, long print, int total, OptionalInt next, boolean ordered, int nameless, List<RemoteRef> remotes) {
    public PullPage {
        remotes = List.copyOf(remotes);
    }
}
