package dev.larder.demo;

import dev.larder.demo.write.JobFaults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Decides, call by call and job by job, which faults hit; counts from its making. */
final class FaultPlan implements JobFaults {
    private final Faults faults;
    private final Random random;
    private final Map<Fault, Long> counts = new HashMap<>();

    FaultPlan(Faults faults) {
        this.faults = faults;
        this.random = new Random(faults.seed());
    }

    /** The faults of the next call; once one decides the answer the others that would do so wait their turn. */
    synchronized List<Fault> call(boolean write) {
        List<Fault> hits = new ArrayList<>();
        boolean answered = false;
        for (Fault fault : faults.faults()) {
            boolean mayHit = !fault.kind().isOfQueue()
                    && fault.scope().covers(write)
                    && !(answered && fault.kind().isOfAnswer());
            if (mayHit && hits(fault)) {
                hits.add(fault);
                answered |= fault.kind().isOfAnswer();
            }
        }
        return hits;
    }

    private boolean hits(Fault fault) {
        long count = counts.merge(fault, 1L, Long::sum);
        return fault.when().hits(count, random);
    }

    @Override
    public synchronized int deliveries() {
        int deliveries = 1;
        for (Fault fault : faults.faults()) {
            if (fault.kind() == FaultKind.DROP_QUEUE && hits(fault)) {
                deliveries = 0;
            } else if (fault.kind() == FaultKind.DUPLICATE_QUEUE && hits(fault)) {
                deliveries *= 2;
            }
        }
        return deliveries;
    }

    @Override
    public Optional<Duration> delay() {
        return lengthOf(FaultKind.QUEUE_DELAY);
    }

    /** How long staleness may reach back. */
    Duration memory() {
        return lengthOf(FaultKind.STALE).orElse(Duration.ZERO);
    }

    private Optional<Duration> lengthOf(FaultKind kind) {
        return faults.faults().stream()
                .filter(fault -> fault.kind() == kind)
                .map(Fault::length)
                .max(Duration::compareTo);
    }
}
