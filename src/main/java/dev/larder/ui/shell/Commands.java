package dev.larder.ui.shell;

import dev.larder.ui.kit.Command;
import dev.larder.ui.kit.Words;
import dev.larder.ui.palette.PaletteModel;
import dev.larder.ui.shell.ShellView.Models;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

/** What can be done anywhere in the window, with its keys. None of the keys publishes. */
final class Commands {
    private static final Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
    private static final Modifier SHIFT = KeyCombination.SHIFT_DOWN;

    /** Beside the plain one: the habit of other programs. */
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, CTRL);

    private final ShellView view;
    private final Models models;
    private final TopBarActions actions;
    private final Runnable switchSpace;

    Commands(ShellView view, Models models, TopBarActions actions, Runnable switchSpace) {
        this.view = view;
        this.models = models;
        this.actions = actions;
        this.switchSpace = switchSpace;
    }

    /** The command of Ctrl+S, which nobody needs to look for: everything is saved as it is typed, and nothing is sent. */
    Command save() {
        return Command.of("save", "", () -> models.entry().whenSaved(() -> {})).on(SAVE);
    }

    List<Command> all() {
        BooleanSupplier inSpace = () -> models.shell().space().get().isPresent();
        BooleanSupplier reading = () -> models.shell().pulling().get().isPresent();
        return List.of(
                command("command.quick-open", () -> view.palette(""), KeyCode.P, CTRL),
                command("command.commands", () -> view.palette(PaletteModel.COMMANDS), KeyCode.P, CTRL, SHIFT),
                command("command.filter", view::focusFilter, KeyCode.F, CTRL),
                command("command.search", view::search, KeyCode.F, CTRL, SHIFT),
                command("command.new-entry", view::createEntry, KeyCode.N, CTRL).when(inSpace),
                command("command.all-entries", view::goToEntries, KeyCode.L, CTRL, SHIFT)
                        .when(inSpace),
                command("command.review", view::review, KeyCode.ENTER, CTRL, SHIFT),
                command("command.outbox", view::goToOutbox, KeyCode.O, CTRL, SHIFT),
                command("command.deleted", view::goToDeleted)
                        .when(() -> !models.deleted().gone().isEmpty()),
                command("command.stop-sending", models.outbox()::stop)
                        .when(models.outbox().sending()::get),
                command("command.switch-space", switchSpace, KeyCode.SPACE, CTRL, SHIFT),
                command("command.read-anew", actions.pull(), KeyCode.F5).when(not(reading)),
                command("command.read-everything", models.shell()::pullEverything, KeyCode.F5, SHIFT)
                        .when(not(reading)),
                command("command.stop-reading", models.shell()::stopPull).when(reading),
                command("command.work-offline", () -> models.shell().workOffline(true))
                        .when(() -> models.shell().net().get() != ShellModel.Net.OFFLINE_BY_CHOICE),
                command("command.work-online", () -> models.shell().workOffline(false))
                        .when(() -> models.shell().net().get() == ShellModel.Net.OFFLINE_BY_CHOICE),
                command("command.settings", actions.settings(), KeyCode.COMMA, CTRL)
                        .when(inSpace),
                command("command.connect", actions.connect()),
                command("command.theme", actions.theme()),
                command("command.zoom-in", () -> actions.zoom().accept(1), KeyCode.PLUS, CTRL),
                command("command.zoom-out", () -> actions.zoom().accept(-1), KeyCode.MINUS, CTRL),
                command("command.zoom-usual", () -> actions.zoom().accept(0), KeyCode.DIGIT0, CTRL));
    }

    private static BooleanSupplier not(BooleanSupplier condition) {
        return () -> !condition.getAsBoolean();
    }

    private static Command command(String key, Runnable run) {
        return Command.of(key, Words.of(key), run);
    }

    private static Command command(String words, Runnable run, KeyCode key, Modifier... with) {
        return command(words, run).on(new KeyCodeCombination(key, with));
    }
}
