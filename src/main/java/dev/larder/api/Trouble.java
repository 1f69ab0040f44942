package dev.larder.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.larder.result.Failure;
import dev.larder.result.Failure.CallsUsedUp;
import dev.larder.result.Failure.Cancelled;
import dev.larder.result.Failure.Forbidden;
import dev.larder.result.Failure.NotAuthorized;
import dev.larder.result.Failure.NotFound;
import dev.larder.result.Failure.NotSupported;
import dev.larder.result.Failure.Reach;
import dev.larder.result.Failure.Rejected;
import dev.larder.result.Failure.ServiceTrouble;
import dev.larder.result.Failure.Unreachable;
import dev.larder.result.Failure.Unreadable;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.RouteInfo;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names what went wrong with one request: by the status of the answer (§12, never by its words), or by how the
 * connection broke. What it hands on is free of the token, even where the service said it back.
 */
final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private final Request request;
    private final Call call;
    private final String secret;

    Trouble(Request request, Call call, String signature) {
        this.request = request;
        this.call = call;
        this.secret = signature.substring(signature.indexOf(' ') + 1);
    }

    Failure of(int status, String body, Optional<String> retryAfter) {
        Refusal refusal = Refusal.read(masked(body));
        return switch (status) {
            case 401 -> new NotAuthorized(call.kind());
            case 403 -> new Forbidden(refusal.said());
            case 404 -> new NotFound(refusal.said());
            case 405 -> new NotSupported(refusal.said());
            case 407 -> new Unreachable(Reach.PROXY, false, "the proxy wants a login");
            case 429 -> new CallsUsedUp(retryAfter.flatMap(text -> Stamps.wait(text, Instant.now())));
            default -> other(status, refusal);
        };
    }

    /** A 302 or 303 is how some servers answer a form that they took, so a write may have gone through. */
    private Failure other(int status, Refusal refusal) {
        if (status / 100 == 4 && status != 408) {
            return new Rejected(status, refusal.problems());
        }
        boolean untouched = status / 100 == 3 && status != 302 && status != 303;
        return new ServiceTrouble(status, request.isWrite() && !untouched, refusal.said());
    }

    Failure of(Exception broken, Attempt attempt, HttpClientContext context) {
        boolean maybe = request.isWrite() && attempt.isSent();
        return switch (attempt.stop()) {
            case CANCELLED -> maybe ? new Unreachable(Reach.DROPPED, true, "cancelled") : new Cancelled();
            case LATE -> new Unreachable(Reach.TIMED_OUT, maybe, "no whole answer in time");
            case NONE ->
                unreadable(broken, attempt)
                        .<Failure>map(what -> new Unreadable(maybe, what))
                        .orElseGet(() -> new Unreachable(reach(broken, attempt, context), maybe, detail(broken)));
        };
    }

    /** An answer that began, but not one that can be used. */
    private static Optional<String> unreadable(Exception broken, Attempt attempt) {
        if (broken instanceof BoundedStream.TooLarge) {
            return Optional.of("too large: " + broken.getMessage());
        }
        if (broken instanceof JsonProcessingException) {
            return Optional.of("no whole JSON: " + broken.getClass().getSimpleName());
        }
        if (broken instanceof HttpException || broken instanceof ZipException) {
            return Optional.of("garbled: " + broken.getClass().getSimpleName());
        }
        boolean cut = broken instanceof ConnectionClosedException
                || broken instanceof MalformedChunkCodingException
                || broken instanceof EOFException;
        return cut && attempt.isAnswered() ? Optional.of("cut off") : Optional.empty();
    }

    private static Reach reach(Exception broken, Attempt attempt, HttpClientContext context) {
        if (!attempt.isSent() && isByProxy(context)) {
            return Reach.PROXY;
        }
        if (broken instanceof UnknownHostException) {
            return Reach.UNKNOWN_HOST;
        }
        if (broken instanceof ConnectTimeoutException
                || broken instanceof SocketTimeoutException
                || broken instanceof ConnectionRequestTimeoutException) {
            return Reach.TIMED_OUT;
        }
        if (broken instanceof ConnectException || broken instanceof NoRouteToHostException) {
            return Reach.REFUSED;
        }
        if (broken instanceof SSLException) {
            return Reach.TLS;
        }
        return attempt.isSent() ? Reach.DROPPED : Reach.OTHER;
    }

    private static boolean isByProxy(HttpClientContext context) {
        RouteInfo route = context.getHttpRoute();
        return route != null && route.getProxyHost() != null;
    }

    private String detail(Exception broken) {
        if (broken instanceof RuntimeException) {
            LOG.warn(
                    "{} failed unexpectedly with {}", request, broken.getClass().getName());
        }
        return Refusal.cut(masked(broken.getClass().getSimpleName() + ": " + broken.getMessage()));
    }

    private String masked(String text) {
        return secret.isBlank() ? text : text.replace(secret, "…");
    }
}
