package dev.larder.demo.write;

import java.time.Duration;
import java.util.Optional;

/** What goes wrong in the queue on purpose. */
public interface JobFaults {

    /** How often the next job is delivered: 1, or 0 when it is lost, or 2 when it comes twice. */
    int deliveries();

    /** A delay in place of the set one. */
    Optional<Duration> delay();
}
