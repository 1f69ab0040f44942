package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.EntryKey;
import dev.larder.model.Target;
import dev.larder.result.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoalescingTest {
    private static Change change(ChangeKind kind, ChangeState state) {
        return new Change(
                1,
                EntryKey.random(),
                FAQ,
                new Change.Intent(kind, Target.DRAFT),
                Content.empty(),
                Content.empty(),
                new Change.Progress(state, 0, NOW, NOW, Optional.empty()));
    }

    private static Coalescing.Plan plan(Coalescing.Open open, ChangeKind wish) {
        return Coalescing.plan(Optional.of(open), new Change.Intent(wish, Target.PUBLISHED), true);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE,CREATE,TAKE_UP,CREATE",
        "CREATE,UPDATE,TAKE_UP,CREATE",
        "CREATE,DELETE,CANCEL_OUT,DELETE",
        "UPDATE,CREATE,TAKE_UP,UPDATE",
        "UPDATE,UPDATE,TAKE_UP,UPDATE",
        "UPDATE,DELETE,TAKE_UP,DELETE",
        "DELETE,CREATE,TAKE_UP,UPDATE",
        "DELETE,UPDATE,TAKE_UP,UPDATE",
        "DELETE,DELETE,TAKE_UP,DELETE",
    })
    void aChangeAtRestTakesUpTheNewWish(ChangeKind first, ChangeKind wish, Coalescing.Way way, ChangeKind result) {
        for (ChangeState state : List.of(ChangeState.WAITING, ChangeState.PARKED, ChangeState.IN_CONFLICT)) {
            Coalescing.Plan plan = plan(new Coalescing.Open(change(first, state), false), wish);

            assertThat(plan.way()).isEqualTo(way);
            assertThat(plan.intent()).isEqualTo(new Change.Intent(result, Target.PUBLISHED));
        }
    }

    @ParameterizedTest
    @CsvSource({"SENDING,false", "ACCEPTED,false", "WAITING,true", "PARKED,true"})
    void aChangeThatMayBeAtTheServiceIsLeftAsItWasSent(ChangeState state, boolean unsure) {
        for (ChangeKind first : ChangeKind.values()) {
            for (ChangeKind wish : ChangeKind.values()) {
                assertThat(plan(new Coalescing.Open(change(first, state), unsure), wish)
                                .way())
                        .isEqualTo(Coalescing.Way.APPEND);
            }
        }
    }

    @Test
    void deletingWhatTheServiceNeverHadSendsNothing() {
        assertThat(Coalescing.plan(Optional.empty(), DELETE, false).way()).isEqualTo(Coalescing.Way.CANCEL_OUT);
        assertThat(Coalescing.plan(Optional.empty(), DELETE, true).way()).isEqualTo(Coalescing.Way.APPEND);
    }

    @ParameterizedTest
    @CsvSource({
        "SENDING,WAITING,offline,false",
        "SENDING,WAITING,dropped,true",
        "SENDING,WAITING,none,true",
        "SENDING,PARKED,rejected,false",
        "SENDING,PARKED,never seen,true",
        "SENDING,ACCEPTED,none,false",
        "SENDING,IN_CONFLICT,none,false",
        "ACCEPTED,PARKED,never seen,true",
        "ACCEPTED,WAITING,none,true",
        "ACCEPTED,SEEN,none,false",
        "WAITING,PARKED,rejected,false",
    })
    void itIsRememberedWhetherATryMayHaveArrived(ChangeState from, ChangeState to, String reason, boolean unsure) {
        Optional<Failure> why = switch (reason) {
            case "offline" -> Optional.of(OFFLINE);
            case "dropped" -> Optional.of(DROPPED);
            case "rejected" -> Optional.of(new Failure.Rejected(400, List.of()));
            case "never seen" -> Optional.of(new Failure.NeverSeen(Duration.ofSeconds(60)));
            default -> Optional.empty();
        };

        assertThat(Coalescing.unsureAfter(new Coalescing.Open(change(ChangeKind.UPDATE, from), false), to, why))
                .isEqualTo(unsure);
    }

    @Test
    void aDoubtStaysUntilTheServiceIsKnownAgain() {
        Coalescing.Open sending = new Coalescing.Open(change(ChangeKind.UPDATE, ChangeState.SENDING), true);

        assertThat(Coalescing.unsureAfter(sending, ChangeState.WAITING, Optional.of(OFFLINE)))
                .isTrue();
        assertThat(Coalescing.unsureAfter(sending, ChangeState.IN_CONFLICT, Optional.empty()))
                .isFalse();
    }

    @Test
    void onlySeenIsTheEnd() {
        for (ChangeState from : ChangeState.values()) {
            assertThat(Coalescing.mayGo(from, ChangeState.SEEN)).isFalse();
            assertThat(Coalescing.mayGo(ChangeState.SEEN, from)).isFalse();
            assertThat(Coalescing.mayGo(from, ChangeState.SENDING)).isEqualTo(from == ChangeState.WAITING);
        }
    }
}
