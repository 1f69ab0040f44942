package dev.larder.demo;

import java.util.ArrayList;
import java.util.List;

/** What goes wrong on purpose; immutable. The seed makes chance repeatable. */
public record Faults(List<Fault> faults, long seed) {

    /** How a specification is written, for people. */
    public static final String GRAMMAR = """
            SPEC is a list of faults with commas between; a fault is NAME=VALUES[/reads|/writes].
              queue-delay=2s          accepted writes show after this time
              drop-queue=WHEN         an accepted write is never applied
              duplicate-queue=WHEN    an accepted write is applied twice
              stale=5s[:WHEN]         reads show what was there 5 s ago, 404 included
              latency=100ms[:WHEN]    each call takes this much longer
              429=WHEN[:SECONDS]      API Calls limit reached, Retry-After SECONDS (60)
              500=WHEN                a server error with an HTML body
              close-before=WHEN       the connection is closed, nothing was done
              close-after=WHEN        the connection is closed after the call was carried out
              stall=WHEN              no answer ever comes
              stall-body=WHEN         the answer stops in the middle of its body
              trickle=WHEN[:50ms]     the answer comes byte by byte with this pause
              truncate=WHEN           half the JSON, as if it were all
              cut=WHEN                the connection is closed in the middle of the body
              revoke-at=7             from the 7th call on both tokens are unknown
              seed=42                 makes chance repeatable
            WHEN is 3 (the next three), every5 (each fifth), at7 (the seventh only), 0.1 (one in ten) or always.
            """;

    public Faults {
        faults = List.copyOf(faults);
    }

    public static Faults none() {
        return new Faults(List.of(), 1);
    }

    /** Fails with an {@link IllegalArgumentException} whose message is one line for people. */
    public static Faults parse(String spec) {
        List<Fault> faults = new ArrayList<>();
        long seed = 1;
        for (String part : FaultParser.split(spec, ',')) {
            String text = part.strip();
            if (text.matches("seed=\\d{1,18}")) {
                seed = Long.parseLong(text.substring("seed=".length()));
            } else if (!text.isEmpty()) {
                faults.add(FaultParser.parse(text));
            }
        }
        return new Faults(faults, seed);
    }
}
