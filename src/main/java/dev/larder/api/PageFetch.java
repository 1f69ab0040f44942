package dev.larder.api;

import dev.larder.result.Failure;
import dev.larder.result.Failure.Reach;
import dev.larder.result.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches a text from a client's own site, over HTTPS or from this computer; with a client of its own that never knows a
 * token. At most 2 MB, at most 15 s, at most five redirects, each to an address as good as the first. Blocks.
 */
public final class PageFetch {
    private static final int MOST_BYTES = 2 << 20;
    private static final int MOST_REDIRECTS = 5;
    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w-]+)");

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(8))
            .build();

    /** A text, and the address at which it was found in the end. */
    public record Page(URI address, String text) {}

    /**
     * Failures: {@code Unreachable} ({@code NOT_HTTPS} for an address that is not asked), {@code NotFound},
     * {@code ServiceTrouble}, {@code Unreadable} when it is too large, {@code Cancelled}.
     */
    public Outcome<Page> fetch(URI address) {
        URI at = address;
        long end = System.nanoTime() + DEADLINE.toNanos();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            if (!isAllowed(at) || (isLoopback(at) && !isLoopback(address))) {
                return unreachable(Reach.NOT_HTTPS);
            }
            Outcome<Hop> answer = ask(at, Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            Optional<Hop> hopped = answer.value();
            if (hopped.isEmpty()) {
                return answer.then(none -> unreachable(Reach.OTHER));
            }
            if (hopped.get().next().isEmpty()) {
                return Outcome.ok(new Page(at, hopped.get().text()));
            }
            at = hopped.get().next().get();
        }
        return Outcome.failed(new Failure.ServiceTrouble(310, false, ""));
    }

    /** Whether an address may be asked at all: HTTPS, or HTTP on this computer, and no name or password in it. */
    public static boolean isAllowed(URI address) {
        boolean secure = "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
        boolean here = "http".equalsIgnoreCase(address.getScheme()) && isLoopback(address);
        return (secure || here) && address.getRawUserInfo() == null;
    }

    public static boolean isLoopback(URI address) {
        String host = address.getHost() == null ? "" : address.getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** A text, or where to look for it. */
    private record Hop(Optional<URI> next, String text) {}

    private Outcome<Hop> ask(URI address, Duration left) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(left).GET().build();
        CompletableFuture<HttpResponse<InputStream>> sent =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        CompletableFuture<Outcome<Hop>> whole = sent.thenApplyAsync(PageFetch::read);
        try {
            return whole.get(left.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            // An answer that is on its way already is closed when it comes.
            CompletableFuture<Void> unused = sent.thenAccept(answer -> close(answer.body()));
            sent.cancel(true);
            return unreachable(Reach.TIMED_OUT);
        } catch (ExecutionException broken) {
            return unreachable(
                    broken.getCause() instanceof java.net.http.HttpTimeoutException ? Reach.TIMED_OUT : Reach.REFUSED);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Outcome.failed(new Failure.Cancelled());
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException alreadyBroken) {
            // Nobody waits for it any more.
        }
    }

    private static Outcome<Hop> read(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            int status = answer.statusCode();
            if (status / 100 == 3) {
                return answer.headers()
                        .firstValue("location")
                        .flatMap(to -> resolved(answer.uri(), to))
                        .map(next -> Outcome.ok(new Hop(Optional.of(next), "")))
                        .orElseGet(() -> Outcome.failed(new Failure.ServiceTrouble(status, false, "")));
            }
            if (status != 200) {
                return status == 404
                        ? Outcome.failed(new Failure.NotFound(""))
                        : Outcome.failed(new Failure.ServiceTrouble(status, false, ""));
            }
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? Outcome.failed(new Failure.Unreadable(false, "larger than 2 MB"))
                    : Outcome.ok(new Hop(Optional.empty(), new String(bytes, charset(answer))));
        } catch (IOException broken) {
            return unreachable(Reach.DROPPED);
        }
    }

    private static Optional<URI> resolved(URI from, String to) {
        try {
            return Optional.of(from.resolve(to));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Charset charset(HttpResponse<InputStream> answer) {
        Matcher named =
                CHARSET.matcher(answer.headers().firstValue("content-type").orElse(""));
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static <T> Outcome<T> unreachable(Reach how) {
        return Outcome.failed(new Failure.Unreachable(how, false, ""));
    }
}
