package dev.larder.result;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Why a call did not do what it was asked to. One kind per cause, so that a dialog can be chosen by kind; none carries a
 * secret. {@link #match} is the way in: a new kind breaks the build wherever it is not answered.
 */
public sealed interface Failure {

    <R> R match(Cases<R> cases);

    /** Whether a write may have reached the service although no answer came: it must be read back before a new try. */
    default boolean maybeApplied() {
        return false;
    }

    /** No such token is stored for the space. */
    record TokenMissing(TokenKind kind) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tokenMissing(this);
        }
    }

    /** What was given cannot be a token; nothing was sent. */
    record TokenMalformed(TokenKind kind, Malformation problem) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tokenMalformed(this);
        }
    }

    /** What is wrong with the look of a token. */
    enum Malformation {
        EMPTY,
        SPACES,
        LINE_BREAK,
        PREFIX,
        QUOTES,
        ODD_CHARACTERS,
        ODD_LENGTH
    }

    /** A bare 401, before anybody looked whether the token reads; the service layer turns it into one of the next two. */
    record NotAuthorized(TokenKind kind) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notAuthorized(this);
        }
    }

    /** The service does not know the token: mistyped, or revoked. */
    record TokenInvalid(TokenKind kind) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tokenInvalid(this);
        }
    }

    /** The token reads but may not write. */
    record TokenReadOnly() implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tokenReadOnly(this);
        }
    }

    /** The token works, but for another space than the one it was given for. */
    record TokenOfAnotherSpace(TokenKind kind) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tokenOfAnotherSpace(this);
        }
    }

    /** 403: known, but not allowed. */
    record Forbidden(String said) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.forbidden(this);
        }
    }

    /** 429: the calls of the month are used up. */
    record CallsUsedUp(Optional<Duration> retryAfter) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.callsUsedUp(this);
        }
    }

    /** The keychain is there but did not open, or refused. */
    record KeychainLocked(String detail) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keychainLocked(this);
        }
    }

    /** This computer offers no keychain. */
    record KeychainAbsent(String detail) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keychainAbsent(this);
        }
    }

    /** The service was not reached, or the connection broke. */
    record Unreachable(Reach cause, boolean maybeApplied, String detail) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unreachable(this);
        }
    }

    /** How the service was not reached. */
    enum Reach {
        OFFLINE_BY_CHOICE,
        UNKNOWN_HOST,
        REFUSED,
        TIMED_OUT,
        DROPPED,
        TLS,
        PROXY,
        NOT_HTTPS,
        OTHER
    }

    /** The service was reached and is in trouble itself: 5xx, or a redirect it should not give. */
    record ServiceTrouble(int status, boolean maybeApplied, String said) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.serviceTrouble(this);
        }
    }

    /** An answer that could not be understood: cut off, too large, or not the promised shape. */
    record Unreadable(boolean maybeApplied, String detail) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unreadable(this);
        }
    }

    /** 404. */
    record NotFound(String said) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notFound(this);
        }
    }

    /** 405: the service has no such action. */
    record NotSupported(String said) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notSupported(this);
        }
    }

    /** The service refused what was sent (400 and its like), with what it said of each field. */
    record Rejected(int status, List<FieldProblem> problems) implements Failure {
        public Rejected {
            problems = List.copyOf(problems);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rejected(this);
        }
    }

    /** A create whose slug the service holds already; nothing was sent. */
    record AlreadyThere(String slug) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alreadyThere(this);
        }
    }

    /**
     * A create whose end is not known: the service holds entries, by these names of theirs, that may be the one sent; none
     * when nothing like it was found in the time allowed. A person decides, since sending again might make it twice.
     */
    record InDoubt(List<String> candidates) implements Failure {
        public InDoubt {
            candidates = List.copyOf(candidates);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inDoubt(this);
        }
    }

    /** Accepted by the service but not found when read back in the time allowed. */
    record NeverSeen(Duration waited) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.neverSeen(this);
        }
    }

    /** Both sides changed the named fields since the edit began. */
    record InConflict(List<String> fields) implements Failure {
        public InConflict {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inConflict(this);
        }
    }

    /** The local store could not be read or written. */
    record StoreTrouble(StoreCause cause, String detail) implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.storeTrouble(this);
        }
    }

    /** What is wrong with the local store. */
    enum StoreCause {
        FULL,
        READ_ONLY,
        NEWER_VERSION,
        DAMAGED,
        IN_USE,
        OTHER
    }

    /** A person stopped it. */
    record Cancelled() implements Failure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cancelled(this);
        }
    }

    /** One answer for each kind. */
    interface Cases<R> {
        R tokenMissing(TokenMissing failure);

        R tokenMalformed(TokenMalformed failure);

        R notAuthorized(NotAuthorized failure);

        R tokenInvalid(TokenInvalid failure);

        R tokenReadOnly(TokenReadOnly failure);

        R tokenOfAnotherSpace(TokenOfAnotherSpace failure);

        R forbidden(Forbidden failure);

        R callsUsedUp(CallsUsedUp failure);

        R keychainLocked(KeychainLocked failure);

        R keychainAbsent(KeychainAbsent failure);

        R unreachable(Unreachable failure);

        R serviceTrouble(ServiceTrouble failure);

        R unreadable(Unreadable failure);

        R notFound(NotFound failure);

        R notSupported(NotSupported failure);

        R rejected(Rejected failure);

        R alreadyThere(AlreadyThere failure);

        R inDoubt(InDoubt failure);

        R neverSeen(NeverSeen failure);

        R inConflict(InConflict failure);

        R storeTrouble(StoreTrouble failure);

        R cancelled(Cancelled failure);
    }
}
