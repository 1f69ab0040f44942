package dev.larder.ui.entries;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.SavedView;
import dev.larder.ui.kit.Action;
import dev.larder.ui.kit.Command;
import dev.larder.ui.kit.Dialogs;
import dev.larder.ui.kit.EmptyState;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Told;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;

/** The list of entries: a heading, a filter, and a table that sorts. */
public final class EntriesView {
    /** Where the list leads; {@code viewsChanged} is told of a saved view that is to be shown, or none any more. */
    public record Ways(Consumer<EntryKey> open, Runnable create, Consumer<Optional<SavedView>> viewsChanged) {}

    private final EntriesModel model;
    private final SavedViews saved;
    private final Consumer<EntryKey> open;
    private final Runnable create;
    private final BorderPane root = new BorderPane();
    private final TextField filter = new TextField();
    private final CheckComboBox<EntryStatus> statuses = new CheckComboBox<>();
    private final TableView<EntryRow> table;
    private final StackPane place = new StackPane();

    public EntriesView(EntriesModel model, BulkModel bulk, Dialogs dialogs, Ways ways) {
        this.model = model;
        this.open = ways.open();
        this.create = ways.create();
        this.saved = new SavedViews(model, dialogs, ways.viewsChanged());
        EntriesTable rows = new EntriesTable(model, bulk, this::openSelected);
        this.table = rows.table();
        SelectionBar selection =
                new SelectionBar(bulk, new BulkQuestions(bulk, dialogs), model::space, rows::clearSelection);
        root.getStyleClass().add("entries");
        root.setTop(new VBox(header(), filters(), selection.node()));
        root.setCenter(place);
        model.state().addListener((it, before, now) -> showState());
        showState();
    }

    public Node node() {
        return root;
    }

    /** Begins a new entry, of the shown type where only one is shown. */
    public void create() {
        create.run();
    }

    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    public void focusTable() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !model.rows().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private HBox header() {
        Label title = new Label();
        title.getStyleClass().addAll("view-title");
        title.textProperty().bind(Bindings.createStringBinding(this::heading, model.type(), model.view()));
        Label count = new Label();
        count.getStyleClass().addAll("view-count");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.state().get() == EntriesModel.State.LOADING
                                        || model.state().get() == EntriesModel.State.FAILED
                                        || model.state().get() == EntriesModel.State.NO_SPACE
                                ? ""
                                : Words.of("entries.count", model.rows().size()),
                        model.rows(),
                        model.state()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button add = new Button(Words.of("entries.new"), Icons.ADD.node());
        add.setId("new-entry");
        add.getStyleClass().add("accent");
        add.setOnAction(event -> create.run());
        HBox header = new HBox(title, count, gap, add);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("view-header");
        return header;
    }

    private String heading() {
        return model.view()
                .get()
                .map(SavedView::name)
                .or(() -> model.type().get().map(TypeNames::plural))
                .orElse(Words.of("entries.all"));
    }

    private HBox filters() {
        filter.setId("filter");
        filter.setPromptText(Words.of("entries.filter"));
        filter.setAccessibleText(Words.of("entries.filter"));
        filter.textProperty().bindBidirectional(model.text());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                focusTable();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                event.consume();
            }
        });
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.setMaxWidth(420);
        HBox bar = new HBox(filter, StatusFilter.control(statuses, model), saved.node());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("filter-bar");
        return bar;
    }

    /** What can be done with the list beyond its rows. */
    public List<Command> commands() {
        return saved.commands();
    }

    private void openSelected() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(row -> open.accept(row.key()));
    }

    private void showState() {
        place.getChildren()
                .setAll(
                        switch (model.state().get()) {
                            case ROWS -> table;
                            case LOADING -> loading();
                            case EMPTY -> empty();
                            case NO_MATCH ->
                                new EmptyState(
                                        Icons.SEARCH,
                                        Words.of("entries.no-match"),
                                        Words.of("entries.no-match.text"),
                                        Optional.of(
                                                new Action(Words.of("entries.no-match.clear"), model::clearFilter)));
                            case NO_SPACE ->
                                new EmptyState(
                                        Icons.FOLDER,
                                        Words.of("entries.no-space"),
                                        Words.of("entries.no-space.text"),
                                        Optional.of(new Action(Words.of("entries.again"), model::reload)));
                            case FAILED -> failed();
                        });
    }

    private static Node loading() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(32, 32);
        VBox box = new VBox(12, wheel, new Label(Words.of("entries.loading")));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node empty() {
        String what = model.type().get().map(TypeNames::plural).orElse(Words.of("entries.all"));
        return new EmptyState(
                Icons.INBOX,
                Words.of("entries.empty", what),
                Words.of("entries.empty.text"),
                Optional.of(new Action(Words.of("entries.new"), create)));
    }

    private Node failed() {
        Told told = model.failure().get().map(FailureText::of).orElse(new Told("", "", ""));
        return new EmptyState(
                Icons.WARNING,
                told.headline(),
                told.why() + " " + told.todo(),
                Optional.of(new Action(Words.of("entries.again"), model::reload)));
    }

    /** The type that a new entry would be of, where the list shows only one. */
    public Optional<ContentTypeKey> type() {
        return model.type().get();
    }
}
