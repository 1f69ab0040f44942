package dev.larder.ui.entry;

import dev.larder.result.Failure;
import java.time.Instant;

/** Where the words stand that a person typed. */
public sealed interface SaveState {
    /** Nothing was typed. */
    record Untouched() implements SaveState {}

    /** Typed, and about to be written. */
    record Writing() implements SaveState {}

    /** On this computer's disk. */
    record Saved(Instant at) implements SaveState {}

    /** Not on disk; kept in the window, and tried again with the next key. */
    record NotSaved(Failure why) implements SaveState {}
}
