package dev.larder.ui.shell;

import dev.larder.ui.shell.ShellView.Models;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that work everywhere in the window. None of them publishes. */
final class Shortcuts {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SEARCH =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REVIEW =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination OUTBOX =
            new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination SPACES =
            new KeyCodeCombination(KeyCode.SPACE, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final ShellView view;
    private final Models models;
    private final Runnable switchSpace;
    private final IntConsumer zoom;

    Shortcuts(ShellView view, Models models, Runnable switchSpace, IntConsumer zoom) {
        this.zoom = zoom;
        this.view = view;
        this.models = models;
        this.switchSpace = switchSpace;
    }

    void handle(KeyEvent event) {
        if (event.isShortcutDown() && zoomed(event.getCode())) {
            event.consume();
            return;
        }
        if (view.isCovered()) {
            return;
        }
        boolean taken = true;
        if (FIND.match(event)) {
            view.focusFilter();
        } else if (SEARCH.match(event)) {
            view.search();
        } else if (REVIEW.match(event)) {
            view.review();
        } else if (OUTBOX.match(event)) {
            view.goToOutbox();
        } else if (SPACES.match(event)) {
            switchSpace.run();
        } else if (SAVE.match(event)) {
            // Everything is saved as it is typed; the habit does no harm and sends nothing.
            models.entry().whenSaved(() -> {});
        } else if (event.getCode() == KeyCode.F5) {
            if (event.isShiftDown()) {
                models.shell().pullEverything();
            } else {
                models.shell().pull();
            }
        } else if (event.getCode() == KeyCode.ESCAPE
                && models.entry().opened().get().isPresent()) {
            view.back();
        } else {
            taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    private boolean zoomed(KeyCode key) {
        switch (key) {
            case PLUS, EQUALS, ADD -> zoom.accept(1);
            case MINUS, SUBTRACT -> zoom.accept(-1);
            case DIGIT0, NUMPAD0 -> zoom.accept(0);
            default -> {
                return false;
            }
        }
        return true;
    }
}
