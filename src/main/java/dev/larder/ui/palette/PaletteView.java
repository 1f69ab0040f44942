package dev.larder.ui.palette;

import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Sheets;
import dev.larder.ui.kit.Words;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The card into which one types where to go or what to do. */
public final class PaletteView {
    private static final int PAGE = 8;

    private final PaletteModel model;
    private final Sheets sheets;
    private final TextField field = new TextField();
    private final ListView<PaletteRow> list = new ListView<>();
    private final Label nothing = new Label();
    private final Label hint = new Label();
    private final VBox card;
    private Runnable close = () -> {};

    public PaletteView(PaletteModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
        field.setId("palette");
        field.textProperty().bindBidirectional(model.text());
        field.setPromptText(Words.of("palette.prompt"));
        field.setAccessibleText(Words.of("palette.field"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        nothing.getStyleClass().add("muted");
        hint.getStyleClass().add("muted-small");
        hint.setWrapText(true);
        list.setId("palette-rows");
        list.getStyleClass().add("palette-rows");
        list.setItems(model.rows());
        list.setPlaceholder(nothing);
        list.setFocusTraversable(false);
        list.setAccessibleText(Words.of("palette.rows"));
        list.setCellFactory(it -> new Cell());
        ListChangeListener<PaletteRow> found = change -> first();
        model.rows().addListener(found);
        VBox.setVgrow(list, Priority.ALWAYS);
        card = new VBox(field, list, hint);
        card.getStyleClass().addAll("over-sheet", "palette");
    }

    /** Opens the card with a text begun. */
    public void show(String typed) {
        model.begin(typed);
        close = sheets.show(card, field);
        field.end();
        first();
    }

    private void first() {
        list.getSelectionModel().clearAndSelect(0);
        list.scrollTo(0);
        boolean commands = model.isOfCommands();
        String none = commands ? "palette.no-command" : "palette.no-entry";
        boolean begun = model.text().get().isBlank();
        nothing.setText(Words.of(begun ? "palette.nothing-opened" : none));
        hint.setText(Words.of(commands ? "palette.hint-commands" : "palette.hint"));
        tell();
    }

    /** The focus stays in the field, so a screen reader is told there what is chosen. */
    private void tell() {
        field.setAccessibleHelp(Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .map(row -> row.title() + ", " + row.detail())
                .orElse(nothing.getText()));
    }

    private void keys(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> select(1);
            case UP -> select(-1);
            case PAGE_DOWN -> select(PAGE);
            case PAGE_UP -> select(-PAGE);
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int steps) {
        int rows = model.rows().size();
        if (rows > 0) {
            int to = Math.max(0, Math.min(rows - 1, list.getSelectionModel().getSelectedIndex() + steps));
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 3));
            tell();
        }
    }

    private void choose() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(row -> {
            close.run();
            row.run().run();
        });
    }

    /** An icon for what the line leads to, its words, and its keys. */
    private final class Cell extends ListCell<PaletteRow> {
        private final Label title = new Label();
        private final Label detail = new Label();
        private final Label keys = new Label();
        private final HBox box;

        Cell() {
            detail.getStyleClass().add("muted-small");
            keys.getStyleClass().add("keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            title.setMinWidth(0);
            detail.setMinWidth(0);
            box = new HBox(10, title, detail, gap, keys);
            box.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    list.getSelectionModel().select(getIndex());
                    choose();
                }
            });
        }

        @Override
        protected void updateItem(PaletteRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            title.setText(row.title());
            title.setGraphic(icon(row.kind()));
            title.setGraphicTextGap(10);
            detail.setText(row.detail());
            keys.setText(row.keys());
            keys.setVisible(!row.keys().isEmpty());
            setGraphic(box);
            setAccessibleText(String.join(", ", row.title(), row.detail(), row.keys()));
        }

        private Node icon(PaletteRow.Kind kind) {
            return switch (kind) {
                case ENTRY -> Icons.PAGE.node();
                case PLACE -> Icons.LIST.node();
                case SPACE -> Icons.FOLDER.node();
                case COMMAND -> Icons.COMMAND.node();
            };
        }
    }
}
