package dev.larder.demo.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A body that is written the way its delivery says. */
final class DeliveredBody extends AbstractHttpEntity {
    private final Payload payload;
    private final Delivery delivery;
    private final Stopping stopping;

    DeliveredBody(Answer answer, Delivery delivery, Stopping stopping) {
        super(answer.contentType().isEmpty() ? null : ContentType.parse(answer.contentType()), null);
        this.payload = answer.body();
        this.delivery = delivery;
        this.stopping = stopping;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        int half = payload.length() / 2;
        if (delivery instanceof Delivery.Trickled trickled) {
            trickle(out, trickled.pause());
        } else if (delivery instanceof Delivery.SilentBody) {
            writeFlushed(out, 0, half);
            stopping.silence();
            throw new ConnectionClosedException("stalled on purpose");
        } else if (delivery instanceof Delivery.Cut) {
            writeFlushed(out, 0, half);
            throw new ConnectionClosedException("cut on purpose");
        } else {
            payload.writeTo(out, 0, payload.length());
        }
    }

    private void trickle(OutputStream out, Duration pause) throws IOException {
        for (int at = 0; at < payload.length(); at++) {
            if (!stopping.pause(pause)) {
                throw new ConnectionClosedException("the server stops");
            }
            writeFlushed(out, at, at + 1);
        }
    }

    private void writeFlushed(OutputStream out, int from, int to) throws IOException {
        payload.writeTo(out, from, to);
        out.flush();
    }

    @Override
    public long getContentLength() {
        return payload.length();
    }

    @Override
    public InputStream getContent() {
        return new ByteArrayInputStream(payload.bytes());
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public void close() {}
}
