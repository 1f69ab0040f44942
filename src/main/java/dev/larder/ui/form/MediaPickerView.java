package dev.larder.ui.form;

import dev.larder.model.MediaFile;
import dev.larder.ui.kit.EmptyState;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The media files of a space to choose from, with their pictures and texts; typing searches, arrows walk, Enter takes. */
public final class MediaPickerView {
    static final int COLUMNS = 4;
    private static final int PAGE = 3;

    /** How it ends. */
    public record Endings(Consumer<MediaFile> chosen, Runnable cancelled) {}

    private final MediaPickerModel model;
    private final FieldContext context;
    private final Endings endings;
    private final VBox root = new VBox();
    private final TextField search = new TextField();
    private final Label count = new Label();
    private final ListView<List<MediaFile>> grid = new ListView<>();
    private final StackPane place = new StackPane();
    private final Button use = new Button(Words.of("form.media.use"));

    public MediaPickerView(MediaPickerModel model, FieldContext context, Endings endings) {
        this.model = model;
        this.context = context;
        this.endings = endings;
        root.getStyleClass().addAll("over-sheet", "media-sheet");
        root.setId("media-sheet");
        place.getStyleClass().add("media-place");
        VBox.setVgrow(place, Priority.ALWAYS);
        root.getChildren().addAll(heading(), place, footer());
        grid.getStyleClass().addAll("media-grid", "edge-to-edge");
        grid.setFocusTraversable(false);
        grid.setCellFactory(view -> new MediaTiles(model, context, this::take));
        model.shown().addListener((it, before, now) -> show());
        model.picked().addListener((it, before, now) -> follow());
        show();
    }

    public Node node() {
        return root;
    }

    public Node focusTarget() {
        return search;
    }

    private Node heading() {
        Label title = new Label(Words.of("form.media.title"));
        title.getStyleClass().add("sheet-title");
        search.setId("media-search");
        search.setPromptText(Words.of("form.media.search"));
        search.setAccessibleText(Words.of("form.media.search"));
        search.textProperty().addListener((it, before, now) -> model.seek(now));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        HBox.setHgrow(search, Priority.ALWAYS);
        count.getStyleClass().add("muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(10, search, count);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox heading = new VBox(10, title, line);
        heading.getStyleClass().add("sheet-heading");
        return heading;
    }

    private Node footer() {
        Label upload = new Label(Words.of("form.media.upload"));
        upload.getStyleClass().add("muted");
        upload.setWrapText(true);
        upload.setMinHeight(Region.USE_PREF_SIZE);
        Hyperlink dashboard = new Hyperlink(Words.of("form.media.dashboard"));
        dashboard.setMinWidth(Region.USE_PREF_SIZE);
        dashboard.setOnAction(event -> context.browse("https://buttercms.com/"));
        HBox words = new HBox(4, upload, dashboard);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button cancel = new Button(Words.of("form.media.cancel"));
        cancel.setId("media-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> endings.cancelled().run());
        use.setId("media-use");
        use.getStyleClass().add("accent");
        use.setMinWidth(Region.USE_PREF_SIZE);
        use.setOnAction(event -> model.choice().ifPresent(this::take));
        HBox footer = new HBox(8, words, cancel, use);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }

    /** Left and right walk through the files from the end of the text on, where the text cursor has nowhere to go. */
    private void keys(KeyEvent event) {
        boolean walking = search.getText().isEmpty() || search.getCaretPosition() == search.getLength();
        int step = switch (event.getCode()) {
            case DOWN -> COLUMNS;
            case UP -> -COLUMNS;
            case PAGE_DOWN -> COLUMNS * PAGE;
            case PAGE_UP -> -COLUMNS * PAGE;
            case RIGHT -> walking ? 1 : 0;
            case LEFT -> walking && model.picked().get() > 0 ? -1 : 0;
            default -> 0;
        };
        if (step != 0 && !event.isShortcutDown() && !event.isShiftDown()) {
            model.move(step);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.choice().ifPresent(this::take);
            event.consume();
        }
    }

    private void take(MediaFile file) {
        endings.chosen().accept(file);
    }

    private void show() {
        MediaPickerModel.Shown now = model.shown().get();
        List<List<MediaFile>> rows = new ArrayList<>();
        for (int from = 0; from < now.files().size(); from += COLUMNS) {
            rows.add(now.files().subList(from, Math.min(now.files().size(), from + COLUMNS)));
        }
        grid.getItems().setAll(rows);
        count.setText(
                now.state() == MediaPickerModel.State.READY
                        ? Words.of("form.media.count", now.files().size(), model.count())
                        : "");
        use.setDisable(model.choice().isEmpty());
        use.setText(Words.of(model.address().isPresent() ? "form.media.use-address" : "form.media.use"));
        place.getChildren().setAll(now.files().isEmpty() ? nothing(now.state()) : grid);
        follow();
    }

    private Node nothing(MediaPickerModel.State state) {
        Optional<String> address = model.address();
        if (address.isPresent()) {
            return new EmptyState(
                    Icons.LINK, Words.of("form.media.new-address"), Words.of("form.media.new-address.what"), none());
        }
        return switch (state) {
            case LOADING -> new EmptyState(Icons.IMAGE, Words.of("form.media.loading"), "", none());
            case FAILED ->
                new EmptyState(
                        Icons.WARNING, Words.of("form.media.failed"), Words.of("form.media.failed.what"), none());
            case READY ->
                new EmptyState(
                        Icons.IMAGE,
                        Words.of(model.count() == 0 ? "form.media.empty" : "form.search.nothing"),
                        Words.of(model.count() == 0 ? "form.media.empty.what" : "form.media.nothing.what"),
                        none());
        };
    }

    private static Optional<dev.larder.ui.kit.Action> none() {
        return Optional.empty();
    }

    /** Screen readers say what is picked out, though the focus stays in the search. */
    private void follow() {
        int row = model.picked().get() / COLUMNS;
        grid.scrollTo(Math.max(0, row - 1));
        search.setAccessibleHelp(model.choice().map(MediaTiles::spoken).orElse(""));
    }
}
