package dev.larder.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.Timeout;

/** Calls a demo server over real HTTP: nothing is retried, followed or unpacked behind a test's back. */
final class Caller implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private final DemoServer server;
    private final CloseableHttpClient http;

    record Answer(int status, Map<String, String> headers, byte[] body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException malformed) {
                throw new AssertionError("not JSON: " + text(), malformed);
            }
        }

        JsonNode at(String pointer) {
            return json().at(pointer);
        }

        String text() {
            return new String(body, java.nio.charset.StandardCharsets.UTF_8);
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
        }
    }

    Caller(DemoServer server) {
        this.server = server;
        this.http = HttpClients.custom()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setSocketTimeout(Timeout.ofSeconds(20))
                                .build())
                        .build())
                .build();
    }

    Answer get(String path, String... headers) throws IOException {
        return call("GET", path, Optional.empty(), with(headers, "Authorization", "Token " + server.readToken()));
    }

    Answer preview(String path) throws IOException {
        return get(path + (path.contains("?") ? "&" : "?") + "preview=1");
    }

    Answer write(String method, String path, String json) throws IOException {
        return call(
                method,
                path,
                Optional.of(json.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                with(
                        new String[0],
                        "Authorization",
                        "Token " + server.writeToken(),
                        "Content-Type",
                        "application/json"));
    }

    Answer delete(String path) throws IOException {
        return call("DELETE", path, Optional.empty(), List.of("Authorization", "Token " + server.writeToken()));
    }

    /** Writes and waits until it shows. */
    Answer writeThrough(String method, String path, String json) throws IOException, InterruptedException {
        Answer answer = write(method, path, json);
        server.awaitQueue();
        return answer;
    }

    private static List<String> with(String[] headers, String... more) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        return all;
    }

    /** {@code path} begins after the base, or is a whole address. */
    Answer call(String method, String path, Optional<byte[]> body, List<String> headers) throws IOException {
        URI uri = URI.create(path.startsWith("http") ? path : server.base() + path);
        return call(method, uri, body, headers, Timeout.ofSeconds(20));
    }

    Answer call(String method, URI uri, Optional<byte[]> body, List<String> headers, Timeout timeout)
            throws IOException {
        ClassicRequestBuilder request = ClassicRequestBuilder.create(method).setUri(uri);
        for (int at = 0; at < headers.size(); at += 2) {
            request.addHeader(headers.get(at), headers.get(at + 1));
        }
        ContentType noType = null;
        body.ifPresent(bytes -> request.setEntity(new ByteArrayEntity(bytes, noType)));
        var built = request.build();
        org.apache.hc.client5.http.protocol.HttpClientContext context =
                org.apache.hc.client5.http.protocol.HttpClientContext.create();
        context.setRequestConfig(
                RequestConfig.custom().setResponseTimeout(timeout).build());
        return http.execute(built, context, response -> {
            Map<String, String> answered = new LinkedHashMap<>();
            for (var header : response.getHeaders()) {
                answered.put(header.getName().toLowerCase(java.util.Locale.ROOT), header.getValue());
            }
            byte[] bytes = response.getEntity() == null
                    ? new byte[0]
                    : Optional.ofNullable(EntityUtils.toByteArray(response.getEntity()))
                            .orElse(new byte[0]);
            return new Answer(response.getCode(), answered, bytes);
        });
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
