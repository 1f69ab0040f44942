package dev.larder.ui.outbox;

import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.RemoteRef;
import dev.larder.model.Space;
import dev.larder.result.Cancel;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.service.Exchange;
import dev.larder.service.NeedsAPerson;
import dev.larder.service.Outbox;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Generation;
import dev.larder.ui.kit.Troubles;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
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

    private static final Duration SETTLE = Duration.ofMillis(120);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 6;

    private final Parts parts;
    private final Troubles troubles;
    private final Generation latest = new Generation();
    private final ObservableList<Change> changes = FXCollections.observableArrayList();
    private final BooleanProperty sending = new SimpleBooleanProperty();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Failure>> lastTrouble = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Space>> space = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Instant>> pausedUntil = new SimpleObjectProperty<>(Optional.empty());
    private final Set<Space> owing = new LinkedHashSet<>();
    private Cancel cancel = Cancel.never();
    private Cancel watching = Cancel.never();
    private boolean reloadWaits;
    private boolean asking;
    private int failedInARow;
    private Instant quietUntil = Instant.EPOCH;

    public OutboxModel(Parts parts, Troubles troubles) {
        this.parts = parts;
        this.troubles = troubles;
    }

    public void show(Space shown) {
        space.set(Optional.of(shown));
        lastTrouble.set(Optional.empty());
        loaded.set(false);
        changes.clear();
        owing.add(shown);
        quietUntil = Instant.EPOCH;
        reload();
    }

    /** Reloads in a moment; many calls in one moment are one question. */
    public void reloadSoon() {
        if (!reloadWaits) {
            reloadWaits = true;
            parts.work().later(SETTLE, () -> {
                reloadWaits = false;
                reload();
            });
        }
    }

    public void reload() {
        space.get().ifPresent(it -> {
            int question = latest.next();
            AtomicReference<Optional<Instant>> paused = new AtomicReference<>(Optional.empty());
            parts.work()
                    .run(
                            () -> parts.outbox().list(it.id()).map(found -> {
                                paused.set(parts.exchange().pausedUntil(it.id()));
                                return found;
                            }),
                            found -> {
                                if (latest.isCurrent(question)) {
                                    loaded.set(true);
                                    pausedUntil.set(paused.get());
                                    if (!changes.equals(found)) {
                                        changes.setAll(found);
                                    }
                                }
                            },
                            why -> lastTrouble.set(Optional.of(why)));
        });
    }

    /** Gathers what would go out, with the entries that were edited again since. */
    public void review(Consumer<ReviewModel> then) {
        List<Change> waiting = waiting();
        space.get()
                .filter(it -> !waiting.isEmpty())
                .ifPresent(it -> parts.work()
                        .run(
                                () -> parts.outbox().editedSince(it.id(), waiting),
                                edited -> then.accept(checked(new ReviewModel(it, waiting, edited))),
                                why -> lastTrouble.set(Optional.of(why))));
    }

    /** The checks come after: they warn, and nobody waits for them. */
    private ReviewModel checked(ReviewModel review) {
        parts.work()
                .run(
                        () -> parts.outbox().findings(review.space().id(), review.changes()),
                        review.findings()::set,
                        why -> lastTrouble.set(Optional.of(why)));
        return review;
    }

    /** Those that are not seen yet, in the order of sending. */
    public List<Change> open() {
        return changes.stream().filter(change -> change.state().isOpen()).toList();
    }

    /** Those that wait for a person to send them. */
    public List<Change> waiting() {
        return changes.stream()
                .filter(change -> change.state() == ChangeState.WAITING && !change.isReleased())
                .toList();
    }

    /** Those that were told to go and have not gone yet. */
    public List<Change> going() {
        return changes.stream()
                .filter(change -> change.isReleased() || change.state() == ChangeState.SENDING)
                .toList();
    }

    /** How many are in a state. */
    public int count(ChangeState state) {
        return (int) changes.stream().filter(change -> change.state() == state).count();
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
        if (!sending.get() && !seqs.isEmpty()) {
            run(to, stop -> parts.exchange().send(to.id(), seqs, stop), why -> {
                if (!isByChoice(why)) {
                    troubles.meet(why, to, () -> send(to, seqs));
                }
            });
        }
    }

    private <T> void run(Space to, Function<Cancel, Outcome<T>> work, Consumer<Failure> failed) {
        sending.set(true);
        stopWatching();
        lastTrouble.set(Optional.empty());
        cancel = new Cancel();
        owing.add(to);
        Cancel stop = cancel;
        parts.sync()
                .run(
                        () -> work.apply(stop),
                        sent -> {
                            failedInARow = 0;
                            ended(to);
                        },
                        why -> {
                            show(why, to);
                            ended(to);
                            beQuiet();
                            failed.accept(why);
                        });
    }

    /** Whoever works offline knows; the line at the foot says that it goes out afterwards. */
    private static boolean isByChoice(Failure why) {
        return why instanceof Failure.Unreachable unreachable && unreachable.cause() == Failure.Reach.OFFLINE_BY_CHOICE;
    }

    private void ended(Space to) {
        sending.set(false);
        reload();
        watch(to);
    }

    private void beQuiet() {
        failedInARow++;
        quietUntil = Instant.now().plus(QUIET.multipliedBy(1L << Math.min(failedInARow, MOST_DOUBLINGS)));
    }

    /** Takes up, in any space, what was told to go and may go now; to be called every few seconds. */
    public void goOn() {
        if (sending.get() || asking || Instant.now().isBefore(quietUntil)) {
            return;
        }
        asking = true;
        List<Space> asked = List.copyOf(owing);
        parts.work()
                .run(
                        () -> Outcome.ok(asked.stream()
                                .filter(each -> parts.exchange().isDue(each.id()))
                                .findFirst()),
                        due -> {
                            asking = false;
                            due.ifPresent(this::goOn);
                        },
                        why -> asking = false);
    }

    /** Trouble that passes is shown and not asked about: nobody pressed anything. */
    private void goOn(Space to) {
        if (!sending.get()) {
            run(to, stop -> parts.exchange().goOn(to.id(), stop), why -> {
                if (NeedsAPerson.is(why)) {
                    troubles.meet(why, to, () -> goOn(to));
                }
            });
        }
    }

    /** The service can be reached again, or a person wants to go on at once. */
    public void reachableAgain() {
        quietUntil = Instant.EPOCH;
        failedInARow = 0;
        goOn();
        space.get().filter(it -> !sending.get()).ifPresent(this::watch);
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
        if (!isByChoice(why) && space.get().map(Space::id).equals(Optional.of(of.id()))) {
            lastTrouble.set(Optional.of(why));
        }
    }

    /** Stops the sending, and takes the word back for what has not gone yet. */
    public void stop() {
        cancel.cancel();
        space.get()
                .ifPresent(it ->
                        parts.work().run(() -> parts.exchange().hold(it.id()), held -> reload(), why -> show(why, it)));
    }

    public void itIs(Change change, RemoteRef made) {
        step(id -> parts.outbox().itIs(id.id(), change, made));
        space.get().ifPresent(this::watch);
    }

    public void sendAnew(Change change) {
        step(id -> parts.outbox().sendAnew(id.id(), change));
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

    private void step(Function<Space, Outcome<Done>> work) {
        space.get().ifPresent(it -> step(it, work));
    }

    private void step(Space in, Function<Space, Outcome<Done>> work) {
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

    /** Until when the service asked not to be called. */
    public ObjectProperty<Optional<Instant>> pausedUntil() {
        return pausedUntil;
    }

    public ObjectProperty<Optional<Failure>> lastTrouble() {
        return lastTrouble;
    }

    public ObjectProperty<Optional<Space>> space() {
        return space;
    }
}
