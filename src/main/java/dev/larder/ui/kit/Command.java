package dev.larder.ui.kit;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Something a person can do in the window: its words, its keys, whether it can be done now, and doing it. */
public record Command(String id, String title, Optional<KeyCombination> keys, BooleanSupplier possible, Runnable run) {

    /** One without keys that can be done at any time. */
    public static Command of(String id, String title, Runnable run) {
        return new Command(id, title, Optional.empty(), () -> true, run);
    }

    public Command on(KeyCombination combination) {
        return new Command(id, title, Optional.of(combination), possible, run);
    }

    /** One that can be done only while {@code condition} holds. */
    public Command when(BooleanSupplier condition) {
        return new Command(id, title, keys, condition, run);
    }

    /** The keys as they are written on this system; empty where there are none. */
    public String keysText() {
        return keys.map(KeyCombination::getDisplayText).orElse("");
    }

    /** Whether these keys mean it and it can be done now. */
    public boolean isMeantBy(KeyEvent event) {
        return keys.filter(combination -> combination.match(event)).isPresent() && possible.getAsBoolean();
    }
}
