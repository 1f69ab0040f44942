package dev.larder.ui.shell;

import dev.larder.model.Change;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.SavedView;
import dev.larder.model.SearchHit;
import dev.larder.model.Space;
import dev.larder.service.History;
import dev.larder.ui.entries.EntriesModel;
import dev.larder.ui.entries.EntriesView;
import dev.larder.ui.entry.EntryModel;
import dev.larder.ui.entry.EntryView;
import dev.larder.ui.history.DeletedModel;
import dev.larder.ui.history.DeletedView;
import dev.larder.ui.kit.Banner;
import dev.larder.ui.kit.Command;
import dev.larder.ui.kit.PaneDialogs;
import dev.larder.ui.kit.Sheets;
import dev.larder.ui.outbox.OutboxModel;
import dev.larder.ui.outbox.OutboxView;
import dev.larder.ui.outbox.ReviewModel;
import dev.larder.ui.outbox.ReviewView;
import dev.larder.ui.palette.PaletteView;
import dev.larder.ui.search.SearchModel;
import dev.larder.ui.search.SearchView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The window's content: head, sidebar, the place in the middle, foot; questions and sheets lie above. */
public final class ShellView {

    /** The models that the window shows. */
    public record Models(
            ShellModel shell,
            EntriesModel entries,
            EntryModel entry,
            OutboxModel outbox,
            DeletedModel deleted,
            SearchModel search) {}

    /** The views that are made elsewhere because they need more. */
    public record Views(
            EntriesView entries,
            EntryView entry,
            OutboxView outbox,
            DeletedView deleted,
            SearchView search,
            PaletteView palette) {}

    private final Models models;
    private final Views views;
    private final PaneDialogs dialogs;
    private final Sheets sheets;
    private final Sidebar sidebar;
    private final Banner banner = new Banner();
    private final BorderPane frame = new BorderPane();
    private final Commands commands;
    private Optional<SearchHit> sought = Optional.empty();
    private List<Command> more = List.of();

    public ShellView(Models models, Views views, PaneDialogs dialogs, Sheets sheets, TopBarActions actions) {
        this.models = models;
        this.views = views;
        this.dialogs = dialogs;
        this.sheets = sheets;
        this.sidebar = new Sidebar(this::go);
        TopBar top = new TopBar(models.shell(), actions, views.search().field());
        this.commands = new Commands(this, models, actions, top::openSwitcher);
        frame.setTop(new VBox(top.node(), banner));
        News news = new News(models.shell(), actions.connect());
        InvalidationListener heard = it -> banner.noticeProperty().set(news.now());
        models.shell().pullTrouble().addListener(heard);
        models.shell().listTrouble().addListener(heard);
        models.shell().rescued().addListener(heard);
        models.shell().space().addListener(heard);
        models.shell().spaces().addListener(heard);
        models.shell().reading().report().addListener(heard);
        frame.setLeft(sidebar.node());
        frame.setBottom(new StatusBar(models.shell(), models.outbox(), this::review).node());
        frame.setCenter(views.entries().node());
        frame.getStyleClass().add("shell");
        sheets.root().getChildren().add(0, frame);
        models.shell().space().addListener((it, before, now) -> now.ifPresent(this::opened));
        models.shell().counts().addListener((it, before, now) -> fillSidebar());
        ListChangeListener<Change> queued = change -> fillSidebar();
        models.outbox().changes().addListener(queued);
        ListChangeListener<History.Gone> deleted = change -> fillSidebar();
        models.deleted().gone().addListener(deleted);
        ListChangeListener<SavedView> saved = change -> fillSidebar();
        models.entries().views().addListener(saved);
        models.entry().opened().addListener((it, before, now) -> showMiddle());
        models.search().active().addListener((it, before, now) -> searching(now));
        models.search().text().addListener((it, before, now) -> searching(!now.isEmpty()));
        models.shell().pulling().addListener((it, before, now) -> shareLine(before.isPresent(), now.isPresent()));
        dialogs.root()
                .addEventFilter(
                        javafx.scene.input.KeyEvent.KEY_PRESSED, new Shortcuts(this, commands, actions.zoom())::handle);
    }

    /** Everything that can be done in the window, whether now or not; what concerns the opened entry first. */
    public List<Command> commands() {
        return Stream.of(
                        views.entry().commands(),
                        commands.all(),
                        views.entries().commands(),
                        more)
                .flatMap(List::stream)
                .toList();
    }

    /** What can be done beyond the window's own, said once when the window is made. */
    public void also(List<Command> others) {
        more = List.copyOf(others);
    }

    void palette(String typed) {
        dialogs.hush();
        views.palette().show(typed);
    }

    void createEntry() {
        views.entries().create();
    }

    public Parent root() {
        return dialogs.root();
    }

    /** Reading and looking for sent changes use one line; looking steps back and begins again afterwards. */
    private void shareLine(boolean wasReading, boolean isReading) {
        if (isReading && !wasReading) {
            models.outbox().stopWatching();
        } else if (wasReading && !isReading) {
            models.shell().space().get().ifPresent(models.outbox()::watch);
        }
    }

    private void opened(Space space) {
        models.entry().close();
        models.outbox().show(space);
        models.outbox().watch(space);
        models.deleted().show(space);
        models.search().in(space);
        fillSidebar();
        sidebar.show(new Place.AllEntries());
    }

