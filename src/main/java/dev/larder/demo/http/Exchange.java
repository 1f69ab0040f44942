package dev.larder.demo.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Turns httpcore's request into ours and our reply into httpcore's response. */
final class Exchange implements HttpServerRequestHandler {
    private static final int LARGEST_BODY = 10 * 1024 * 1024;
    private static final long MOST_THROWN_AWAY = 32L * 1024 * 1024;
    private static final String TOO_LARGE = "{\"detail\":\"Request body exceeds 10 MB.\"}";

    private final RequestHandler handler;
    private final Stopping stopping;
    private final AtomicInteger busy = new AtomicInteger();

    Exchange(RequestHandler handler, Stopping stopping) {
        this.handler = handler;
        this.stopping = stopping;
    }

    boolean isBusy() {
        return busy.get() > 0;
    }

    @Override
    public void handle(ClassicHttpRequest request, ResponseTrigger trigger, HttpContext context)
            throws HttpException, IOException {
        busy.incrementAndGet();
        try {
            if (request.containsHeader("Expect")) {
                trigger.sendInformation(new BasicClassicHttpResponse(100));
            }
            Payload body = body(request);
            if (body.length() > LARGEST_BODY) {
                Payload text = Payload.of(TOO_LARGE.getBytes(StandardCharsets.UTF_8));
                Answer answer = Answer.of(413, "application/json", text).with("Connection", "close");
                send(Reply.whole(answer), trigger);
                return;
            }
            send(handler.handle(new Request(request.getMethod(), request.getPath(), headers(request), body)), trigger);
        } finally {
            busy.decrementAndGet();
        }
    }

    private void send(Reply reply, ResponseTrigger trigger) throws HttpException, IOException {
        if (reply.delivery() instanceof Delivery.SilentHead) {
            stopping.silence();
        }
        if (reply.delivery() instanceof Delivery.SilentHead || reply.delivery() instanceof Delivery.Dropped) {
            throw new ConnectionClosedException("closed on purpose");
        }
        Answer answer = reply.answer();
        try (ClassicHttpResponse response = new BasicClassicHttpResponse(answer.status())) {
            answer.headers().forEach(response::setHeader);
            if (answer.status() != 204 && answer.status() != 304) {
                response.setEntity(new DeliveredBody(answer, reply.delivery(), stopping));
            }
            trigger.submitResponse(response);
        }
    }

    private static Map<String, String> headers(ClassicHttpRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : request.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return headers;
    }

    /** One byte more than allowed stands for every body that is too large; the rest is read and thrown away. */
    private static Payload body(ClassicHttpRequest request) throws IOException {
        try (HttpEntity entity = request.getEntity()) {
            if (entity == null) {
                return Payload.empty();
            }
            try (InputStream in = entity.getContent()) {
                byte[] bytes = in.readNBytes(LARGEST_BODY + 1);
                if (bytes.length > LARGEST_BODY) {
                    throwAway(in);
                }
                return Payload.of(bytes);
            }
        }
    }

    private static void throwAway(InputStream in) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long thrown = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            thrown += read;
            if (thrown > MOST_THROWN_AWAY) {
                throw new ConnectionClosedException("the body does not end");
            }
        }
    }
}
