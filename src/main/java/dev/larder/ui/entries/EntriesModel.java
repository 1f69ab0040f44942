package dev.larder.ui.entries;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.service.Entries;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Generation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** State of the list of entries; knows no controls. */
public final class EntriesModel {
    private static final Duration SETTLE = Duration.ofMillis(120);

    private final Entries entries;
    private final Background background;
    private final Generation latest = new Generation();
    private final ObservableList<EntryRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.LOADING);
    private final ObjectProperty<Optional<Failure>> failure = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ContentTypeKey>> type = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Set<EntryStatus>> statuses = new SimpleObjectProperty<>(Set.of());
    private Optional<Space> space = Optional.empty();
    private boolean reloadWaits;

    /** What the place of the list shows. */
    public enum State {
        LOADING,
        ROWS,
        /** The space or type holds nothing. */
        EMPTY,
        /** It holds something, but nothing that the filter lets through. */
        NO_MATCH,
        FAILED
    }

    public EntriesModel(Entries entries, Background background) {
        this.entries = entries;
        this.background = background;
        text.addListener((it, before, now) -> reloadSoon());
        statuses.addListener((it, before, now) -> reload());
    }

    /** Shows a type, or all entries; the filter text is kept only within the same space. */
    public void show(Space shown, Optional<ContentTypeKey> shownType) {
        boolean same = space.map(Space::id).equals(Optional.of(shown.id()));
        space = Optional.of(shown);
        type.set(shownType);
        if (!same) {
            text.set("");
            statuses.set(Set.of());
            rows.clear();
            state.set(State.LOADING);
        }
        reload();
    }

    /** Asks the store again; a late answer to an older question is thrown away. */
    public void reload() {
        if (space.isEmpty()) {
            return;
        }
        EntryFilter filter = new EntryFilter(type.get(), text.get().strip(), statuses.get());
        int question = latest.next();
        background.run(
                () -> entries.rows(space.get().id(), filter),
                found -> {
                    if (latest.isCurrent(question)) {
                        take(found, filter);
                    }
                },
                why -> {
                    if (latest.isCurrent(question)) {
                        failure.set(Optional.of(why));
                        state.set(State.FAILED);
                    }
                });
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
            rows.setAll(found);
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

    public Optional<Space> space() {
        return space;
    }
}
