package dev.larder.ui.search;

import dev.larder.model.SearchHit;
import dev.larder.model.SearchQuery;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Failure;
import dev.larder.service.Search;
import dev.larder.service.SearchProgress;
import dev.larder.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** State of the search in all text: what is typed, where it is sought, and what was found. Knows no controls. */
public final class SearchModel {
    private static final int ROWS = 50;

    private final Search search;
    private final Background background;
    private final Supplier<List<Space>> spaces;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty everywhere = new SimpleBooleanProperty();
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObservableList<SearchHit> hits = FXCollections.observableArrayList();
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.NOTHING_TYPED);
    private final ObjectProperty<SearchProgress> progress;
    private final ObjectProperty<Optional<Failure>> failure = new SimpleObjectProperty<>(Optional.empty());
    private Optional<SpaceId> here = Optional.empty();
    private boolean asking;
    private boolean askAgain;

    /** What the place of the rows shows. */
    public enum State {
        NOTHING_TYPED,
        ROWS,
        NO_MATCH,
        /** Nothing found, but the index does not hold everything yet. */
        NOT_ALL_YET,
        FAILED
    }

    public SearchModel(Search search, Background background, Supplier<List<Space>> spaces) {
        this.search = search;
        this.background = background;
        this.spaces = spaces;
        progress = new SimpleObjectProperty<>(search.progress());
        text.addListener((it, before, now) -> {
            active.set(active.get() || !now.isEmpty());
            ask();
        });
        everywhere.addListener((it, before, now) -> ask());
        search.listen(() -> background.soon(this::progressed));
    }

    /** The space that is open; what is typed is sought in it from now on. */
    public void in(Space space) {
        here = Optional.of(space.id());
        ask();
    }

    /** Goes to the search, where what was typed before still stands. */
    public void begin() {
        active.set(true);
        ask();
    }

    public void leave() {
        active.set(false);
        text.set("");
    }

    private void progressed() {
        progress.set(search.progress());
        if (active.get()) {
            ask();
        }
    }

    /** One question at a time: while it is answered only the newest text is kept, older ones are never asked. */
    private void ask() {
        if (text.get().isBlank()) {
            hits.clear();
            state.set(State.NOTHING_TYPED);
            return;
        }
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        askAgain = false;
        SearchQuery query = new SearchQuery(text.get(), everywhere.get() ? Optional.empty() : here, ROWS);
        background.run(
                () -> search.find(query),
                found -> answered(query, () -> take(found)),
                why -> answered(query, () -> fail(why)));
    }

    private void answered(SearchQuery query, Runnable show) {
        asking = false;
        if (query.text().equals(text.get())) {
            show.run();
        }
        if (askAgain) {
            ask();
        }
    }

    private void take(Search.Found found) {
        List<SearchHit> shown = found.hits().stream()
                .filter(hit -> space(hit.space()).isPresent())
                .toList();
        if (!hits.equals(shown)) {
            hits.setAll(shown);
        }
        failure.set(Optional.empty());
        State none = found.progress().isBehind() ? State.NOT_ALL_YET : State.NO_MATCH;
        state.set(shown.isEmpty() ? none : State.ROWS);
    }

    private void fail(Failure why) {
        hits.clear();
        failure.set(Optional.of(why));
        state.set(State.FAILED);
    }

    /** The space of a row, while it is set up. */
    public Optional<Space> space(SpaceId id) {
        return spaces.get().stream().filter(space -> space.id().equals(id)).findFirst();
    }

    /** Whether there is more than one space to choose between. */
    public boolean hasOthers() {
        return spaces.get().size() > 1;
    }

    public StringProperty text() {
        return text;
    }

    public BooleanProperty everywhere() {
        return everywhere;
    }

    /** Whether the window shows the search. */
    public BooleanProperty active() {
        return active;
    }

    public ObservableList<SearchHit> hits() {
        return hits;
    }

    public ObjectProperty<State> state() {
        return state;
    }

    public ObjectProperty<SearchProgress> progress() {
        return progress;
    }

    public ObjectProperty<Optional<Failure>> failure() {
        return failure;
    }

    public boolean isFull() {
        return hits.size() >= ROWS;
    }
}
