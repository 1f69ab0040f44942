package dev.larder.ui.history;

import dev.larder.diff.FieldDiff;
import dev.larder.result.Failure;
import dev.larder.ui.diff.DiffWords;
import dev.larder.ui.diff.DifferenceModel;
import dev.larder.ui.diff.DifferencePane;
import dev.larder.ui.kit.EmptyState;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The sheet of an entry's history: its versions on the left, what one changed on the right. */
public final class HistoryView {

    /** What closing leads to: nothing, or what was restored. */
    public record Endings(Runnable close, Runnable restored) {}

    private final HistoryModel model;
    private final Endings endings;
    private final BorderPane root = new BorderPane();
    private final ListView<Line> list = new ListView<>();
    private final StackPane compared = new StackPane();
    private final Set<String> offered = new HashSet<>();
    private final DifferenceModel found;
    private final DifferencePane differences;
    private final Button main = new Button(Words.of("history.restore"), Icons.HISTORY.node());

    /** {@code found} is where the differences of the chosen version are looked at. */
    public HistoryView(HistoryModel model, DifferenceModel found, Endings endings) {
        this.model = model;
        this.found = found;
        this.endings = endings;
        this.differences = new DifferencePane(found, this::actions);
        root.getStyleClass().addAll("over-sheet", "history-sheet");
        root.setId("history-sheet");
        root.setTop(heading());
        root.setLeft(versions());
        root.setCenter(right());
        root.setBottom(footer());
        model.shown().addListener((it, before, now) -> show());
        show();
    }

    public Node node() {
        return root;
    }

    public Node focusTarget() {
        return list;
    }

    private Node heading() {
        Region bar = new Region();
        bar.getStyleClass().add("space-bar");
        bar.setStyle(
                "-fx-background-color: " + model.subject().space().identity().colour());
        Label title = new Label(Words.of("history.title", model.subject().title()));
        title.getStyleClass().add("sheet-title");
        Label what = new Label(Words.of("history.what"));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        VBox words = new VBox(4, title, what);
        words.getStyleClass().add("sheet-heading");
        return new VBox(bar, words);
    }

    private Node versions() {
        list.setId("history-versions");
        list.setAccessibleText(Words.of("history.versions"));
        list.getStyleClass().addAll("history-list", "edge-to-edge");
        list.setItems(model.lines());
        list.setCellFactory(view -> new LineCell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                main.fire();
                event.consume();
            }
        });
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((it, before, now) -> Optional.ofNullable(now)
                        .ifPresent(line -> model.chosen().set(Optional.of(line))));
        model.chosen().addListener((it, before, now) -> now.ifPresent(this::select));
        return list;
    }

    private void select(Line line) {
        if (!line.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(line);
        }
    }

    private Node right() {
        SegmentedButton against = new SegmentedButton();
        against.setToggleGroup(new ToggleGroup());
        against.getButtons()
                .addAll(
                        toggle("history.against-shown", HistoryModel.Against.SHOWN),
                        toggle("history.against-before", HistoryModel.Against.BEFORE));
        Label label = new Label(Words.of("history.compare"));
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(8, label, against);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("history-bar");
        VBox.setVgrow(compared, Priority.ALWAYS);
        VBox right = new VBox(bar, compared);
        right.getStyleClass().add("history-right");
        return right;
    }

    private ToggleButton toggle(String key, HistoryModel.Against against) {
        ToggleButton button = new ToggleButton(Words.of(key));
        button.setId(key.replace('.', '-'));
        button.setSelected(model.against().get() == against);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.against().set(against);
        });
        return button;
    }

    private void show() {
        HistoryModel.Shown shown = model.shown().get();
        if (shown instanceof HistoryModel.Shown.Differences) {
            offered.clear();
            model.sides().get().ifPresent(this::compare);
            compared.getChildren().setAll(differences.node());
        } else if (shown instanceof HistoryModel.Shown.Nothing) {
            compared.getChildren().setAll(nothing());
        } else if (shown instanceof HistoryModel.Shown.Trouble trouble) {
            compared.getChildren().setAll(trouble(trouble.why()));
        }
    }

    private void compare(HistoryModel.Sides sides) {
        HistoryModel.Subject subject = model.subject();
        found.compare(new DifferenceModel.Pair(
                subject.space(),
                subject.entry().type(),
                subject.entry().mirrored().alts(),
                sides.before(),
                sides.after()));
    }

    private Node nothing() {
        boolean none = model.lines().stream().allMatch(line -> line.kind().isNow());
        return none
                ? new EmptyState(
                        Icons.HISTORY, Words.of("history.empty"), Words.of("history.empty.text"), Optional.empty())
                : new EmptyState(
                        Icons.COMPARE, Words.of("history.this"), Words.of("history.this.text"), Optional.empty());
    }

    private static Node trouble(Failure why) {
        return new EmptyState(
                Icons.WARNING,
                FailureText.of(why).headline(),
                FailureText.of(why).why(),
                Optional.empty());
    }

    private List<Button> actions(FieldDiff field) {
        boolean first = offered.add(field.locale() + "/" + HistoryModel.key(field));
        if (!first || !model.canRestore(field)) {
            return List.of();
        }
        Button take = new Button(Words.of("history.take-field"));
        take.getStyleClass().addAll("flat", "small");
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setAccessibleText(Words.of("history.take-named", DiffWords.name(field)));
        take.setOnAction(event -> model.restoreField(field, endings.restored(), this::failed));
        return List.of(take);
    }

    private void failed(Failure why) {
        compared.getChildren().setAll(trouble(why));
    }

    private Node footer() {
        Label promise = new Label(Words.of("history.promise"));
        promise.getStyleClass().add("muted");
        promise.setWrapText(true);
        HBox.setHgrow(promise, Priority.ALWAYS);
        promise.setMaxWidth(Double.MAX_VALUE);
        Button close = new Button(Words.of("history.close"));
        close.setId("history-close");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> endings.close().run());
        main.setId("history-restore");
        main.getStyleClass().add("accent");
        main.setMinWidth(Region.USE_PREF_SIZE);
        main.setDefaultButton(true);
        main.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !model.canRestore(), model.chosen(), model.lines()));
        main.setOnAction(event -> model.restoreAll(endings.restored(), this::failed));
        HBox footer = new HBox(8, promise, close, main);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }

    /** A version in the list: what it is, and when. */
    private static final class LineCell extends ListCell<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            Label what = new Label(LineWords.what(line), LineWords.icon(line).node());
            what.setGraphicTextGap(8);
            what.getStyleClass().add("history-what");
            Label when = new Label(LineWords.when(line));
            when.getStyleClass().addAll("muted-small", "history-when");
            VBox box = new VBox(2, what, when);
            setGraphic(box);
            setAccessibleText(LineWords.what(line) + ", " + LineWords.when(line));
        }
    }
}
