package dev.larder.demo;

import dev.larder.demo.http.Answer;
import dev.larder.demo.http.Payload;
import dev.larder.demo.http.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Compresses an answer for callers that ask for it, from the size on from which that pays. */
final class Gzip {
    private static final int SMALLEST = 200;

    private Gzip() {}

    static Answer apply(Answer answer, Request request) {
        String accepted = request.header("accept-encoding").orElse("").toLowerCase(Locale.ROOT);
        boolean asked = accepted.contains("gzip") && !accepted.matches(".*gzip\\s*;\\s*q=0(\\.0*)?(,.*|\\s*)");
        if (!asked || answer.body().length() < SMALLEST || !isText(answer.contentType())) {
            return answer;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(answer.body().bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return answer.with(Payload.of(bytes.toByteArray())).with("Content-Encoding", "gzip");
    }

    private static boolean isText(String contentType) {
        return contentType.startsWith("application/json") || contentType.startsWith("text/");
    }
}
