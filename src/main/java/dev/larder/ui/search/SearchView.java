package dev.larder.ui.search;

import dev.larder.model.SearchHit;
import dev.larder.service.SearchProgress;
import dev.larder.ui.kit.EmptyState;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Told;
import dev.larder.ui.kit.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.textfield.CustomTextField;

/** The field in the window's head into which a search is typed, and the place that shows what was found. */
public final class SearchView {
    private final SearchModel model;
    private final Consumer<SearchHit> open;
    private final CustomTextField field = new CustomTextField();
    private final ListView<SearchHit> list = new ListView<>();
    private final StackPane place = new StackPane();
    private final Label count = new Label();
    private final Label progress = new Label();
    private final SegmentedButton scope = new SegmentedButton();
    private final BorderPane root = new BorderPane();

    public SearchView(SearchModel model, Consumer<SearchHit> open) {
        this.model = model;
        this.open = open;
        field.setId("search");
        field.getStyleClass().add("search-field");
        StackPane icon = new StackPane(Icons.SEARCH.node());
        icon.getStyleClass().add("search-icon");
        field.setLeft(icon);
        field.setPromptText(Words.of("search.prompt"));
        field.setAccessibleText(Words.of("search.field"));
        field.setAccessibleHelp(Words.of("search.field.help"));
        field.textProperty().bindBidirectional(model.text());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInField);
        list.setId("search-hits");
        list.getStyleClass().add("search-hits");
        list.setAccessibleText(Words.of("search.rows"));
        list.setItems(model.hits());
        list.setCellFactory(it -> new HitCell(model, open));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInList);
        root.getStyleClass().add("search");
        root.setTop(header());
        root.setCenter(place);
        InvalidationListener shown = it -> show();
        model.state().addListener(shown);
        model.progress().addListener(shown);
        ListChangeListener<SearchHit> found = change -> {
            list.getSelectionModel().clearAndSelect(0);
            show();
        };
        model.hits().addListener(found);
        model.everywhere().addListener((it, before, now) -> list.refresh());
        show();
    }

    public Node node() {
        return root;
    }

    /** The field, to be put where it is always seen. */
    public Node field() {
        return field;
    }

    /** What is typed already is only chosen, to be typed over, by one who comes from elsewhere. */
    public void focusField() {
        if (!field.isFocused()) {
            field.requestFocus();
            field.selectAll();
        }
    }

    private Node header() {
        Label title = new Label(Words.of("search.title"));
        title.getStyleClass().add("view-title");
        count.getStyleClass().add("view-count");
        progress.setId("search-progress");
        progress.getStyleClass().add("view-count");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title, count, gap, progress, scope());
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("view-header");
        return header;
    }

    private Node scope() {
        ToggleButton here = new ToggleButton(Words.of("search.here"));
        here.setId("search-here");
        ToggleButton everywhere = new ToggleButton(Words.of("search.everywhere"));
        everywhere.setId("search-everywhere");
        scope.setToggleGroup(new ToggleGroup());
        scope.getButtons().addAll(here, everywhere);
        here.setOnAction(event -> model.everywhere().set(false));
        everywhere.setOnAction(event -> model.everywhere().set(true));
        InvalidationListener chosen = it -> {
            here.setSelected(!model.everywhere().get());
            everywhere.setSelected(model.everywhere().get());
        };
        model.everywhere().addListener(chosen);
        here.selectedProperty().addListener(chosen);
        everywhere.selectedProperty().addListener(chosen);
        chosen.invalidated(model.everywhere());
        scope.managedProperty().bind(scope.visibleProperty());
        return scope;
    }

    private void keyInField(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> select(1);
            case UP -> select(-1);
            case PAGE_DOWN -> select(8);
            case PAGE_UP -> select(-8);
            case ENTER -> openSelected();
            case ESCAPE -> model.leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void keyInList(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> openSelected();
            case ESCAPE -> model.leave();
            case UP -> {
                if (list.getSelectionModel().getSelectedIndex() > 0) {
                    return;
                }
                focusField();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int steps) {
        int rows = model.hits().size();
        if (rows > 0) {
            int to = Math.max(0, Math.min(rows - 1, list.getSelectionModel().getSelectedIndex() + steps));
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 2));
        }
    }

    private void openSelected() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .or(() -> model.hits().stream().findFirst())
                .ifPresent(open);
    }

    private void show() {
        scope.setVisible(model.hasOthers());
        count.setText(
                model.state().get() == SearchModel.State.ROWS
                        ? Words.of(
                                model.isFull() ? "search.best" : "search.count",
                                model.hits().size())
                        : "");
        progress.setText(words(model.progress().get()));
        Node wanted = wanted();
        place.getChildren().setAll(wanted);
        if (wanted == list && list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private static String words(SearchProgress now) {
        if (now.trouble().isPresent() || !now.isBehind()) {
            return "";
        }
        return now.of() == 0 ? Words.of("search.beginning") : Words.of("search.indexing", now.done(), now.of());
    }

    private Node wanted() {
        return switch (model.state().get()) {
            case ROWS -> list;
            case NOTHING_TYPED -> state("search.nothing-typed", "search.nothing-typed.text");
            case NO_MATCH -> state("search.no-match", "search.no-match.text");
            case NOT_ALL_YET -> state("search.not-yet", "search.not-yet.text");
            case FAILED -> failed();
        };
    }

    private static Node state(String headline, String text) {
        return new EmptyState(Icons.SEARCH, Words.of(headline), Words.of(text), Optional.empty());
    }

    private Node failed() {
        Told told = model.failure().get().map(FailureText::of).orElse(new Told("", "", ""));
        return new EmptyState(
                Icons.WARNING,
                Words.of("search.failed"),
                told.headline() + ". " + Words.of("search.failed.text"),
                Optional.empty());
    }
}
