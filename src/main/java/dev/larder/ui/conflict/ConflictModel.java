package dev.larder.ui.conflict;

import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.service.Conflict;
import dev.larder.service.Conflicts;
import dev.larder.ui.kit.Background;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** The decisions on one change in conflict; nothing happens to the change before all are made. Knows no controls. */
public final class ConflictModel {
    private final Parts parts;
    private final Space space;
    private final Conflict.Overlapping conflict;
    private final List<Decision> decisions;
    private final ReadOnlyIntegerWrapper decided = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper settling = new ReadOnlyBooleanWrapper();

    /** The service, and the door off the toolkit's thread. */
    public record Parts(Conflicts conflicts, Background work) {}

    public ConflictModel(Parts parts, Space space, Conflict.Overlapping conflict) {
        this.parts = parts;
        this.space = space;
        this.conflict = conflict;
        this.decisions = conflict.questions().stream().map(Decision::new).toList();
        decisions.forEach(decision -> decision.pick().addListener((it, before, now) -> count()));
    }

    private void count() {
        decided.set((int) decisions.stream().filter(Decision::isMade).count());
    }

    Space space() {
        return space;
    }

    Conflict.Overlapping conflict() {
        return conflict;
    }

    List<Decision> decisions() {
        return decisions;
    }

    /** How many places are decided. */
    ReadOnlyIntegerProperty decided() {
        return decided.getReadOnlyProperty();
    }

    boolean isDecided() {
        return decided.get() == decisions.size();
    }

    ReadOnlyBooleanProperty settling() {
        return settling.getReadOnlyProperty();
    }

    void allMine() {
        decisions.forEach(decision -> decision.pick().set(Decision.Pick.MINE));
    }

    void allTheirs() {
        decisions.forEach(decision -> decision.pick().set(Decision.Pick.THEIRS));
    }

    /** Keeps the decisions; the change then waits to be sent. Does nothing while any place is open. */
    void keep(Runnable done, Consumer<Failure> failed) {
        if (!isDecided() || settling.get()) {
            return;
        }
        settling.set(true);
        parts.work()
                .run(
                        () -> parts.conflicts()
                                .settle(
                                        space.id(),
                                        conflict,
                                        decisions.stream().map(Decision::value).toList()),
                        settled -> {
                            settling.set(false);
                            done.run();
                        },
                        why -> {
                            settling.set(false);
                            failed.accept(why);
                        });
    }
}
