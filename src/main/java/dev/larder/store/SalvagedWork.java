package dev.larder.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.RescueReport;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Brings drafts or changes over: from the damaged store, and from the journal where it knows better. */
final class SalvagedWork {
    private final SalvagedTables copy;
    private final UnsentWork journal;
    private final long revision;
    private final boolean inStep;
    private boolean unsure;

    /** {@code revision} is the damaged store's; the journal may be ahead of it where commits were lost. */
    SalvagedWork(SalvagedTables copy, UnsentWork journal, long revision) {
        this.copy = copy;
        this.journal = journal;
        this.revision = revision;
        this.inStep = journal.intact() && journal.revision() >= revision;
        this.unsure = !journal.intact() && journal.revision() > revision;
    }

    RescueReport.Tally bring(Salvage.Kind kind) throws SQLException {
        Set<Long> missing = new HashSet<>();
        boolean whole = copy.table(kind.table(), row -> {
            long number = row.value(kind.number())
                    .filter(Number.class::isInstance)
                    .map(Number.class::cast)
                    .map(Number::longValue)
                    .orElse(-1L);
            copy.insert(kind.table(), row);
            if (!kind.isSound(number)) {
                copy.drop(kind.table(), kind.number(), number);
                missing.add(number);
            }
        });
        for (Map.Entry<Long, ObjectNode> kept : kind.in(journal).entrySet()) {
            if (isWanted(kept.getValue(), missing.contains(kept.getKey()), whole || kind.isSound(kept.getKey()))
                    && kind.put(kept.getKey(), kept.getValue())) {
                missing.remove(kept.getKey());
            }
        }
        if (inStep) {
            missing.retainAll(kind.in(journal).keySet());
        }
        unsure |= !whole && !inStep;
        return new RescueReport.Tally(kind.count(), missing.size());
    }

    private boolean isWanted(ObjectNode kept, boolean missing, boolean there) {
        boolean newer = kept.path(UnsentWork.REVISION).asLong() > revision;
        return inStep || newer || missing || !there;
    }

    /** Whether there may have been more of which nothing is known. */
    boolean unsure() {
        return unsure;
    }
}
