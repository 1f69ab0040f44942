package dev.larder.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Failure.Cancelled;
import dev.larder.result.Failure.Malformation;
import dev.larder.result.Failure.Reach;
import dev.larder.result.Failure.TokenMalformed;
import dev.larder.result.Failure.TokenMissing;
import dev.larder.result.Failure.Unreachable;
import dev.larder.result.Outcome;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one signed request and gives its answer or what went wrong with it. It repeats nothing, follows no redirect and
 * keeps no cookie; a token goes into the one header and nowhere else. Blocks; safe from any thread.
 */
final class Wire implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final int CONNECTIONS = 4;
    private static final Duration UNCHECKED_IDLE = Duration.ofMillis(500);
    private static final String ATTEMPT = "larder.attempt";

    private final Address address;
    private final ApiOptions options;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor timer;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Runnable onCall = () -> {};

    /** What is made of a good answer. */
    interface Reading<T> {
        T of(JsonNode answer) throws Shape;
    }

    /** What is made of the bytes of a good answer and their print. */
    interface Glancing<T> {
        T of(byte[] body, long print) throws Shape, IOException;
    }

    /** An answer that is JSON, but not what was promised. */
    static final class Shape extends Exception {
        private static final long serialVersionUID = 1;

        Shape(String what) {
            super(what);
        }
    }

    Wire(URI base, ApiOptions options) {
        this.address = new Address(base);
        this.options = options;
        this.client = client(options);
        this.timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "api-deadline");
            made.setDaemon(true);
            return made;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    private static CloseableHttpClient client(ApiOptions options) {
        Timeout silence = Timeout.of(options.deadline());
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(options.connectTimeout()))
                .setSocketTimeout(silence)
                .setValidateAfterInactivity(TimeValue.of(UNCHECKED_IDLE))
                .build();
        PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(connections)
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
        RequestConfig requests = RequestConfig.custom()
                .setConnectionRequestTimeout(silence)
                .setResponseTimeout(silence)
                .setAuthenticationEnabled(false)
                .setRedirectsEnabled(false)
                .build();
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(requests)
                .setUserAgent(options.userAgent())
                .setProxySelector(ProxySelector.getDefault())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), ATTEMPT, (request, scope, chain) -> {
                    // The connection stands, TLS and all; what follows writes to it.
                    if (scope.clientContext.getAttribute(ATTEMPT) instanceof Attempt attempt) {
                        attempt.sending();
                    }
                    return chain.proceed(request, scope);
                })
                .build();
    }

    /** How many requests went out since the start. */
    int calls() {
        return calls.get();
    }

    <T> Outcome<T> read(Request request, Call call, Reading<T> reading) {
        return send(request, call, answer -> answer.read(reading));
    }

    <T> Outcome<T> glance(Request request, Call call, Glancing<T> glancing) {
        return send(request, call, answer -> answer.glance(glancing));
    }

    void onCall(Runnable counted) {
        onCall = counted;
    }

    /** Any 2xx is a success, whatever its body says or fails to say: the service has taken the write (§8). */
    Outcome<Done> write(Request request, Call call) {
        return send(request, call, Answer::taken);
    }

    /** How an answer is turned into an outcome while its body is still arriving. */
    private interface Use<T> {
        Outcome<T> of(Answer answer) throws IOException;
    }

    private <T> Outcome<T> send(Request request, Call call, Use<T> use) {
        Optional<String> signature = call.token().headerValue();
        Optional<Failure> obstacle = obstacle(call, signature);
        if (obstacle.isPresent()) {
            return Outcome.failed(obstacle.get());
        }
        Trouble trouble = new Trouble(request, call, signature.orElseThrow());
        HttpUriRequestBase signed = signed(request, signature.orElseThrow());
        long begun = System.nanoTime();
        try (Attempt attempt = new Attempt(signed, timer, options.deadline(), call.cancel())) {
            Outcome<T> outcome = exchange(signed, attempt, trouble, use);
            LOG.debug("{} took {} ms: {}", request, (System.nanoTime() - begun) / 1_000_000, word(outcome));
            return outcome;
        } catch (RejectedExecutionException over) {
            return Outcome.failed(new Unreachable(Reach.OTHER, false, "the connection was closed with the space"));
        }
    }

    /** What forbids to send at all; looked at before anything leaves. */
    private Optional<Failure> obstacle(Call call, Optional<String> signature) {
        if (!address.isSafe()) {
            return Optional.of(new Unreachable(Reach.NOT_HTTPS, false, "the space's address is not https"));
        }
        if (call.cancel().isCancelled()) {
            return Optional.of(new Cancelled());
        }
        if (signature.isEmpty()) {
            return Optional.of(new TokenMissing(call.kind()));
        }
        boolean plain = signature.get().chars().allMatch(each -> each >= ' ' && each <= '~');
        return plain ? Optional.empty() : Optional.of(new TokenMalformed(call.kind(), Malformation.ODD_CHARACTERS));
    }

    private HttpUriRequestBase signed(Request request, String signature) {
        HttpUriRequestBase made = new HttpUriRequestBase(request.method(), address.at(request.path(), request.query()));
        made.setHeader(HttpHeaders.AUTHORIZATION, signature);
        made.setHeader(HttpHeaders.ACCEPT, ContentType.APPLICATION_JSON.getMimeType());
        made.setHeader("X-Butter-Client", options.userAgent());
        request.body()
                .ifPresent(body -> made.setEntity(new ByteArrayEntity(Json.write(body), ContentType.APPLICATION_JSON)));
        return made;
    }

    private <T> Outcome<T> exchange(HttpUriRequestBase signed, Attempt attempt, Trouble trouble, Use<T> use) {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(ATTEMPT, attempt);
        calls.incrementAndGet();
        onCall.run();
        // Not by a response handler: that would read every answer to its end, even one that never ends.
        try {
            ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(signed), signed, context);
            if (!attempt.isSent()) {
                end(signed, response);
                return Outcome.failed(refusedByProxy(response.getCode()));
            }
            attempt.answered();
            return answered(signed, response, trouble, use);
        } catch (IOException | HttpException | RuntimeException broken) {
            return Outcome.failed(trouble.of(broken, attempt, context));
        }
    }

    private <T> Outcome<T> answered(
            HttpUriRequestBase signed, ClassicHttpResponse response, Trouble trouble, Use<T> use) throws IOException {
        Answer answer = new Answer(response, options.maxAnswerBytes(), trouble);
        try {
            return use.of(answer);
        } finally {
            if (!answer.isWhole()) {
                end(signed, response);
            }
        }
    }

    /** Drops the connection first, since closing an answer would read it to its end. */
    private static void end(HttpUriRequestBase signed, ClassicHttpResponse response) {
        signed.cancel();
        Closer.closeQuietly(response);
    }

    /** An answer before anything was sent to the service is the proxy's, who would not make the tunnel. */
    private static Failure refusedByProxy(int status) {
        return new Unreachable(Reach.PROXY, false, "the proxy answered " + status);
    }

    private static String word(Outcome<?> outcome) {
        return outcome.match(value -> "ok", failure -> failure.getClass().getSimpleName());
    }

    @Override
    public void close() {
        timer.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
