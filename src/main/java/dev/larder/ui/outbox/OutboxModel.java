package dev.larder.ui.outbox;

import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.Space;
import dev.larder.result.Cancel;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.service.Exchange;
import dev.larder.service.Outbox;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Generation;
import dev.larder.ui.kit.Troubles;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** State of a space's outbox, and the sending of it. Knows no controls. */
public final class OutboxModel {

    /** The services; {@code sync} runs one thing at a time and may block on the network. */
    public record Parts(Outbox outbox, Exchange exchange, Background work, Background sync) {}

    private final Parts parts;
    private final Troubles troubles;
    private final Generation latest = new Generation();
    private final ObservableList<Change> changes = FXCollections.observableArrayList();
    private final BooleanProperty sending = new SimpleBooleanProperty();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Failure>> lastTrouble = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Space>> space = new SimpleObjectProperty<>(Optional.empty());
    private Cancel cancel = Cancel.never();
    private Cancel watching = Cancel.never();

    public OutboxModel(Parts parts, Troubles troubles) {
        this.parts = parts;
        this.troubles = troubles;
    }

    public void show(Space shown) {
        space.set(Optional.of(shown));
        lastTrouble.set(Optional.empty());
        loaded.set(false);
        changes.clear();
        reload();
    }

    public void reload() {
        space.get().ifPresent(it -> {
            int question = latest.next();
            parts.work()
                    .run(
                            () -> parts.outbox().list(it.id()),
                            found -> {
                                if (latest.isCurrent(question)) {
                                    loaded.set(true);
                                    if (!changes.equals(found)) {
                                        changes.setAll(found);
                                    }
                                }
                            },
                            why -> lastTrouble.set(Optional.of(why)));
        });
    }

    /** Gathers what would go out, with the entries that were edited again since. */
    public void review(java.util.function.Consumer<ReviewModel> then) {
        List<Change> waiting = waiting();
        space.get()
                .filter(it -> !waiting.isEmpty())
                .ifPresent(it -> parts.work()
                        .run(
                                () -> parts.outbox().editedSince(it.id(), waiting),
                                edited -> then.accept(new ReviewModel(it, waiting, edited)),
                                why -> lastTrouble.set(Optional.of(why))));
    }

    /** Those that are not seen yet, in the order of sending. */
    public List<Change> open() {
        return changes.stream().filter(change -> change.state().isOpen()).toList();
    }

    /** Those that can be sent now. */
    public List<Change> waiting() {
        return changes.stream()
                .filter(change -> change.state() == ChangeState.WAITING)
                .toList();
    }

    /**
     * Sends the named changes, then watches until they are seen. What stops all is met once; after the fix the same
     * changes go on by themselves.
     */
    public void send(List<Long> seqs) {
        space.get().ifPresent(to -> send(to, seqs));
    }

    /** The space stays the one it was asked for, whichever is shown meanwhile: changes are numbered in each anew. */
    private void send(Space to, List<Long> seqs) {
        if (sending.get() || seqs.isEmpty()) {
            return;
        }
        sending.set(true);
        stopWatching();
        lastTrouble.set(Optional.empty());
        cancel = new Cancel();
        Cancel stop = cancel;
        parts.sync()
                .run(
                        () -> parts.exchange().send(to.id(), seqs, stop),
                        sent -> {
                            sending.set(false);
                            reload();
                            watch(to);
                        },
                        why -> {
                            sending.set(false);
                            show(why, to);
                            reload();
                            watch(to);
                            troubles.meet(why, to, () -> send(to, seqs));
                        });
    }

    /** Ends the looking, so that something else may use the line; {@link #watch} begins anew. */
    public void stopWatching() {
        watching.cancel();
    }

    /** Looks for accepted changes until they are seen. Trouble is shown with the outbox, not asked about. */
    public void watch(Space of) {
        watching.cancel();
        watching = new Cancel();
        Cancel stop = watching;
        parts.sync()
                .run(
                        () -> parts.exchange().hasAccepted(of.id())
                                ? parts.exchange().watch(of.id(), stop)
                                : Outcome.done(),
                        done -> reload(),
                        why -> {
                            show(why, of);
                            reload();
                        });
    }

    private void show(Failure why, Space of) {
        if (space.get().map(Space::id).equals(Optional.of(of.id()))) {
            lastTrouble.set(Optional.of(why));
        }
    }

    public void stop() {
        cancel.cancel();
    }

    public void edit(Change change) {
        step(id -> parts.outbox().edit(id.id(), change));
    }

    public void tryAgain(Change change) {
        step(id -> parts.outbox().tryAgain(id.id(), change));
    }

    public void discard(Change change) {
        step(id -> parts.outbox().discard(id.id(), change));
    }

    public void keepMine(Change change) {
        step(id -> parts.outbox().keepMine(id.id(), change));
    }

    private void step(java.util.function.Function<Space, Outcome<Done>> work) {
        space.get().ifPresent(it -> step(it, work));
    }

    private void step(Space in, java.util.function.Function<Space, Outcome<Done>> work) {
        Supplier<Outcome<Done>> supplied = () -> work.apply(in);
        parts.work().run(supplied, done -> reload(), why -> troubles.meet(why, in, () -> step(in, work)));
    }

    public ObservableList<Change> changes() {
        return changes;
    }

    /** Whether the store was asked yet: before that nothing can be said of what waits. */
    public BooleanProperty loaded() {
        return loaded;
    }

    public BooleanProperty sending() {
        return sending;
    }

    public ObjectProperty<Optional<Failure>> lastTrouble() {
        return lastTrouble;
    }

    public ObjectProperty<Optional<Space>> space() {
        return space;
    }
}
