package dev.larder.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of fault specifications. */
class FaultSpecTest {

    @Test
    void aSpecificationIsReadInOrder() {
        Faults faults =
                Faults.parse("queue-delay=2s, 429=every3:60/reads,trickle=0.5:200ms/writes,revoke-at=7,seed=42");
        assertThat(faults.seed()).isEqualTo(42);
        assertThat(faults.faults())
                .containsExactly(
                        new Fault(FaultKind.QUEUE_DELAY, new When.Always(), Duration.ofSeconds(2), Fault.Scope.ALL),
                        new Fault(FaultKind.TOO_MANY, new When.Every(3), Duration.ofSeconds(60), Fault.Scope.READS),
                        new Fault(FaultKind.TRICKLE, new When.Chance(0.5), Duration.ofMillis(200), Fault.Scope.WRITES),
                        new Fault(FaultKind.REVOKE_AT, new When.At(7), Duration.ZERO, Fault.Scope.ALL));
    }

    @Test
    void anEmptySpecificationHasNoFaults() {
        assertThat(Faults.parse("").faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense=1",
                "429",
                "429=",
                "429=x",
                "429=1:x",
                "429=1:2:3",
                "stale=1",
                "stale=5s:x",
                "500=1:2",
                "revoke-at=0",
                "trickle=1:5",
                "500=every0",
                "500=1.5",
                "stall=1/both"
            })
    void aWrongSpecificationIsNamedInOneLine(String spec) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Faults.parse(spec))
                .withMessageContaining(spec)
                .withMessageNotContaining("\n");
    }

    @Test
    void everyFaultIsExplained() {
        for (FaultKind kind : FaultKind.values()) {
            assertThat(Faults.GRAMMAR).contains("  " + kind + "=");
        }
    }
}
