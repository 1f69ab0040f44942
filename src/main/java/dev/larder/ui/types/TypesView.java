package dev.larder.ui.types;

import dev.larder.model.ContentTypeKey;
import dev.larder.ui.kit.EmptyState;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.Words;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The sheet of content types: the types on the left, the fields of one, and what is known of the field chosen. */
public final class TypesView {

    /** What the foot of the sheet leads to. */
    public record Endings(Runnable close, Runnable exporting, Runnable importing) {}

    private static final PseudoClass UNDER = PseudoClass.getPseudoClass("under");

    /** In widths of the list of types at its narrowest. */
    private static final double NARROW = 5.8;

    private final TypesModel model;
    private final Endings endings;
    private final BorderPane root = new BorderPane();
    private final ListView<ContentTypeKey> types = new ListView<>();
    private final TableView<FieldLine> fields;
    private final StackPane place = new StackPane();
    private final BorderPane middle = new BorderPane();
    private final ScrollPane panel = new ScrollPane();
    private String kept = "";
    private boolean under;

    public TypesView(TypesModel model, Endings endings) {
        this.model = model;
        this.endings = endings;
        this.fields = new FieldTable(model.lines()).node();
        root.getStyleClass().addAll("over-sheet", "types-sheet");
        root.setId("types-sheet");
        root.setTop(heading());
        root.setLeft(types());
        middle.setCenter(place);
        middle.setRight(panel);
        root.setCenter(middle);
        root.widthProperty().addListener((it, before, now) -> arrange());
        root.setBottom(footer());
        place.getChildren().setAll(fields);
        panel.setFitToWidth(true);
        panel.getStyleClass().addAll("edge-to-edge", "field-panel-pane");
        fields.getSelectionModel()
                .selectedItemProperty()
                .addListener((it, before, now) -> Optional.ofNullable(now).ifPresent(this::show));
        ListChangeListener<FieldLine> filled = change -> chooseAgain();
        model.lines().addListener(filled);
        model.trouble().addListener((it, before, now) -> showTrouble());
    }

    public Node node() {
        return root;
    }

    public Node focusTarget() {
        return types;
    }

    private Node heading() {
        Region bar = new Region();
        bar.getStyleClass().add("space-bar");
        bar.setStyle("-fx-background-color: " + model.space().identity().colour());
        Label title = new Label(Words.of("types.title"));
        title.getStyleClass().add("sheet-title");
        Label what = new Label(Words.of("types.what"));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        VBox words = new VBox(4, title, what);
        words.getStyleClass().add("sheet-heading");
        return new VBox(bar, words);
    }

    private Node types() {
        types.setId("types");
        types.setAccessibleText(Words.of("types.title"));
        types.getStyleClass().addAll("history-list", "types-list", "edge-to-edge");
        types.getItems().setAll(model.types());
        types.setCellFactory(view -> new TypeCell());
        types.getSelectionModel()
                .selectedItemProperty()
                .addListener((it, before, now) -> Optional.ofNullable(now)
                        .ifPresent(type -> model.chosen().set(Optional.of(type))));
        model.chosen().addListener((it, before, now) -> now.ifPresent(this::select));
        model.chosen().get().ifPresent(types.getSelectionModel()::select);
        model.stands().addListener((it, before, now) -> types.refresh());
        return types;
    }

    /** Where there is no room for three columns, what is known of the field stands under the fields. */
    private void arrange() {
        boolean narrow = root.getWidth() < NARROW * types.minWidth(-1);
        if (narrow != under) {
            under = narrow;
            middle.getChildren().remove(panel);
            panel.pseudoClassStateChanged(UNDER, narrow);
            if (narrow) {
                panel.prefHeightProperty().bind(middle.heightProperty().multiply(0.55));
                middle.setBottom(panel);
            } else {
                panel.prefHeightProperty().unbind();
                panel.setPrefHeight(Region.USE_COMPUTED_SIZE);
                middle.setRight(panel);
            }
        }
    }

    private void select(ContentTypeKey type) {
        if (!type.equals(types.getSelectionModel().getSelectedItem())) {
            types.getSelectionModel().select(type);
        }
    }

    /** After a correction the list is filled anew: the same field stays chosen. */
    private void chooseAgain() {
        Optional<FieldLine> again = model.lines().stream()
                .filter(line -> line.path().equals(kept))
                .findFirst()
                .or(() -> model.lines().stream().findFirst());
        again.ifPresentOrElse(
                line -> {
                    if (line.equals(fields.getSelectionModel().getSelectedItem())) {
                        show(line);
                    } else {
                        fields.getSelectionModel().select(line);
                    }
                },
                () -> panel.setContent(new Region()));
    }

    private void show(FieldLine line) {
        kept = line.path();
        panel.setContent(new FieldPanel(model, line).node());
    }

    private void showTrouble() {
        place.getChildren()
                .setAll(model.trouble()
                        .get()
                        .<Node>map(why -> new EmptyState(
                                Icons.WARNING,
                                FailureText.of(why).headline(),
                                FailureText.of(why).why(),
                                Optional.empty()))
                        .orElse(fields));
    }

    private Node footer() {
        Label promise = new Label(Words.of("types.promise"));
        promise.getStyleClass().add("muted");
        promise.setWrapText(true);
        promise.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(promise, Priority.ALWAYS);
        HBox footer = new HBox(
                8,
                promise,
                button("types.import", "import-corrections", endings.importing()),
                button("types.export", "export-corrections", endings.exporting()));
        Button close = button("types.close", "types-close", endings.close());
        close.getStyleClass().add("accent");
        footer.getChildren().add(close);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }

    private static Button button(String key, String id, Runnable action) {
        Button button = new Button(Words.of(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A type, how many versions of it were read, and whether anything in it contradicts. */
    private final class TypeCell extends ListCell<ContentTypeKey> {
        @Override
        protected void updateItem(ContentTypeKey type, boolean empty) {
            super.updateItem(type, empty);
            setText(null);
            setGraphic(null);
            if (empty || type == null) {
                return;
            }
            Label name = new Label(TypeNames.plural(type));
            name.getStyleClass().add("history-what");
            Optional<TypesModel.Stand> stand =
                    Optional.ofNullable(model.stands().get().get(type));
            Label read = new Label(
                    stand.map(it -> Words.of("types.read", it.read())).orElseGet(() -> Words.of("types.reading")));
            read.getStyleClass().add("muted-small");
            VBox box = new VBox(2, name, read);
            stand.filter(it -> it.contradicted() > 0).ifPresent(it -> {
                Label against = new Label(Words.of("types.contradicted", it.contradicted()), Icons.WARNING.node());
                against.getStyleClass().addAll("finding-badge", "tone-warning");
                box.getChildren().add(against);
            });
            setGraphic(box);
            setAccessibleText(name.getText() + ", " + read.getText());
        }
    }
}
