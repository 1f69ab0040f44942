package dev.larder.model;

import java.time.Instant;

/**
 * What came of rescuing a damaged store, to be told to a person once. {@code keptAs} is the name of the damaged file in
 * the space's folder. {@code unsure}: a part could not be read at all and nothing tells what was in it.
 */
public record RescueReport(Instant at, String keptAs, Tally drafts, Tally changes, boolean unsure) {

    /** How many were brought into the new store, and how many are known of but could not be read. */
    public record Tally(int rescued, int lost) {}
}
