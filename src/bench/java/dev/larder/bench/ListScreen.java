package dev.larder.bench;

import dev.larder.model.EntryFilter;
import dev.larder.model.EntryRow;
import dev.larder.model.ListLook;
import dev.larder.service.Bulk;
import dev.larder.ui.entries.BulkModel;
import dev.larder.ui.entries.EntriesModel;
import dev.larder.ui.entries.EntriesView;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.PaneDialogs;
import dev.larder.ui.kit.StatusWords;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.When;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The program's list in a window, and a bare table of the same rows in another. */
final class ListScreen implements AutoCloseable {
    private final ExecutorService work = Executors.newFixedThreadPool(4);
    private final EntriesModel model;
    private final FilteredList<EntryRow> bareRows;
    private final TableView<EntryRow> larder;
    private final TableView<EntryRow> bare;

    ListScreen(Program program) throws Exception {
        OnScreen.start();
        Background background = new Background(work, Platform::runLater);
        model = new EntriesModel(program.entries, program.lists, background);
        List<EntryRow> rows = Program.ok(program.entries.rows(Program.ID, EntryFilter.all()));
        bareRows = new FilteredList<>(FXCollections.observableArrayList(rows));
        StackPane list = OnScreen.step(() -> shown(program, background));
        bare = OnScreen.step(this::bareTable);
        until(() -> model.rows().size() == rows.size());
        larder = OnScreen.step(() -> tableIn(list));
    }

    @SuppressWarnings("unchecked")
    private static TableView<EntryRow> tableIn(StackPane list) {
        list.applyCss();
        return (TableView<EntryRow>) list.lookup("#entries-table");
    }

    private StackPane shown(Program program, Background background) {
        BulkModel bulk = new BulkModel(
                new Bulk(program.spaces, program.outbox, program.drafts, Clock.systemUTC()), background, why -> {});
        StackPane root = new StackPane();
        PaneDialogs dialogs = new PaneDialogs(root, background);
        EntriesView view =
                new EntriesView(model, bulk, dialogs, new EntriesView.Ways(key -> {}, () -> {}, saved -> {}));
        root.getChildren().add(view.node());
        show(dialogs.root());
        model.show(program.space, Optional.empty());
        return root;
    }

    private TableView<EntryRow> bareTable() {
        TableView<EntryRow> table = new TableView<>();
        table.setFixedCellSize(36);
        table.getColumns().add(column(EntryRow::title, 420));
        table.getColumns().add(column(row -> TypeNames.one(row.type()), 150));
        table.getColumns().add(column(row -> StatusWords.of(row.status()), 160));
        table.getColumns().add(column(row -> row.updated().map(When::inShort).orElse(""), 150));
        table.getColumns().add(column(row -> row.locales().toString(), 90));
        table.getColumns().add(column(EntryRow::author, 130));
        SortedList<EntryRow> sorted = new SortedList<>(bareRows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        show(new StackPane(table));
        return table;
    }

    private static TableColumn<EntryRow, String> column(Function<EntryRow, String> text, double width) {
        TableColumn<EntryRow, String> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private static void show(StackPane root) {
        Stage stage = new Stage();
        stage.setScene(new Scene(root, 1200, 800));
        stage.show();
    }

    /** The slowest frame but one in a hundred, in milliseconds, of a way from the first row to the last. */
    double scrolled(boolean ofLarder, int frames) throws Exception {
        TableView<EntryRow> table = ofLarder ? larder : bare;
        double[] taken = new double[frames];
        for (int frame = 0; frame < frames; frame++) {
            int at = frame;
            taken[frame] = OnScreen.step(() -> {
                int rows = table.getItems().size();
                long begun = System.nanoTime();
                table.scrollTo((int) ((long) rows * at / frames));
                lay(table);
                return (System.nanoTime() - begun) / 1e6;
            });
        }
        Arrays.sort(taken);
        return taken[(int) (frames * 0.99)];
    }

    /** Milliseconds from the click on a heading to the first rows in that order. */
    double sorted(boolean ofLarder, int number) throws Exception {
        boolean ascending = number % 2 == 0;
        if (!ofLarder) {
            return OnScreen.step(() -> {
                long begun = System.nanoTime();
                TableColumn<EntryRow, ?> title = bare.getColumns().get(0);
                title.setSortType(ascending ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
                bare.getSortOrder().setAll(List.of(title));
                lay(bare);
                return (System.nanoTime() - begun) / 1e6;
            });
        }
        String before = OnScreen.step(() -> model.rows().get(0).title());
        long begun = System.nanoTime();
        OnScreen.step(() -> {
            model.sorting().set(Optional.of(new ListLook.Sorting(ListLook.Column.TITLE, ascending)));
            return true;
        });
        until(() -> !model.rows().get(0).title().equals(before));
        OnScreen.step(() -> {
            lay(larder);
            return true;
        });
        return (System.nanoTime() - begun) / 1e6;
    }

    /** Back to the newest first, not timed. */
    void unsorted() throws Exception {
        OnScreen.step(() -> {
            model.sorting().set(Optional.empty());
            bare.getSortOrder().clear();
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(1_500);
    }

    /** Milliseconds from a text in the filter to the first rows that fit. */
    double filtered(boolean ofLarder, String text) throws Exception {
        if (!ofLarder) {
            return OnScreen.step(() -> {
                long begun = System.nanoTime();
                String sought = text.toLowerCase(Locale.ROOT);
                bareRows.setPredicate(
                        row -> row.title().toLowerCase(Locale.ROOT).contains(sought)
                                || row.slug().toLowerCase(Locale.ROOT).contains(sought));
                lay(bare);
                return (System.nanoTime() - begun) / 1e6;
            });
        }
        CountDownLatch came = new CountDownLatch(1);
        long begun = System.nanoTime();
        OnScreen.step(() -> {
            model.replacing().addListener((it, before, now) -> {
                if (!now) {
                    came.countDown();
                }
            });
            model.text().set(text);
            return true;
        });
        came.await();
        OnScreen.step(() -> {
            lay(larder);
            return true;
        });
        return (System.nanoTime() - begun) / 1e6;
    }

    void unfiltered() throws Exception {
        OnScreen.step(() -> {
            model.text().set("");
            bareRows.setPredicate(row -> true);
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(1_500);
    }

    private static void lay(TableView<?> table) {
        table.getScene().getRoot().applyCss();
        table.getScene().getRoot().layout();
    }

    private static void until(Callable<Boolean> there) throws Exception {
        while (!OnScreen.step(there)) {
            TimeUnit.MICROSECONDS.sleep(300);
        }
    }

    @Override
    public void close() {
        work.shutdownNow();
        Platform.exit();
    }
}
