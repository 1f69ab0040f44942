package dev.larder.store;

import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ChangeState;
import dev.larder.model.Target;
import dev.larder.result.Failure;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of the outbox as pure functions: what becomes of a new wish beside an open change, and which steps are legal. */
final class Coalescing {
    private static final Set<ChangeState> AT_REST =
            EnumSet.of(ChangeState.WAITING, ChangeState.PARKED, ChangeState.IN_CONFLICT);

    private static final Map<ChangeState, Set<ChangeState>> NEXT = new EnumMap<>(Map.of(
            ChangeState.WAITING,
            EnumSet.of(ChangeState.WAITING, ChangeState.SENDING, ChangeState.PARKED, ChangeState.IN_CONFLICT),
            ChangeState.SENDING,
            EnumSet.of(ChangeState.WAITING, ChangeState.ACCEPTED, ChangeState.PARKED, ChangeState.IN_CONFLICT),
            ChangeState.ACCEPTED,
            EnumSet.of(ChangeState.WAITING, ChangeState.PARKED, ChangeState.IN_CONFLICT),
            ChangeState.PARKED,
            EnumSet.of(ChangeState.WAITING, ChangeState.ACCEPTED, ChangeState.IN_CONFLICT),
            ChangeState.IN_CONFLICT,
            EnumSet.of(ChangeState.WAITING, ChangeState.PARKED),
            ChangeState.SEEN,
            EnumSet.noneOf(ChangeState.class)));

    private Coalescing() {}

    /** What becomes of a new wish. */
    enum Way {
        /** A row of its own, after what is under way. */
        APPEND,
        /** The change at rest takes it up, keeping its first base. */
        TAKE_UP,
        /** Nothing was sent and nothing is wanted any more. */
        CANCEL_OUT
    }

    /** A way, and the intent the change then has. */
    record Plan(Way way, Change.Intent intent) {}

    /** An open change, and whether a try of it may have reached the service unknown to us. */
    record Open(Change change, boolean unsure) {
        /** A change that may be at the service already stays as it was sent, or its own echo would look like another's edit. */
        boolean canTakeUp() {
            return isAtRest(change.state()) && !unsure;
        }
    }

    static boolean isAtRest(ChangeState state) {
        return AT_REST.contains(state);
    }

    static boolean mayGo(ChangeState from, ChangeState to) {
        return NEXT.getOrDefault(from, Set.of()).contains(to);
    }

    /** {@code known} tells whether the service has, or may have, the entry. */
    static Plan plan(Optional<Open> last, Change.Intent wish, boolean known) {
        if (last.isEmpty() && wish.kind() == ChangeKind.DELETE && !known) {
            return new Plan(Way.CANCEL_OUT, wish);
        }
        return last.filter(Open::canTakeUp)
                .map(open -> together(open.change().kind(), wish))
                .orElse(new Plan(Way.APPEND, wish));
    }

    private static Plan together(ChangeKind first, Change.Intent wish) {
        return switch (first) {
            case CREATE ->
                wish.kind() == ChangeKind.DELETE
                        ? new Plan(Way.CANCEL_OUT, wish)
                        : takeUp(ChangeKind.CREATE, wish.target());
            case UPDATE, DELETE ->
                takeUp(wish.kind() == ChangeKind.CREATE ? ChangeKind.UPDATE : wish.kind(), wish.target());
        };
    }

    private static Plan takeUp(ChangeKind kind, Target target) {
        return new Plan(Way.TAKE_UP, new Change.Intent(kind, target));
    }

    /** Whether, after a step, a try may have reached the service without our knowing. */
    static boolean unsureAfter(Open before, ChangeState to, Optional<Failure> reason) {
        ChangeState from = before.change().state();
        if (to == ChangeState.IN_CONFLICT) {
            return false;
        }
        if (from == ChangeState.ACCEPTED && to != ChangeState.SEEN) {
            return true;
        }
        if (from != ChangeState.SENDING) {
            return before.unsure();
        }
        return switch (to) {
            case WAITING -> before.unsure() || reason.map(Failure::maybeApplied).orElse(true);
            case PARKED ->
                reason.map(why -> why.maybeApplied() || why instanceof Failure.NeverSeen)
                        .orElse(true);
            default -> false;
        };
    }
}
