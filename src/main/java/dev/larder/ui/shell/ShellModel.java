package dev.larder.ui.shell;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.RescueReport;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Cancel;
import dev.larder.result.Failure;
import dev.larder.service.Changes;
import dev.larder.service.Connectivity;
import dev.larder.service.Entries;
import dev.larder.service.Exchange;
import dev.larder.service.Spaces;
import dev.larder.sync.PullReport;
import dev.larder.sync.PullStep;
import dev.larder.sync.PullWish;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Generation;
import dev.larder.ui.kit.Troubles;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** State of the window: which space is open, what it holds, how it stands with the service. Knows no controls. */
public final class ShellModel {

    /** The services; {@code sync} may block on the network. */
    public record Parts(
            Spaces spaces,
            Entries entries,
            Exchange exchange,
            Connectivity connectivity,
            Background work,
            Background sync) {}

    /** A copy younger than this is not read anew by itself: plans meter the calls. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Parts parts;
    private final Troubles troubles;
    private final Generation latest = new Generation();
    private final ObservableList<Space> spaces = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Space>> space = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Map<ContentTypeKey, Integer>> counts = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Optional<PullStep>> pulling = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Failure>> pullTrouble = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Net> net = new SimpleObjectProperty<>(Net.NOT_TRIED);
    private final ObjectProperty<Optional<Instant>> netSince = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Instant>> lastPull = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Failure>> shut = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Failure>> listTrouble = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<RescueReport>> rescued = new SimpleObjectProperty<>(Optional.empty());
    private final ReadNews reading;
    private Cancel cancel = Cancel.never();

    /** How the space stands with its service. */
    public enum Net {
        OFFLINE_BY_CHOICE,
        NOT_TRIED,
        ONLINE,
        UNREACHABLE
    }

    public ShellModel(Parts parts, Troubles troubles) {
        this.parts = parts;
        this.troubles = troubles;
        this.reading = new ReadNews(parts.work(), parts.exchange()::callsThisMonth);
        parts.connectivity().listen(() -> parts.work().soon(this::showNet));
    }

    /** Reads the list of spaces and opens {@code first}, or the first there is. */
    public void start(Optional<SpaceId> first) {
        listTrouble.set(Optional.empty());
        parts.work()
                .run(
                        parts.spaces()::all,
                        found -> {
                            spaces.setAll(found);
                            found.stream()
                                    .filter(each -> first.equals(Optional.of(each.id())))
                                    .findFirst()
                                    .or(() -> found.stream().findFirst())
                                    .ifPresent(this::open);
                        },
                        why -> listTrouble.set(Optional.of(why)));
    }

    /** Tries once more what could not be opened: the list of spaces, or the files of the space. */
    public void again() {
        Optional<Space> closed = space.get();
        if (closed.isEmpty()) {
            start(Optional.empty());
            return;
        }
        space.set(Optional.empty());
        open(closed.get());
    }

    /** Shows a space from disk at once; one that was not read for a while is read now. */
    public void open(Space wanted) {
        space.set(Optional.of(wanted));
        pullTrouble.set(Optional.empty());
        shut.set(Optional.empty());
        rescued.set(Optional.empty());
        lastPull.set(Optional.empty());
        reading.opened(wanted);
        counts.set(Map.of());
        showNet();
        reloadCounts();
        readIfOld(wanted);
        lookForRescue(wanted);
    }

    /** After a rescue the copy of the space has to be read anew. */
    private void lookForRescue(Space of) {
        parts.work()
                .run(
                        () -> parts.spaces().untoldRescue(of.id()),
                        report -> {
                            if (isOpen(of)
                                    && report.isPresent()
                                    && !rescued.get().equals(report)) {
                                rescued.set(report);
                                readIfOld(of);
                            }
                        },
                        unreadable -> {});
    }

    /** The person has read what came of a rescue. */
    public void rescueRead() {
        rescued.set(Optional.empty());
        space.get()
                .ifPresent(it -> parts.work()
                        .run(
                                () -> parts.spaces().rescueTold(it.id()),
                                done -> {},
                                why -> pullTrouble.set(Optional.of(why))));
    }

    private void readIfOld(Space wanted) {
        readLastPull(wanted, at -> {
            if (isOld(at) && !parts.connectivity().isOffline()) {
                pull(wanted);
            }
        });
    }

    private void readLastPull(Space of, Consumer<Optional<Instant>> then) {
        parts.work()
                .run(
                        () -> dev.larder.result.Outcome.ok(parts.exchange().lastPull(of.id())),
                        at -> {
                            if (isOpen(of)) {
                                lastPull.set(at);
                                then.accept(at);
                            }
                        },
                        why -> pullTrouble.set(Optional.of(why)));
    }

    private static boolean isOld(Optional<Instant> read) {
        return read.map(at -> at.plus(FRESH).isBefore(Instant.now())).orElse(true);
    }

    private boolean isOpen(Space asked) {
        return space.get().map(Space::id).equals(Optional.of(asked.id()));
    }

    /** Takes a new or changed space in and opens it. */
    public void saved(Space changed) {
        spaces.removeIf(each -> each.id().equals(changed.id()));
        spaces.add(0, changed);
        open(changed);
    }

    public void removed(SpaceId id) {
        spaces.removeIf(each -> each.id().equals(id));
        spaces.stream().findFirst().ifPresent(this::open);
    }

    /** Reads the space anew; progress shows, and it can be stopped. */
    public void pull() {
        space.get().ifPresent(this::pull);
    }

    /** Reads all of it as if nothing were known. */
    public void pullEverything() {
        space.get().ifPresent(of -> pull(of, PullWish.EVERYTHING));
    }

