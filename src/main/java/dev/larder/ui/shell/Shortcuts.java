package dev.larder.ui.shell;

import dev.larder.ui.kit.Command;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Listens for the keys that work everywhere in the window. */
final class Shortcuts {
    private final ShellView view;
    private final Commands commands;
    private final IntConsumer zoom;

    Shortcuts(ShellView view, Commands commands, IntConsumer zoom) {
        this.zoom = zoom;
        this.view = view;
        this.commands = commands;
    }

    void handle(KeyEvent event) {
        if (event.isShortcutDown() && zoomed(event.getCode())) {
            event.consume();
            return;
        }
        if (view.isCovered()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            if (!isIn(event, "keeps-escape") && view.back()) {
                event.consume();
            }
            return;
        }
        boolean finds = event.isShortcutDown() && !event.isShiftDown() && event.getCode() == KeyCode.F;
        if (finds && isIn(event, "keeps-find")) {
            return;
        }
        Stream.concat(commands.all().stream(), Stream.of(commands.save()))
                .filter(command -> command.isMeantBy(event))
                .findFirst()
                .map(Command::run)
                .ifPresent(run -> {
                    event.consume();
                    run.run();
                });
    }

    /** A card that is open inside the window closes first, and what can be searched by itself is. */
    private static boolean isIn(KeyEvent event, String keeper) {
        return event.getTarget() instanceof Node target
                && Stream.<Node>iterate(target, Objects::nonNull, Node::getParent)
                        .anyMatch(node -> node.getStyleClass().contains(keeper));
    }

    /** Several keys for each, on all keyboards, even over a question. */
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
