package dev.larder.ui.kit;

import java.util.List;

/** Something told without asking: a toast that goes away, or a banner that stays. */
public record Notice(Tone tone, String text, List<Action> actions) {
    public Notice {
        actions = List.copyOf(actions);
    }

    public static Notice of(Tone tone, String text) {
        return new Notice(tone, text, List.of());
    }

    public static Notice of(Tone tone, String text, Action action, Action other) {
        return new Notice(tone, text, List.of(action, other));
    }

    public static Notice of(Tone tone, String text, Action action) {
        return new Notice(tone, text, List.of(action));
    }
}
