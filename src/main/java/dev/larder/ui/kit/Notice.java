package dev.larder.ui.kit;

import java.util.Optional;

/** Something told without asking: a toast that goes away, or a banner that stays. */
public record Notice(Tone tone, String text, Optional<Action> action) {
    public static Notice of(Tone tone, String text) {
        return new Notice(tone, text, Optional.empty());
    }

    public static Notice of(Tone tone, String text, Action action) {
        return new Notice(tone, text, Optional.of(action));
    }
}
