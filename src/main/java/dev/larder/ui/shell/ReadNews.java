package dev.larder.ui.shell;

import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Outcome;
import dev.larder.sync.PullReport;
import dev.larder.ui.kit.Background;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What reading the open space cost, and what of it is in doubt; knows no controls. */
public final class ReadNews {
    private final Background work;
    private final Function<SpaceId, Outcome<Integer>> callsOfMonth;
    private final ObjectProperty<Optional<PullReport>> report = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Integer>> month = new SimpleObjectProperty<>(Optional.empty());
    private final Map<SpaceId, Integer> kept = new HashMap<>();
    private Optional<SpaceId> open = Optional.empty();

    ReadNews(Background work, Function<SpaceId, Outcome<Integer>> callsOfMonth) {
        this.work = work;
        this.callsOfMonth = callsOfMonth;
    }

    void opened(Space space) {
        open = Optional.of(space.id());
        report.set(Optional.empty());
        month.set(Optional.empty());
        count(space.id());
    }

    void ended(Space space, Optional<PullReport> found) {
        if (open.equals(Optional.of(space.id()))) {
            report.set(found);
            count(space.id());
        }
    }

    private void count(SpaceId of) {
        work.run(
                () -> callsOfMonth.apply(of),
                calls -> {
                    if (open.equals(Optional.of(of))) {
                        month.set(Optional.of(calls));
                    }
                },
                // Whatever is wrong with the store is said by those who show its entries.
                unreadable -> month.set(Optional.empty()));
    }

    /** Versions that are missing at the service and not believed to be gone, unless a person said to keep them. */
    public int doubtful() {
        int found = report.get().map(PullReport::doubtful).orElse(0);
        boolean said = open.map(id -> kept.getOrDefault(id, 0))
                .filter(it -> it == found)
                .isPresent();
        return said ? 0 : found;
    }

    /** Says no more of those that are missing now. */
    void keep() {
        Optional<PullReport> found = report.get();
        open.ifPresent(id -> kept.put(id, found.map(PullReport::doubtful).orElse(0)));
        report.set(Optional.empty());
        report.set(found);
    }

    /** What the last reading brought and cost; empty until the space was read once while it was open. */
    public ObjectProperty<Optional<PullReport>> report() {
        return report;
    }

    /** All calls of this month to the space's service. */
    public ObjectProperty<Optional<Integer>> month() {
        return month;
    }
}
