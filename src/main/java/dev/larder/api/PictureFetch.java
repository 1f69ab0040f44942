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
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches a media file by its address, which may be anywhere on the web; so it has a client of its own that never knows
 * a token. At most 8 MB, at most 20 s. Blocks.
 */
public final class PictureFetch {
    private static final int MOST_BYTES = 8 << 20;
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(8))
            .build();

    /** Failures: {@code Unreachable}, {@code NotFound}, {@code Unreadable} when it is too large. */
    public Outcome<byte[]> fetch(String url) {
        Optional<URI> address = webAddress(url);
        if (address.isEmpty()) {
            return Outcome.failed(new Failure.NotFound(""));
        }
        HttpRequest request =
                HttpRequest.newBuilder(address.get()).timeout(DEADLINE).GET().build();
        CompletableFuture<HttpResponse<InputStream>> sent =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        CompletableFuture<Outcome<byte[]>> whole = sent.thenApplyAsync(PictureFetch::read);
        try {
            return whole.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            sent.cancel(true);
            return unreachable(Reach.TIMED_OUT);
        } catch (ExecutionException broken) {
            return unreachable(Reach.OTHER);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Outcome.failed(new Failure.Cancelled());
        }
    }

    private static Outcome<byte[]> read(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                return Outcome.failed(new Failure.NotFound(""));
            }
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? Outcome.failed(new Failure.Unreadable(false, "larger than 8 MB"))
                    : Outcome.ok(bytes);
        } catch (IOException broken) {
            return unreachable(Reach.DROPPED);
        }
    }

    private static Outcome<byte[]> unreachable(Reach how) {
        return Outcome.failed(new Failure.Unreachable(how, false, ""));
    }

    private static Optional<URI> webAddress(String url) {
        try {
            URI uri = URI.create(url.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
