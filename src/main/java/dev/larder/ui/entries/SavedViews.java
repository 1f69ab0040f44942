package dev.larder.ui.entries;

import dev.larder.model.SavedView;
import dev.larder.ui.kit.Choice;
import dev.larder.ui.kit.Command;
import dev.larder.ui.kit.Dialogs;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Input;
import dev.larder.ui.kit.Question;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Saves what the list shows under a name, and forgets it again; beside the filter, where there is something to do. */
final class SavedViews {
    private final EntriesModel model;
    private final Dialogs dialogs;
    private final Consumer<Optional<SavedView>> changed;
    private final Button clear = new Button(Words.of("entries.no-match.clear"), Icons.CLEAR.node());
    private final Button save = new Button(Words.of("entries.view.save"), Icons.STAR.node());
    private final Button drop = new Button(Words.of("entries.view.drop"), Icons.CLOSE.node());
    private final HBox root = new HBox(clear, save, drop);

    SavedViews(EntriesModel model, Dialogs dialogs, Consumer<Optional<SavedView>> changed) {
        this.model = model;
        this.dialogs = dialogs;
        this.changed = changed;
        prepare(clear, "clear-filter", model::clearFilter);
        prepare(save, "save-view", this::ask);
        prepare(drop, "drop-view", this::drop);
        root.setAlignment(Pos.CENTER_LEFT);
        InvalidationListener shown = it -> show();
        model.text().addListener(shown);
        model.statuses().addListener(shown);
        model.sorting().addListener(shown);
        model.view().addListener(shown);
        show();
    }

    Node node() {
        return root;
    }

    List<Command> commands() {
        return List.of(
                Command.of("save-view", Words.of("entries.view.save"), this::ask)
                        .when(this::canSave),
                Command.of("drop-view", Words.of("entries.view.drop"), this::drop)
                        .when(() -> model.view().get().isPresent()));
    }

    private static void prepare(Button button, String id, Runnable deed) {
        button.setId(id);
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> deed.run());
        button.managedProperty().bind(button.visibleProperty());
    }

    private boolean canSave() {
        boolean asSaved = model.view()
                .get()
                .filter(view -> view.look().equals(model.look()))
                .isPresent();
        return !asSaved && (model.look().isNarrowed() || model.look().sorting().isPresent());
    }

    private void show() {
        clear.setVisible(model.look().isNarrowed() && model.view().get().isEmpty());
        save.setVisible(canSave());
        drop.setVisible(model.view().get().isPresent());
    }

    private void ask() {
        String before = model.view().get().map(SavedView::name).orElse("");
        dialogs.ask(
                Question.of(
                                "save-view",
                                Tone.INFO,
                                Words.of("entries.view.headline"),
                                List.of(Words.of("entries.view.what")),
                                List.of(
                                        Choice.main("save", Words.of("entries.view.now")),
                                        Choice.safe("no", Words.of("entries.new.cancel"))))
                        .asking(new Input.Text(Words.of("entries.view.name"), Words.of("entries.view.prompt"), before)),
                answer -> {
                    String name = answer.text().orElse("").strip();
                    if (answer.is("save") && !name.isEmpty()) {
                        model.saveView(name, () -> changed.accept(model.view().get()));
                    }
                });
    }

    private void drop() {
        model.dropView(() -> changed.accept(Optional.empty()));
    }
}
