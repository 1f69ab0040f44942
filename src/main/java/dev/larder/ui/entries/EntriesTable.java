package dev.larder.ui.entries;

import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.LocaleCode;
import dev.larder.ui.kit.StatusPills;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.When;
import dev.larder.ui.kit.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** The table of entries; a click on a heading sorts. */
final class EntriesTable {
    private final TableView<EntryRow> table = new TableView<>();

    EntriesTable(EntriesModel model, Runnable open) {
        table.setId("entries-table");
        table.setAccessibleText(Words.of("entries.table"));
        table.getStyleClass().addAll("striped", "entries-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<EntryRow, String> type = text("entries.type", row -> TypeNames.one(row.type()), 150);
        type.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> model.type().get().isEmpty(), model.type()));
        TableColumn<EntryRow, String> title = text("entries.title", EntriesTable::title, 420);
        title.setId("title-column");
        table.getColumns().add(title);
        table.getColumns().add(type);
        table.getColumns().add(status());
        table.getColumns().add(updated());
        table.getColumns().add(text("entries.locales", EntriesTable::locales, 90));
        table.getColumns().add(text("entries.author", EntryRow::author, 130));
        SortedList<EntryRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setRowFactory(view -> {
            TableRow<EntryRow> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (!row.isEmpty() && event.getClickCount() == 2) {
                    open.run();
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.run();
                event.consume();
            }
        });
    }

    TableView<EntryRow> table() {
        return table;
    }

    private static String title(EntryRow row) {
        return row.title().isBlank() ? Words.of("entries.untitled") : row.title();
    }

    private static String locales(EntryRow row) {
        return row.locales().stream()
                .filter(locale -> !locale.isNone())
                .sorted()
                .map(LocaleCode::value)
                .collect(Collectors.joining(" "));
    }

    private static TableColumn<EntryRow, String> text(String key, Function<EntryRow, String> value, double width) {
        TableColumn<EntryRow, String> column = new TableColumn<>(Words.of(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<EntryRow, EntryStatus> status() {
        TableColumn<EntryRow, EntryStatus> column = new TableColumn<>(Words.of("entries.status"));
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().status()));
        column.setPrefWidth(160);
        column.setCellFactory(it -> new TableCell<>() {
            @Override
            protected void updateItem(EntryStatus status, boolean empty) {
                super.updateItem(status, empty);
                setText(null);
                setGraphic(empty || status == null ? null : StatusPills.of(status));
            }
        });
        return column;
    }

    private static TableColumn<EntryRow, Instant> updated() {
        TableColumn<EntryRow, Instant> column = new TableColumn<>(Words.of("entries.updated"));
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().updated().orElse(Instant.EPOCH)));
        column.setComparator(Comparator.naturalOrder());
        column.setPrefWidth(150);
        column.setCellFactory(it -> new TableCell<>() {
            @Override
            protected void updateItem(Instant at, boolean empty) {
                super.updateItem(at, empty);
                setText(empty || at == null || at.equals(Instant.EPOCH) ? null : When.inShort(at));
            }
        });
        return column;
    }
}
