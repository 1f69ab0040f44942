package dev.larder.ui.entry;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.Target;
import dev.larder.ui.kit.Command;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.StatusPills;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.When;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The head of an opened entry: where it is, what it is called, how it stands, and what can be done with it. */
public final class EntryView {

    /** What the buttons do beyond the entry itself. */
    public record Actions(
            Runnable back,
            Runnable queued,
            Consumer<String> hindered,
            Runnable askDelete,
            Runnable askDiscard,
            Runnable aboutType,
            Versions versions) {}

    /** What leads to the entry's other versions. */
    public record Versions(Runnable history, Runnable compare) {}

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination HISTORY = new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination COMPARE =
            new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final EntryModel model;
    private final Actions actions;
    private final EntryBody body;
    private final VBox root = new VBox();
    private final Button back = new Button("", Icons.CHEVRON_LEFT.node());
    private final Label title = new Label();
    private boolean toggling;
    private final HBox pill = new HBox();
    private final Label saved = new Label();
    private final Label note = new Label();
    private final BesideModel beside;
    private final HBox extras = new HBox(8);
    private final HBox below = new HBox(8);

    public EntryView(EntryModel model, EntryBody body, BesideModel beside, Actions actions) {
        this.model = model;
        this.beside = beside;
        this.body = body;
        this.actions = actions;
        root.getStyleClass().add("entry");
        VBox.setVgrow(body.node(), Priority.ALWAYS);
        pill.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().addAll(head(), line(), body.node());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
        root.addEventFilter(KeyEvent.KEY_RELEASED, event -> toggling = false);
        model.opened().addListener((it, before, now) -> show());
        model.content().addListener((it, before, now) -> showTitle());
        model.saveState().addListener((it, before, now) -> showSaved());
        show();
    }

    public Node node() {
        return root;
    }

    /** Puts a button into the head, before those of the entry itself. */
    public void add(Node button) {
        extras.getChildren().add(button);
    }

    /** Puts a button into the line under the head. */
    public void addBelow(Node button) {
        below.getChildren().add(button);
    }

    /** Puts the focus into the first field, for whoever opened the entry by keyboard. */
    public void focusFirst() {
        body.focusFirst();
    }

    /** What can be done with the entry that is open. */
    public List<Command> commands() {
        BooleanSupplier open = () -> model.opened().get().isPresent();
        BooleanSupplier draft =
                () -> model.opened().get().flatMap(it -> it.entry().draft()).isPresent();
        return List.of(
                Command.of("undo", Words.of("entry.undo"), model::undo)
                        .on(UNDO)
                        .when(() -> open.getAsBoolean() && model.trail().get().canUndo()),
                Command.of("redo", Words.of("entry.redo"), model::redo)
                        .on(REDO)
                        .when(() -> open.getAsBoolean() && model.trail().get().canRedo()),
                Command.of(
                                "history",
                                Words.of("entry.history"),
                                actions.versions().history())
                        .on(HISTORY)
                        .when(open),
                Command.of(
                                "compare",
                                Words.of("entry.compare"),
                                actions.versions().compare())
                        .on(COMPARE)
                        .when(open),
                Command.of("side-by-side", Words.of("command.side-by-side"), beside::toggle)
                        .on(LocaleBar.KEYS)
                        .when(() -> !beside.others().isEmpty()),
                Command.of("queue-publish", Words.of("entry.queue-publish"), () -> queue(Target.PUBLISHED))
                        .when(open),
                Command.of("queue-draft", Words.of("entry.queue-draft"), () -> queue(Target.DRAFT))
                        .when(open),
                Command.of("preview", Words.of("command.preview"), this::togglePreview)
                        .when(open),
                Command.of("discard", Words.of("entry.discard"), actions.askDiscard())
                        .when(draft),
                Command.of("delete", Words.of("entry.delete"), actions.askDelete())
                        .when(open));
    }

    private void togglePreview() {
        body.previewShown().set(!body.previewShown().get());
    }

