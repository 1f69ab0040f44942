package dev.larder.ui.entries;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.ListLook;
import dev.larder.model.SavedView;
import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.service.Entries;
import dev.larder.service.ListViews;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Generation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** State of the list of entries: what it shows, in which order, and the views a person saved. Knows no controls. */
public final class EntriesModel {
    private static final Duration SETTLE = Duration.ofMillis(120);
    private static final Duration NOTE = Duration.ofMillis(400);

    /** As many as a large window shows, and some to scroll to until the others are there. */
    private static final int FIRST_ROWS = 150;

    private final Entries entries;
    private final ListViews lists;
    private final Background background;
    private final Generation latest = new Generation();
    private final Generation openings = new Generation();
    private final Background.Debounce noting;
    private final ObservableList<EntryRow> rows = FXCollections.observableArrayList();
    private final BooleanProperty replacing = new SimpleBooleanProperty();
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.LOADING);
    private final ObjectProperty<Optional<Failure>> failure = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ContentTypeKey>> type = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Set<EntryStatus>> statuses = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Optional<ListLook.Sorting>> sorting = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<SavedView> views = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<SavedView>> view = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Space> space = Optional.empty();
    private boolean reloadWaits;
    private boolean asking;
    private boolean askAgain;
    private boolean taking;

    /** What the place of the list shows. */
    public enum State {
        LOADING,
        ROWS,
        /** The space or type holds nothing. */
        EMPTY,
        /** It holds something, but nothing that the filter lets through. */
        NO_MATCH,
        /** There is no space to show; why is said elsewhere. */
        NO_SPACE,
        FAILED
    }

    public EntriesModel(Entries entries, ListViews lists, Background background) {
        this.entries = entries;
        this.lists = lists;
        this.background = background;
        this.noting = background.debounce(NOTE);
        text.addListener((it, before, now) -> narrowed(this::ask));
        statuses.addListener((it, before, now) -> narrowed(this::ask));
        sorting.addListener((it, before, now) -> narrowed(this::sort));
    }

    private void narrowed(Runnable then) {
        if (!taking) {
            then.run();
            space.ifPresent(it -> noting.run(() -> note(it)));
        }
    }

    private void note(Space of) {
        ListLook look = look();
        if (space.equals(Optional.of(of))) {
            background.run(() -> lists.note(of.id(), look), done -> {}, forgotten -> {});
        }
    }

    /** How the list is looked at now. */
    public ListLook look() {
        return new ListLook(text.get(), statuses.get(), sorting.get());
    }

    private void take(ListLook look) {
        taking = true;
        text.set(look.text());
        statuses.set(look.statuses());
        sorting.set(look.sorting());
        taking = false;
    }

    /** Shows a type, or all entries, as the space's list was last looked at. */
    public void show(Space shown, Optional<ContentTypeKey> shownType) {
        boolean same = space.map(Space::id).equals(Optional.of(shown.id()));
        space = Optional.of(shown);
        type.set(shownType);
        view.set(Optional.empty());
        if (same) {
            reload();
            return;
        }
        noting.cancel();
        take(ListLook.usual());
        rows.clear();
        views.clear();
        state.set(State.LOADING);
        latest.next();
        int opening = openings.next();
        background.run(
                () -> lists.find(shown.id()),
                kept -> {
                    if (openings.isCurrent(opening)) {
                        take(kept.look());
                        views.setAll(kept.views());
                        reload();
                    }
                },
                unknown -> {
                    if (openings.isCurrent(opening)) {
                        reload();
                    }
                });
    }

    /** Shows what was saved under a name. */
    public void show(Space shown, SavedView saved) {
        space = Optional.of(shown);
        type.set(saved.type());
        view.set(Optional.of(saved));
        take(saved.look());
        reload();
    }

    /** Saves what is shown under a name, in place of a view that has it. */
    public void saveView(String name, Runnable then) {
        SavedView saved = new SavedView(name.strip(), type.get(), look());
        space.ifPresent(it -> background.run(
                () -> lists.save(it.id(), saved),
                all -> {
                    views.setAll(all);
                    view.set(Optional.of(saved));
                    then.run();
                },
                why -> failure.set(Optional.of(why))));
    }

    /** Forgets the view that is shown; its entries stay. */
    public void dropView(Runnable then) {
        space.ifPresent(it -> view.get()
                .ifPresent(shown -> background.run(
                        () -> lists.drop(it.id(), shown.name()),
                        all -> {
                            views.setAll(all);
                            view.set(Optional.empty());
                            then.run();
                        },
                        why -> failure.set(Optional.of(why)))));
    }

    /** Asks the store again; a late answer to an older question is thrown away. */
    public void reload() {
        if (space.isEmpty()) {
            state.set(State.LOADING);
            return;
        }
        Wanted wanted = wanted();
        int question = latest.next();
        background.run(() -> all(wanted), found -> answered(question, wanted, found), why -> failed(question, why));
    }

    /** What is asked for: where, which rows, in which order. */
    private record Wanted(Space space, EntryFilter filter, Optional<ListLook.Sorting> order) {}

    private Wanted wanted() {
        EntryFilter filter = new EntryFilter(type.get(), text.get().strip(), statuses.get());
        return new Wanted(space.orElseThrow(), filter, sorting.get());
    }

    private Outcome<List<EntryRow>> all(Wanted wanted) {
        return entries.rows(wanted.space().id(), wanted.filter()).map(found -> RowOrder.of(found, wanted.order()));
    }

    /**
     * The first rows at once, the others after them; while one question is under way only the newest of the later ones is
     * kept, so that typing is never behind.
     */
    private void ask() {
        if (space.isEmpty()) {
            return;
        }
        if (asking) {
            askAgain = true;
            return;
        }
        Wanted wanted = wanted();
        if (wanted.order().isPresent()) {
            reload();
            return;
        }
        asking = true;
        int question = latest.next();
        background.run(
                () -> entries.firstRows(wanted.space().id(), wanted.filter(), FIRST_ROWS),
                found -> {
                    answered(question, wanted, found);
                    asked(question, found.size() >= FIRST_ROWS);
                },
                why -> {
                    failed(question, why);
                    asked(question, false);
                });
    }

    private void asked(int question, boolean more) {
        asking = false;
        if (askAgain) {
            askAgain = false;
            ask();
        } else if (more && latest.isCurrent(question)) {
            reload();
        }
    }

    /** The rows that are here, in another order. */
    private void sort() {
        if (space.isEmpty() || sorting.get().isEmpty() || state.get() != State.ROWS) {
            ask();
            return;
        }
        Wanted wanted = wanted();
        List<EntryRow> here = List.copyOf(rows);
        int question = latest.next();
        background.run(
                () -> Outcome.ok(RowOrder.of(here, wanted.order())),
                found -> answered(question, wanted, found),
                why -> failed(question, why));
    }

    private void answered(int question, Wanted wanted, List<EntryRow> found) {
        if (latest.isCurrent(question)) {
            take(found, wanted.filter());
        }
    }

    private void failed(int question, Failure why) {
        if (latest.isCurrent(question)) {
            failure.set(Optional.of(why));
            state.set(State.FAILED);
        }
    }

    /** There is no space whose entries could be shown. */
    public void unavailable() {
        if (space.isEmpty()) {
            state.set(State.NO_SPACE);
        }
    }

    /** Asks again in a moment; many calls in one moment are one question. */
    public void reloadSoon() {
        if (reloadWaits) {
            return;
        }
        reloadWaits = true;
        background.later(SETTLE, () -> {
            reloadWaits = false;
            reload();
        });
    }

    private void take(List<EntryRow> found, EntryFilter filter) {
        if (!rows.equals(found)) {
            replacing.set(true);
            rows.setAll(found);
            replacing.set(false);
        }
        boolean filtered = !filter.text().isEmpty() || !filter.statuses().isEmpty();
        State empty = filtered ? State.NO_MATCH : State.EMPTY;
        state.set(found.isEmpty() ? empty : State.ROWS);
    }

    public void clearFilter() {
        text.set("");
        statuses.set(Set.of());
    }

    public ObservableList<EntryRow> rows() {
        return rows;
    }

    /** True while the rows are exchanged for others, so that what was selected can be told from what a person selects. */
    public BooleanProperty replacing() {
        return replacing;
    }

    public ObjectProperty<State> state() {
        return state;
    }

    public ObjectProperty<Optional<Failure>> failure() {
        return failure;
    }

    public ObjectProperty<Optional<ContentTypeKey>> type() {
        return type;
    }

    public StringProperty text() {
        return text;
    }

    public ObjectProperty<Set<EntryStatus>> statuses() {
        return statuses;
    }

    /** The order; empty for the newest first. */
    public ObjectProperty<Optional<ListLook.Sorting>> sorting() {
        return sorting;
    }

    /** What was saved in this space. */
    public ObservableList<SavedView> views() {
        return views;
    }

    /** The saved view that is shown, as it was saved. */
    public ObjectProperty<Optional<SavedView>> view() {
        return view;
    }

    public Optional<Space> space() {
        return space;
    }
}
