package dev.larder.demo.space;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** System dates as the service writes them (§3.9); each is later than the one before, even by a stopped clock. */
public final class Stamps {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Clock clock;
    private Instant last = Instant.EPOCH;

    public Stamps(Clock clock) {
        this.clock = clock;
    }

    public synchronized String next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
        return FORM.format(last);
    }

    public Instant now() {
        return clock.instant();
    }
}
