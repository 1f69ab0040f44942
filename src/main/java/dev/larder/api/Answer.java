package dev.larder.api;

import dev.larder.result.Done;
import dev.larder.result.Failure.Unreadable;
import dev.larder.result.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer of the service whose body is still arriving; it leaves the stream open, as closing would read on. */
final class Answer {
    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

    /** Of a refusal's text nobody reads more. */
    private static final int REFUSAL_BYTES = 64 << 10;

    private static final int REST_BYTES = 1024;

    private final ClassicHttpResponse response;
    private final long limit;
    private final Trouble trouble;
    private boolean whole;

    Answer(ClassicHttpResponse response, long limit, Trouble trouble) {
        this.response = response;
        this.limit = limit;
        this.trouble = trouble;
    }

    <T> Outcome<T> read(Wire.Reading<T> reading) throws IOException {
        if (!isGood()) {
            return refused();
        }
        InputStream body = new BoundedStream(body(), limit);
        T result;
        try {
            result = reading.of(Json.read(body));
        } catch (Wire.Shape odd) {
            return unreadable(String.valueOf(odd.getMessage()));
        }
        finish(body);
        return Outcome.ok(result);
    }

    /** The whole body first, so that its print can be taken before it is taken apart. */
    <T> Outcome<T> glance(Wire.Glancing<T> glancing) throws IOException {
        if (!isGood()) {
            return refused();
        }
        InputStream body = new BoundedStream(body(), limit);
        byte[] all = body.readAllBytes();
        letGo(body);
        try {
            return Outcome.ok(glancing.of(all, print(all)));
        } catch (Wire.Shape odd) {
            return unreadable(String.valueOf(odd.getMessage()));
        }
    }

    /** The end was seen; closing gives the connection back. */
    private void letGo(InputStream body) {
        try {
            body.close();
            whole = true;
        } catch (IOException broken) {
            LOG.debug(
                    "the connection broke behind a whole answer: {}",
                    broken.getClass().getSimpleName());
        }
    }

    /** Never 0. */
    private static long print(byte[] all) {
        CRC32 one = new CRC32();
        one.update(all);
        CRC32C other = new CRC32C();
        other.update(all);
        long print = (one.getValue() << 32) | other.getValue();
        return print == 0 ? 1 : print;
    }

    /** A connection can be used again only after the end of the answer was seen. */
    private void finish(InputStream body) {
        try {
            whole = body.readNBytes(REST_BYTES).length < REST_BYTES;
        } catch (IOException broken) {
            LOG.debug(
                    "the connection broke behind a whole answer: {}",
                    broken.getClass().getSimpleName());
        }
    }

    Outcome<Done> taken() {
        if (!isGood()) {
            return refused();
        }
        said();
        return Outcome.done();
    }

    /** Whether its end was seen. */
    boolean isWhole() {
        return whole;
    }

    private boolean isGood() {
        return response.getCode() / 100 == 2;
    }

    private <T> Outcome<T> unreadable(String what) {
        return Outcome.failed(new Unreadable(false, what));
    }

    private <T> Outcome<T> refused() {
        return Outcome.failed(trouble.of(response.getCode(), said(), retryAfter()));
    }

    private Optional<String> retryAfter() {
        return Optional.ofNullable(response.getFirstHeader("Retry-After")).map(Header::getValue);
    }

    /** The status decides; a text that does not arrive whole changes nothing about it. */
    private String said() {
        try {
            byte[] words = body().readNBytes(REFUSAL_BYTES);
            whole = words.length < REFUSAL_BYTES;
            return new String(words, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            return "";
        }
    }

    private InputStream body() throws IOException {
        HttpEntity entity = response.getEntity();
        return entity == null || entity.getContent() == null ? InputStream.nullInputStream() : entity.getContent();
    }
}
