package dev.larder.ui.types;

import dev.larder.schema.Evidence;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Words;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** The fields of a type: name, kind, how sure that is, and on how many values it rests. */
final class FieldTable {
    private static final double INDENT = 18;

    private final TableView<FieldLine> table = new TableView<>();

    FieldTable(ObservableList<FieldLine> lines) {
        table.setId("fields-of-type");
        table.getStyleClass().add("fields-table");
        table.setAccessibleText(Words.of("types.fields"));
        table.setItems(lines);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(Words.of("types.no-fields")));
        table.getColumns()
                .setAll(java.util.List.of(
                        column("types.field", 205, FieldTable::name),
                        column("types.kind", 185, FieldTable::kind),
                        column("types.confidence", 165, FieldTable::sureness),
                        column("types.filled", 100, FieldTable::values)));
    }

    TableView<FieldLine> node() {
        return table;
    }

    private static TableColumn<FieldLine, FieldLine> column(
            String key, double width, BiConsumer<TableCell<FieldLine, FieldLine>, FieldLine> show) {
        TableColumn<FieldLine, FieldLine> column = new TableColumn<>(Words.of(key));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellFactory(all -> new TableCell<>() {
            @Override
            protected void updateItem(FieldLine line, boolean empty) {
                super.updateItem(line, empty);
                setText(null);
                setGraphic(null);
                if (!empty && line != null) {
                    show.accept(this, line);
                }
            }
        });
        return column;
    }

    private static void name(TableCell<FieldLine, FieldLine> cell, FieldLine line) {
        Label label = new Label(line.shown().label());
        label.getStyleClass().add("strong");
        line.contradiction().ifPresent(it -> {
            label.setGraphic(Icons.WARNING.node());
            label.getStyleClass().add("field-against");
        });
        Label key = new Label(line.key());
        key.getStyleClass().addAll("muted-small", "mono");
        VBox both = new VBox(label, key);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setPadding(new Insets(0, 0, 0, line.depth() * INDENT));
        cell.setGraphic(both);
    }

    private static void kind(TableCell<FieldLine, FieldLine> cell, FieldLine line) {
        Label kind = new Label(KindWords.detailed(line.shown()));
        Label need = new Label(KindWords.need(line.shown()));
        need.getStyleClass().add("muted-small");
        need.setManaged(!need.getText().isEmpty());
        VBox both = new VBox(kind, need);
        both.setAlignment(Pos.CENTER_LEFT);
        cell.setGraphic(both);
    }

    private static void sureness(TableCell<FieldLine, FieldLine> cell, FieldLine line) {
        cell.setGraphic(badge(line));
    }

    /** An icon and a word each, so that no colour has to be told from another. */
    static Label badge(FieldLine line) {
        Label badge = new Label(KindWords.sureness(line));
        boolean corrected = line.correction().kind().isPresent();
        Optional<Evidence.Sureness> sureness = line.evidence().map(Evidence::sureness);
        if (corrected) {
            badge.setGraphic(Icons.EDIT.node());
            Tone.INFO.paint(badge);
        } else if (sureness.equals(Optional.of(Evidence.Sureness.SURE))) {
            badge.setGraphic(Icons.CHECK.node());
            Tone.SUCCESS.paint(badge);
        } else if (sureness.equals(Optional.of(Evidence.Sureness.LIKELY))) {
            badge.setGraphic(Icons.INFO.node());
            Tone.NEUTRAL.paint(badge);
        } else {
            badge.setGraphic(Icons.HELP.node());
            Tone.WARNING.paint(badge);
        }
        badge.getStyleClass().add("finding-badge");
        return badge;
    }

    private static void values(TableCell<FieldLine, FieldLine> cell, FieldLine line) {
        Label values = new Label(KindWords.values(line));
        values.getStyleClass().add("muted");
        cell.setGraphic(values);
    }
}
