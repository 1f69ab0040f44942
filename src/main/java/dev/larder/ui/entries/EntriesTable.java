package dev.larder.ui.entries;

import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.ListLook;
import dev.larder.model.ListLook.Column;
import dev.larder.ui.kit.StatusPills;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.When;
import dev.larder.ui.kit.Words;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** The table of entries; a click on a heading sorts, and several rows can be selected. */
final class EntriesTable {
    private final EntriesModel model;
    private final BulkModel bulk;
    private final TableView<EntryRow> table = new TableView<>();
    private final Map<Column, TableColumn<EntryRow, ?>> columns = new TreeMap<>();
    private final Set<EntryKey> selected = new HashSet<>();
    private boolean showingOrder;

    EntriesTable(EntriesModel model, BulkModel bulk, Runnable open) {
        this.model = model;
        this.bulk = bulk;
        table.setId("entries-table");
        table.setAccessibleText(Words.of("entries.table"));
        table.getStyleClass().addAll("striped", "entries-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<EntryRow, String> type = text("entries.type", row -> TypeNames.one(row.type()), 150);
        type.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> model.type().get().isEmpty(), model.type()));
        TableColumn<EntryRow, String> title = text("entries.title", EntriesTable::title, 420);
        title.setId("title-column");
        add(Column.TITLE, title);
        add(Column.TYPE, type);
        add(Column.STATUS, status());
        add(Column.UPDATED, updated());
        add(Column.LOCALES, text("entries.locales", RowOrder::locales, 90));
        add(Column.AUTHOR, text("entries.author", EntryRow::author, 130));
        table.setItems(model.rows());
        table.setSortPolicy(it -> order());
        model.sorting().addListener((it, before, now) -> showOrder());
        table.setRowFactory(view -> row(open));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.run();
                event.consume();
            }
        });
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        ListChangeListener<EntryRow> chosen = change -> select();
        table.getSelectionModel().getSelectedItems().addListener(chosen);
        model.replacing().addListener((it, before, now) -> {
            if (!now) {
                selectAgain();
            }
        });
    }

    TableView<EntryRow> table() {
        return table;
    }

    void clearSelection() {
        table.getSelectionModel().clearSelection();
        table.requestFocus();
    }

    private void add(Column name, TableColumn<EntryRow, ?> column) {
        columns.put(name, column);
        table.getColumns().add(column);
    }

    private static TableRow<EntryRow> row(Runnable open) {
        TableRow<EntryRow> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (!row.isEmpty() && event.getClickCount() == 2) {
                open.run();
            }
        });
        return row;
    }

    /** The model sorts, off this thread; the table only says what was clicked. */
    private boolean order() {
        if (!showingOrder) {
            model.sorting().set(table.getSortOrder().stream().findFirst().flatMap(this::sorting));
        }
        return true;
    }

    private Optional<ListLook.Sorting> sorting(TableColumn<EntryRow, ?> by) {
        return columns.entrySet().stream()
                .filter(each -> each.getValue() == by)
                .map(each -> new ListLook.Sorting(each.getKey(), by.getSortType() == TableColumn.SortType.ASCENDING))
                .findFirst();
    }

    private void showOrder() {
        showingOrder = true;
        model.sorting()
                .get()
                .ifPresentOrElse(
                        it -> Optional.ofNullable(columns.get(it.column())).ifPresent(column -> {
                            column.setSortType(
                                    it.ascending() ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
                            table.getSortOrder().setAll(List.of(column));
                        }),
                        table.getSortOrder()::clear);
        showingOrder = false;
    }

    private void select() {
        if (!model.replacing().get()) {
            List<EntryRow> rows = List.copyOf(table.getSelectionModel().getSelectedItems());
            selected.clear();
            rows.forEach(row -> selected.add(row.key()));
            bulk.selected().set(rows);
        }
    }

    /** The same entries stay selected when others come or the order changes. */
    private void selectAgain() {
        Set<EntryKey> wanted = Set.copyOf(selected);
        List<EntryRow> rows = model.rows();
        int[] at = IntStream.range(0, rows.size())
                .filter(index -> wanted.contains(rows.get(index).key()))
                .toArray();
        table.getSelectionModel().clearSelection();
        if (at.length > 0) {
            table.getSelectionModel().selectIndices(at[0], at);
        }
    }

    private static String title(EntryRow row) {
        return row.title().isBlank() ? Words.of("entries.untitled") : row.title();
    }

    private static TableColumn<EntryRow, String> text(String key, Function<EntryRow, String> value, double width) {
        TableColumn<EntryRow, String> column = new TableColumn<>(Words.of(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
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
