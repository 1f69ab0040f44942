package dev.larder.ui.spaces;

import dev.larder.result.Failure;

/** How the check of one typed thing ended. */
sealed interface Check {
    /** Nothing typed. */
    record Nothing() implements Check {}

    /** Being asked. */
    record Asking() implements Check {}

    /** The service knows it; {@code entries} is how many it holds, or -1 where that says nothing. */
    record Good(int entries) implements Check {}

    /** It does not, or could not be asked. */
    record Bad(Failure why) implements Check {}

    /** Cannot be right as it stands; {@code words} say why. */
    record Wrong(String words) implements Check {}

    default boolean isGood() {
        return this instanceof Good;
    }
}