    private void fillSidebar() {
        models.shell()
                .space()
                .get()
                .ifPresent(space -> sidebar.fill(
                        new Sidebar.Held(
                                space.types(),
                                models.entries().views(),
                                models.shell().counts().get()),
                        new Sidebar.Counts(
                                models.outbox().open().size(),
                                models.deleted().gone().size())));
    }

    private void go(Place place) {
        models.entry().close();
        if (sought.isEmpty()) {
            models.search().leave();
        }
        Optional<Space> space = models.shell().space().get();
        if (place instanceof Place.AllEntries) {
            space.ifPresent(it -> models.entries().show(it, Optional.empty()));
        } else if (place instanceof Place.OfType of) {
            space.ifPresent(it -> models.entries().show(it, Optional.of(of.type())));
        } else if (place instanceof Place.OfView of) {
            space.ifPresent(it -> models.entries().show(it, of.view()));
        } else if (place instanceof Place.DeletedPlace) {
            models.deleted().reload();
        } else {
            models.outbox().reload();
        }
        showMiddle();
    }

    private void showMiddle() {
        sidebar.mark(!models.search().active().get());
        Node middle = models.entry().opened().get().isPresent() ? views.entry().node() : listed();
        if (frame.getCenter() != middle) {
            frame.setCenter(middle);
            if (middle == views.entries().node()) {
                views.entries().focusTable();
            } else if (middle == views.search().node()) {
                views.search().focusField();
            } else if (middle == views.entry().node()) {
                // Until it was laid out once, its form is in no scene and takes no focus.
                frame.applyCss();
                frame.layout();
                focusEntry();
            }
        }
    }

    private Node listed() {
        if (models.search().active().get()) {
            return views.search().node();
        }
        if (sidebar.place() instanceof Place.OutboxPlace) {
            return views.outbox().node();
        }
        return sidebar.place() instanceof Place.DeletedPlace
                ? views.deleted().node()
                : views.entries().node();
    }

    private void focusEntry() {
        Optional<SearchHit> hit = sought.filter(it -> models.entry()
                .opened()
                .get()
                .filter(opened -> opened.entry().key().equals(it.entry()))
                .isPresent());
        sought = Optional.empty();
        hit.ifPresentOrElse(
                it -> views.entry().focus(it.match().locale(), it.match().path()), views.entry()::focusFirst);
    }

    /** Opens what a search found, in its space; back from it lead the same steps as from any entry, to the search. */
    public void open(SearchHit hit) {
        models.search().space(hit.space()).ifPresent(space -> {
            sought = Optional.of(hit);
            if (!models.shell().space().get().equals(Optional.of(space))) {
                models.shell().open(space);
            }
            models.entry().open(space, hit.entry());
        });
    }

    void search() {
        models.search().begin();
        views.search().focusField();
    }

    /** Typing a search leaves the entry that lies over it. */
    private void searching(boolean begun) {
        if (begun && models.search().active().get()) {
            sought = Optional.empty();
            models.entry().close();
        }
        showMiddle();
    }

    /** Back from an entry to the list or the outbox; false where none is open. */
    boolean back() {
        boolean open = models.entry().opened().get().isPresent();
        models.entry().close();
        return open;
    }

    void focusFilter() {
        models.entry().close();
        models.search().leave();
        if (listed() != views.entries().node()) {
            sidebar.show(new Place.AllEntries());
        }
        views.entries().focusFilter();
    }

    /** The sheet that shows what would go out; nothing does before its button is pressed. */
    public void review() {
        if (!isCovered()) {
            models.entry().whenSaved(() -> models.outbox().review(this::showReview));
        }
    }

    private void showReview(ReviewModel model) {
        if (isCovered()) {
            return;
        }
        dialogs.hush();
        Runnable[] close = {() -> {}};
        ReviewView review = views.outbox()
                .reviewing(
                        model,
                        seqs -> {
                            close[0].run();
                            models.outbox().send(seqs);
                        },
                        () -> close[0].run());
        review.onFinding((change, finding) -> {
            close[0].run();
            boolean shown = models.entry()
                    .opened()
                    .get()
                    .filter(it -> it.entry().key().equals(change.entry()))
                    .isPresent();
            if (shown) {
                views.entry().focus(finding.locale(), finding.path());
            } else {
                models.entry().open(model.space(), change.entry(), finding.locale(), finding.path());
            }
        });
        close[0] = sheets.show(review.node(), review.focusTarget());
    }

    boolean isCovered() {
        return dialogs.isAsking() || sheets.isOpen();
    }

    public void goToOutbox() {
        sidebar.show(new Place.OutboxPlace());
    }

    void goToEntries() {
        sidebar.show(new Place.AllEntries());
    }

    void goToDeleted() {
        sidebar.show(new Place.DeletedPlace());
    }

    /** Shows a saved view; all entries where there is none. */
    public void goTo(Optional<SavedView> saved) {
        sidebar.show(saved.<Place>map(Place.OfView::new).orElseGet(Place.AllEntries::new));
    }

    /** Shows the list of one type. */
    public void goTo(ContentTypeKey type) {
        sidebar.show(new Place.OfType(type));
    }
}
