package dev.larder.ui.shell;

import dev.larder.model.Change;
import dev.larder.model.Space;
import dev.larder.ui.entries.EntriesModel;
import dev.larder.ui.entries.EntriesView;
import dev.larder.ui.entry.EntryModel;
import dev.larder.ui.entry.EntryView;
import dev.larder.ui.kit.PaneDialogs;
import dev.larder.ui.kit.Sheets;
import dev.larder.ui.outbox.OutboxModel;
import dev.larder.ui.outbox.OutboxView;
import dev.larder.ui.outbox.ReviewModel;
import dev.larder.ui.outbox.ReviewView;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;

/** The window's content: head, sidebar, the place in the middle, foot; questions and sheets lie above. */
public final class ShellView {

    /** The models that the window shows. */
    public record Models(ShellModel shell, EntriesModel entries, EntryModel entry, OutboxModel outbox) {}

    /** The views that are made elsewhere because they need more. */
    public record Views(EntriesView entries, EntryView entry, OutboxView outbox) {}

    private final Models models;
    private final Views views;
    private final PaneDialogs dialogs;
    private final Sheets sheets;
    private final Sidebar sidebar;
    private final BorderPane frame = new BorderPane();

    public ShellView(Models models, Views views, PaneDialogs dialogs, Sheets sheets, TopBarActions actions) {
        this.models = models;
        this.views = views;
        this.dialogs = dialogs;
        this.sheets = sheets;
        this.sidebar = new Sidebar(this::go);
        TopBar top = new TopBar(models.shell(), actions);
        frame.setTop(top.node());
        frame.setLeft(sidebar.node());
        frame.setBottom(new StatusBar(models.shell(), models.outbox(), this::review).node());
        frame.setCenter(views.entries().node());
        frame.getStyleClass().add("shell");
        sheets.root().getChildren().add(0, frame);
        models.shell().space().addListener((it, before, now) -> now.ifPresent(this::opened));
        models.shell().counts().addListener((it, before, now) -> fillSidebar());
        ListChangeListener<Change> queued = change -> fillSidebar();
        models.outbox().changes().addListener(queued);
        models.entry().opened().addListener((it, before, now) -> showMiddle());
        dialogs.root()
                .addEventFilter(
                        javafx.scene.input.KeyEvent.KEY_PRESSED,
                        new Shortcuts(this, models, top::openSwitcher)::handle);
    }

    public Parent root() {
        return dialogs.root();
    }

    private void opened(Space space) {
        models.entry().close();
        models.outbox().show(space);
        models.outbox().watch(space);
        fillSidebar();
        sidebar.show(new Place.AllEntries());
    }

    private void fillSidebar() {
        models.shell()
                .space()
                .get()
                .ifPresent(space -> sidebar.fill(
                        space.types(),
                        models.shell().counts().get(),
                        models.outbox().open().size()));
    }

    private void go(Place place) {
        models.entry().close();
        Optional<Space> space = models.shell().space().get();
        if (place instanceof Place.AllEntries) {
            space.ifPresent(it -> models.entries().show(it, Optional.empty()));
        } else if (place instanceof Place.OfType of) {
            space.ifPresent(it -> models.entries().show(it, Optional.of(of.type())));
        } else {
            models.outbox().reload();
        }
        showMiddle();
    }

    private void showMiddle() {
        Node middle = models.entry().opened().get().isPresent()
                ? views.entry().node()
                : sidebar.place() instanceof Place.OutboxPlace
                        ? views.outbox().node()
                        : views.entries().node();
        if (frame.getCenter() != middle) {
            frame.setCenter(middle);
            if (middle == views.entries().node()) {
                views.entries().focusTable();
            } else if (middle == views.entry().node()) {
                // Until it was laid out once, its form is in no scene and takes no focus.
                frame.applyCss();
                frame.layout();
                views.entry().focusFirst();
            }
        }
    }

    /** Back from an entry to the list or the outbox. */
    void back() {
        models.entry().close();
    }

    void focusFilter() {
        models.entry().close();
        if (sidebar.place() instanceof Place.OutboxPlace) {
            sidebar.show(new Place.AllEntries());
        }
        views.entries().focusFilter();
    }

    /** The sheet that shows what would go out; nothing does before its button is pressed. */
    public void review() {
        List<Change> waiting = models.outbox().waiting();
        if (waiting.isEmpty() || isCovered()) {
            return;
        }
        models.outbox().space().get().ifPresent(space -> {
            dialogs.hush();
            Runnable[] close = {() -> {}};
            ReviewView review = new ReviewView(
                    new ReviewModel(space, waiting),
                    seqs -> {
                        close[0].run();
                        models.outbox().send(seqs);
                    },
                    () -> close[0].run());
            close[0] = sheets.show(review.node(), review.focusTarget());
        });
    }

    boolean isCovered() {
        return dialogs.isAsking() || sheets.isOpen();
    }

    public void goToOutbox() {
        sidebar.show(new Place.OutboxPlace());
    }
}