    /** Taken before the text controls, whose own undo knows one field only. */
    private void handle(KeyEvent event) {
        boolean taken = true;
        toggling = toggling && event.getCode() == KeyCode.B;
        if (UNDO.match(event)) {
            model.undo();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            model.redo();
        } else if (LocaleBar.KEYS.match(event)) {
            toggleBeside();
        } else if (HISTORY.match(event)) {
            actions.versions().history().run();
        } else if (COMPARE.match(event)) {
            actions.versions().compare().run();
        } else {
            taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    /** Once for each press: a key held down says it again and again, and would show and hide the locale for ever. */
    private void toggleBeside() {
        if (!toggling) {
            toggling = true;
            beside.toggle();
        }
    }

    private Node steps() {
        IconButton undo = new IconButton(Icons.UNDO, named("entry.undo", UNDO), model::undo);
        undo.setId("undo");
        undo.disableProperty().bind(model.trail().map(trail -> !trail.canUndo()));
        IconButton redo = new IconButton(Icons.REDO, named("entry.redo", REDO), model::redo);
        redo.setId("redo");
        redo.disableProperty().bind(model.trail().map(trail -> !trail.canRedo()));
        IconButton history = new IconButton(
                Icons.HISTORY,
                named("entry.history", HISTORY),
                () -> actions.versions().history().run());
        history.setId("history");
        HBox steps = new HBox(2, undo, redo, history);
        steps.setAlignment(Pos.CENTER_LEFT);
        steps.setMinWidth(Region.USE_PREF_SIZE);
        return steps;
    }

    private static String named(String key, KeyCombination keys) {
        return Words.of("entry.with-keys", Words.of(key), keys.getDisplayText());
    }

    /** Shows a locale and puts the focus into a field by its path, or into the nearest one around it. */
    public void focus(LocaleCode locale, String path) {
        boolean known = model.opened()
                .get()
                .filter(it -> it.space().localesOf(it.entry().type()).contains(locale))
                .isPresent();
        if (known) {
            model.locale().set(locale);
        }
        if (!body.focus(path)) {
            body.focusFirst();
        }
    }

    private Node head() {
        back.setId("back");
        back.getStyleClass().add("flat");
        back.setOnAction(event -> actions.back().run());
        title.getStyleClass().add("view-title");
        title.setMinWidth(40);
        back.setMinWidth(Region.USE_PREF_SIZE);
        title.setId("entry-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton preview = new ToggleButton(Words.of("entry.preview"), Icons.SHOW.node());
        preview.setId("preview-toggle");
        preview.setMinWidth(Region.USE_PREF_SIZE);
        preview.selectedProperty().bindBidirectional(body.previewShown());
        extras.setAlignment(Pos.CENTER_LEFT);
        HBox shown = new HBox(preview);
        shown.setAlignment(Pos.CENTER_LEFT);
        Node steps = steps();
        HBox head = new HBox(10, back, title, pill, gap, steps, extras, shown, more(), queue());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("view-header");
        new HeadFit(head, back, List.of(extras, shown), steps);
        return head;
    }

    private Node line() {
        saved.setId("save-state");
        note.getStyleClass().add("muted");
        note.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(12, new LocaleBar(model, beside), note, gap, below, saved);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("entry-line");
        return line;
    }

    private Node more() {
        MenuItem discard = new MenuItem(Words.of("entry.discard"), Icons.UNDO.node());
        discard.setId("discard-draft");
        discard.setOnAction(event -> actions.askDiscard().run());
        MenuItem delete = new MenuItem(Words.of("entry.delete"), Icons.DELETE.node());
        delete.setId("delete-entry");
        delete.setOnAction(event -> actions.askDelete().run());
        MenuItem history = new MenuItem(Words.of("entry.history"), Icons.HISTORY.node());
        history.setId("entry-history");
        history.setAccelerator(HISTORY);
        history.setOnAction(event -> actions.versions().history().run());
        MenuItem compare = new MenuItem(Words.of("entry.compare"), Icons.COMPARE.node());
        compare.setId("entry-compare");
        compare.setAccelerator(COMPARE);
        compare.setOnAction(event -> actions.versions().compare().run());
        MenuItem about = new MenuItem(Words.of("entry.about-type"), Icons.COMPONENT.node());
        about.setId("about-type");
        about.setOnAction(event -> actions.aboutType().run());
        MenuButton more = new MenuButton("", Icons.MORE.node(), history, compare, about, discard, delete);
        more.setId("entry-more");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setAccessibleText(Words.of("entry.more"));
        more.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        more.setOnShowing(event -> {
            boolean draft =
                    model.opened().get().flatMap(it -> it.entry().draft()).isPresent();
            discard.setDisable(!draft);
        });
        return more;
    }

    private Node queue() {
        SplitMenuButton queue = new SplitMenuButton();
        queue.setId("queue");
        queue.getStyleClass().add("accent");
        queue.setText(Words.of("entry.queue-publish"));
        queue.setMinWidth(Region.USE_PREF_SIZE);
        queue.setOnAction(event -> queue(Target.PUBLISHED));
        MenuItem publish = new MenuItem(Words.of("entry.queue-publish"));
        publish.setOnAction(event -> queue(Target.PUBLISHED));
        MenuItem draft = new MenuItem(Words.of("entry.queue-draft"));
        draft.setId("queue-draft");
        draft.setOnAction(event -> queue(Target.DRAFT));
        queue.getItems().addAll(publish, draft);
        return queue;
    }

    /** What cannot be read is not queued half; what would change nothing is not queued at all. */
    private void queue(Target target) {
        List<String> problems = body.problems();
        if (!problems.isEmpty()) {
            actions.hindered().accept(Words.of("entry.correct-first", String.join(", ", problems)));
        } else if (!model.hasSomethingToQueue(target)) {
            actions.hindered().accept(Words.of("entry.nothing-to-queue"));
        } else {
            model.queue(target, actions.queued());
        }
    }

    private void show() {
        model.opened().get().ifPresent(it -> {
            OpenEntry entry = it.entry();
            back.setText(TypeNames.plural(entry.type()));
            pill.getChildren().setAll(StatusPills.of(Standing.of(entry)));
            note.setText(Standing.note(entry));
        });
        showTitle();
        showSaved();
    }

    private void showTitle() {
        title.setText(model.title());
    }

    private void showSaved() {
        SaveState state = model.saveState().get();
        saved.getStyleClass().removeAll("save-failed", "muted");
        saved.setGraphic(null);
        if (state instanceof SaveState.Untouched) {
            saved.setText("");
        } else if (state instanceof SaveState.Writing) {
            saved.setText(Words.of("entry.saving"));
            saved.getStyleClass().add("muted");
        } else if (state instanceof SaveState.Saved at) {
            saved.setText(Words.of("entry.saved", When.time(at.at())));
            saved.setGraphic(Icons.CHECK.node());
        } else if (state instanceof SaveState.NotSaved failed) {
            saved.setText(
                    Words.of("entry.not-saved", FailureText.of(failed.why()).headline()));
            saved.setGraphic(Icons.WARNING.node());
            saved.getStyleClass().add("save-failed");
        }
    }

    /** The type of the opened entry, for going back to its list. */
    public Optional<ContentTypeKey> type() {
        return model.opened().get().map(it -> it.entry().type());
    }
}