    /** What is missing at the service is gone: a person says so. It is looked for once more, and then taken out. */
    public void believeGone() {
        space.get().ifPresent(of -> pull(of, PullWish.GONE_IS_GONE));
    }

    /** What is missing at the service stays here. */
    public void keepDoubtful() {
        reading.keep();
    }

    private void pull(Space of) {
        pull(of, PullWish.WHAT_CHANGED);
    }

    private void pull(Space of, PullWish wish) {
        if (pulling.get().isPresent()) {
            return;
        }
        cancel = new Cancel();
        Cancel stop = cancel;
        pullTrouble.set(Optional.empty());
        pulling.set(Optional.of(new PullStep(firstType(of), 0, 0)));
        parts.sync()
                .run(
                        () -> parts.exchange()
                                .pull(
                                        of.id(),
                                        wish,
                                        step -> parts.work().soon(() -> {
                                            if (pulling.get().isPresent()) {
                                                pulling.set(Optional.of(step));
                                            }
                                        }),
                                        stop),
                        report -> pullEnded(of, Optional.of(report)),
                        why -> pullFailed(of, why, () -> pull(of, wish)));
    }

    private void pullEnded(Space of, Optional<PullReport> report) {
        pulling.set(Optional.empty());
        reading.ended(of, report);
        if (isOpen(of)) {
            reloadCounts();
            readLastPull(of, at -> {});
        } else {
            // A space opened meanwhile could not be read while this one was.
            space.get().ifPresent(this::readIfOld);
        }
    }

    private static ContentTypeKey firstType(Space of) {
        return of.types().isEmpty() ? ContentTypeKey.blog() : of.types().get(0);
    }

    private void pullFailed(Space of, Failure why, Runnable again) {
        if (isShut(why)) {
            pulling.set(Optional.empty());
            if (isOpen(of)) {
                shut.set(Optional.of(why));
            }
            return;
        }
        if (isOpen(of)) {
            pullTrouble.set(Optional.of(why));
        }
        pullEnded(of, Optional.empty());
        boolean silent = why instanceof Failure.Unreachable || why instanceof Failure.Cancelled;
        if (!silent) {
            troubles.meet(why, of, again);
        }
    }

    /** Whether the files of the space could not even be opened: that is said in the middle of the window, once. */
    private boolean isShut(Failure why) {
        return why instanceof Failure.StoreTrouble trouble
                && switch (trouble.cause()) {
                    case NEWER_VERSION, IN_USE, DAMAGED -> true;
                    case FULL, READ_ONLY, OTHER -> shut.get().isPresent();
                };
    }

    public void stopPull() {
        cancel.cancel();
    }

    public void workOffline(boolean offline) {
        parts.connectivity().workOffline(offline);
    }

    /** The service can be reached again: what is old is read now. */
    public void reachableAgain() {
        space.get().filter(it -> pulling.get().isEmpty()).ifPresent(this::readIfOld);
    }

    /** Something changed in a space; counts follow if it is the open one. */
    public void changed(Changes.Changed news) {
        if (space.get().map(Space::id).equals(Optional.of(news.space()))) {
            reloadCounts();
            if (news.keys().isEmpty() && rescued.get().isEmpty()) {
                space.get().ifPresent(this::lookForRescue);
            }
        }
    }

    private void reloadCounts() {
        space.get().ifPresent(it -> {
            int question = latest.next();
            parts.work()
                    .run(
                            () -> parts.entries().counts(it.id()),
                            found -> {
                                if (latest.isCurrent(question)) {
                                    counts.set(found);
                                    shut.set(Optional.empty());
                                }
                            },
                            why -> {
                                if (latest.isCurrent(question)) {
                                    shut.set(Optional.of(why));
                                }
                            });
        });
    }

    private void showNet() {
        netSince.set(space.get()
                .flatMap(it -> parts.connectivity().standing(it.id()))
                .map(Connectivity.Standing::since));
        if (parts.connectivity().isOffline()) {
            net.set(Net.OFFLINE_BY_CHOICE);
            return;
        }
        net.set(space.get()
                .map(it -> switch (parts.connectivity().reached(it.id())) {
                    case NOT_TRIED -> Net.NOT_TRIED;
                    case YES -> Net.ONLINE;
                    case NO -> Net.UNREACHABLE;
                })
                .orElse(Net.NOT_TRIED));
    }

    public ObservableList<Space> spaces() {
        return spaces;
    }

    public ObjectProperty<Optional<Space>> space() {
        return space;
    }

    public ObjectProperty<Map<ContentTypeKey, Integer>> counts() {
        return counts;
    }

    public ObjectProperty<Optional<PullStep>> pulling() {
        return pulling;
    }

    public ObjectProperty<Optional<Failure>> pullTrouble() {
        return pullTrouble;
    }

    /** Why the files of the space could not be opened. */
    public ObjectProperty<Optional<Failure>> shut() {
        return shut;
    }

    /** Why the list of spaces could not be read. */
    public ObjectProperty<Optional<Failure>> listTrouble() {
        return listTrouble;
    }

    /** What came of rescuing the space's damaged files, until it was read. */
    public ObjectProperty<Optional<RescueReport>> rescued() {
        return rescued;
    }

    public ObjectProperty<Net> net() {
        return net;
    }

    /** Since when the service is, or is not, reached. */
    public ObjectProperty<Optional<Instant>> netSince() {
        return netSince;
    }

    /** What reading it cost, and what of it is in doubt. */
    public ReadNews reading() {
        return reading;
    }

    public ObjectProperty<Optional<Instant>> lastPull() {
        return lastPull;
    }
}
