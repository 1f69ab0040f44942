package dev.larder.ui.kit;

import dev.larder.result.Failure;
import dev.larder.result.FieldProblem;
import dev.larder.result.TokenKind;
import java.time.Duration;
import java.util.stream.Collectors;

/** Puts every kind of failure into words. Texts of the service are quoted, never relied on. */
public final class FailureText implements Failure.Cases<Told> {
    private static final FailureText TEXT = new FailureText();

    private FailureText() {}

    public static Told of(Failure failure) {
        return failure.match(TEXT);
    }

    /** One line, for a table or a status bar. */
    public static String line(Failure failure) {
        Told told = of(failure);
        return told.headline() + (told.why().isBlank() ? "" : ". " + told.why());
    }

    private static Told told(String key, Object... values) {
        return new Told(
                Words.of(key + ".headline", values), Words.of(key + ".why", values), Words.of(key + ".todo", values));
    }

    private static boolean writes(TokenKind kind) {
        return kind == TokenKind.WRITE;
    }

    @Override
    public Told tokenMissing(Failure.TokenMissing failure) {
        return writes(failure.kind()) ? told("failure.no-write-token") : told("failure.no-read-token");
    }

    @Override
    public Told tokenMalformed(Failure.TokenMalformed failure) {
        String what = switch (failure.problem()) {
            case EMPTY -> Words.of("failure.malformed.empty");
            case SPACES -> Words.of("failure.malformed.spaces");
            case LINE_BREAK -> Words.of("failure.malformed.line-break");
            case PREFIX -> Words.of("failure.malformed.prefix");
            case QUOTES -> Words.of("failure.malformed.quotes");
            case ODD_CHARACTERS -> Words.of("failure.malformed.odd-characters");
            case ODD_LENGTH -> Words.of("failure.malformed.odd-length");
        };
        return told("failure.malformed", what);
    }

    @Override
    public Told notAuthorized(Failure.NotAuthorized failure) {
        return told("failure.token-invalid");
    }

    @Override
    public Told tokenInvalid(Failure.TokenInvalid failure) {
        return told("failure.token-invalid");
    }

    @Override
    public Told tokenReadOnly(Failure.TokenReadOnly failure) {
        return told("failure.read-only");
    }

    @Override
    public Told tokenOfAnotherSpace(Failure.TokenOfAnotherSpace failure) {
        return told("failure.another-space");
    }

    @Override
    public Told forbidden(Failure.Forbidden failure) {
        return told("failure.forbidden", quoted(failure.said()));
    }

    @Override
    public Told callsUsedUp(Failure.CallsUsedUp failure) {
        return told(
                "failure.calls-used-up",
                failure.retryAfter()
                        .map(FailureText::inWords)
                        .orElseGet(() -> Words.of("failure.calls-used-up.later")));
    }

    @Override
    public Told keychainLocked(Failure.KeychainLocked failure) {
        return told("failure.keychain-locked");
    }

    @Override
    public Told keychainAbsent(Failure.KeychainAbsent failure) {
        return told("failure.keychain-absent");
    }

    @Override
    public Told unreachable(Failure.Unreachable failure) {
        String why = switch (failure.cause()) {
            case OFFLINE_BY_CHOICE -> Words.of("failure.unreachable.offline");
            case UNKNOWN_HOST -> Words.of("failure.unreachable.host");
            case REFUSED -> Words.of("failure.unreachable.refused");
            case TIMED_OUT -> Words.of("failure.unreachable.timeout");
            case DROPPED -> Words.of("failure.unreachable.dropped");
            case TLS -> Words.of("failure.unreachable.tls");
            case PROXY -> Words.of("failure.unreachable.proxy");
            case NOT_HTTPS -> Words.of("failure.unreachable.not-https");
            case OTHER -> Words.of("failure.unreachable.other");
        };
        return told("failure.unreachable", why);
    }

    @Override
    public Told serviceTrouble(Failure.ServiceTrouble failure) {
        return told("failure.service", Integer.toString(failure.status()));
    }

    @Override
    public Told unreadable(Failure.Unreadable failure) {
        return told("failure.unreadable");
    }

    @Override
    public Told notFound(Failure.NotFound failure) {
        return told("failure.not-found");
    }

    @Override
    public Told notSupported(Failure.NotSupported failure) {
        return told("failure.not-supported");
    }

    @Override
    public Told rejected(Failure.Rejected failure) {
        String said = failure.problems().stream().map(FailureText::problem).collect(Collectors.joining(" "));
        return told("failure.rejected", said.isBlank() ? Words.of("failure.rejected.silent") : said);
    }

    private static String problem(FieldProblem problem) {
        return problem.field().isBlank() ? problem.said() : problem.field() + ": " + problem.said();
    }

    @Override
    public Told alreadyThere(Failure.AlreadyThere failure) {
        return told("failure.already-there", failure.slug());
    }

    @Override
    public Told inDoubt(Failure.InDoubt failure) {
        return failure.candidates().isEmpty() ? told("failure.in-doubt-none") : told("failure.in-doubt");
    }

    @Override
    public Told neverSeen(Failure.NeverSeen failure) {
        return told("failure.never-seen", Long.toString(failure.waited().toSeconds()));
    }

    @Override
    public Told inConflict(Failure.InConflict failure) {
        return told("failure.conflict", String.join(", ", failure.fields()));
    }

    @Override
    public Told storeTrouble(Failure.StoreTrouble failure) {
        return switch (failure.cause()) {
            case FULL -> told("failure.store-full");
            case READ_ONLY -> told("failure.store-read-only");
            case NEWER_VERSION -> told("failure.store-newer");
            case DAMAGED -> told("failure.store-damaged");
            case IN_USE -> told("failure.store-in-use");
            case OTHER -> told("failure.store-other");
        };
    }

    @Override
    public Told cancelled(Failure.Cancelled failure) {
        return told("failure.cancelled");
    }

    private static String quoted(String said) {
        return said.isBlank() ? "" : "“" + said + "”";
    }

    private static String inWords(Duration time) {
        if (time.toDays() > 1) {
            return Words.of("failure.in-days", time.toDays());
        }
        if (time.toHours() > 1) {
            return Words.of("failure.in-hours", time.toHours());
        }
        return Words.of("failure.in-minutes", Math.max(1, time.toMinutes()));
    }
}
