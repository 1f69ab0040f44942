package dev.larder.store;

import dev.larder.model.HistoryKind;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which versions of one entry are too many: pure. */
final class HistoryBounds {
    static final int MOST = 50;
    static final Duration THINNED_AFTER = Duration.ofDays(180);

    private HistoryBounds() {}

    /**
     * The versions to be dropped, of heads in order from the newest. The last deletion and the last conflict stay. Of
     * the old ones the newest of each month stays; then the oldest go.
     */
    static Set<Long> surplus(List<HistoryTable.Head> heads, Instant now) {
        Set<Long> dropped = new LinkedHashSet<>();
        Set<HistoryKind> guarded = EnumSet.of(HistoryKind.DELETED, HistoryKind.CONFLICT);
        Set<YearMonth> months = new HashSet<>();
        int kept = 0;
        for (HistoryTable.Head head : heads) {
            boolean guard = guarded.remove(head.kind());
            boolean old = head.at().plus(THINNED_AFTER).isBefore(now);
            boolean crowded = old && !months.add(YearMonth.from(head.at().atOffset(ZoneOffset.UTC)));
            if (guard || (kept < MOST && !crowded)) {
                kept++;
            } else {
                dropped.add(head.id());
            }
        }
        return dropped;
    }
}
