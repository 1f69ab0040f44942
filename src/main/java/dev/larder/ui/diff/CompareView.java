package dev.larder.ui.diff;

import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sheet on which any two versions of an entry are compared. */
public final class CompareView {
    private final CompareModel model;
    private final Runnable close;
    private final ComboBox<Version> from;
    private final ComboBox<Version> to;
    private final BorderPane root = new BorderPane();

    public CompareView(CompareModel model, Runnable close) {
        this.model = model;
        this.close = close;
        this.from = picker("compare-from", model.from());
        this.to = picker("compare-to", model.to());
        DifferencePane pane = new DifferencePane(model.differences());
        root.getStyleClass().addAll("over-sheet", "history-sheet");
        root.setId("compare-sheet");
        root.setTop(new VBox(heading(), choice()));
        root.setCenter(pane.node());
        root.setBottom(footer());
        model.trouble()
                .addListener((it, before, now) -> now.ifPresent(why -> {
                    Label trouble = new Label(FailureText.line(why), Icons.WARNING.node());
                    trouble.getStyleClass().add("trouble-line");
                    trouble.setWrapText(true);
                    root.setCenter(trouble);
                }));
    }

    public Node node() {
        return root;
    }

    public Node focusTarget() {
        return from;
    }

    private Node heading() {
        Region bar = new Region();
        bar.getStyleClass().add("space-bar");
        bar.setStyle(
                "-fx-background-color: " + model.subject().space().identity().colour());
        Label title = new Label(Words.of("compare.title", model.subject().title()));
        title.getStyleClass().add("sheet-title");
        Label what = new Label(Words.of("compare.what"));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        VBox words = new VBox(4, title, what);
        words.getStyleClass().add("sheet-heading");
        return new VBox(bar, words);
    }

    private Node choice() {
        IconButton swap = new IconButton(Icons.SWAP, Words.of("compare.swap"), model::swap);
        swap.setId("compare-swap");
        HBox choice = new HBox(10, named("compare.from", from), swap, named("compare.to", to));
        choice.setAlignment(Pos.BOTTOM_LEFT);
        choice.getStyleClass().add("compare-choice");
        return choice;
    }

    private static Node named(String key, ComboBox<Version> picker) {
        Label name = new Label(Words.of(key));
        name.setLabelFor(picker);
        name.getStyleClass().add("muted-small");
        picker.setAccessibleText(Words.of(key));
        VBox box = new VBox(3, name, picker);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private ComboBox<Version> picker(String id, ObjectProperty<Optional<Version>> chosen) {
        ComboBox<Version> picker = new ComboBox<>(model.versions());
        picker.setId(id);
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setVisibleRowCount(12);
        picker.setCellFactory(list -> new VersionCell());
        picker.setButtonCell(new VersionCell());
        picker.getSelectionModel()
                .selectedItemProperty()
                .addListener((it, before, now) -> Optional.ofNullable(now).ifPresent(version -> {
                    if (!chosen.get().equals(Optional.of(version))) {
                        chosen.set(Optional.of(version));
                    }
                }));
        chosen.addListener((it, before, now) ->
                now.ifPresent(version -> picker.getSelectionModel().select(version)));
        return picker;
    }

    private Node footer() {
        Label promise = new Label(Words.of("compare.promise"));
        promise.getStyleClass().add("muted");
        promise.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button done = new Button(Words.of("history.close"));
        done.setId("compare-close");
        done.setMinWidth(Region.USE_PREF_SIZE);
        done.setOnAction(event -> close.run());
        HBox footer = new HBox(8, promise, gap, done);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }

    /** What a version is, and from when. */
    private static final class VersionCell extends ListCell<Version> {
        @Override
        protected void updateItem(Version version, boolean empty) {
            super.updateItem(version, empty);
            if (empty || version == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(version.said());
            setGraphic(version.icon().node());
            setGraphicTextGap(8);
        }
    }
}
