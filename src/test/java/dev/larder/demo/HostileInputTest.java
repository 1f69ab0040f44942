package dev.larder.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input nobody should send: always a clear 4xx, never a 500, a file elsewhere, or a thread that hangs. */
class HostileInputTest extends DemoBench {

    /** The status line of a request sent as raw bytes. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.base().getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] answer = socket.getInputStream().readNBytes(12);
            return new String(answer, StandardCharsets.ISO_8859_1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/../space.json",
                "/media/%2e%2e/space.json",
                "/media/..%2fspace.json",
                "/media/%2e%2e%5cspace.json",
                "/media//etc/passwd",
                "/media/.hidden",
                "/media/",
                "/media/a%00b"
            })
    void mediaNeverLeaveTheirFolder(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n")).isEqualTo("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/posts/%zz/", "/v2/posts/%c3%28/", "/v2/posts/?a=%ff", "/v2/posts/?page=%"})
    void brokenEncodingIsABadRequest(String target) throws Exception {
        assertThat(raw("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n")).isEqualTo("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "[]",
                "\"x\"",
                "nul",
                "{\"a\":1}}",
                "{\"a\":NaN}",
                "{\"a\":1e999}",
                "{\"a\":01}",
                "\u0000"
            })
    void brokenJsonIsABadRequest(String body) throws Exception {
        Caller.Answer answer = caller.write("POST", "/pages/", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().isObject()).isTrue();
    }

    @Test
    void bytesThatAreNotUtf8AreABadRequest() throws Exception {
        byte[] body = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
        Caller.Answer answer = caller.call(
                "POST",
                "/pages/",
                Optional.of(body),
                List.of("Authorization", "Token " + server.writeToken(), "Content-Type", "application/json"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/detail").asText()).startsWith("JSON parse error - ");
    }

    @Test
    void deepNestingIsABadRequest() throws Exception {
        String deep = "{\"fields\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(caller.write("POST", "/pages/", deep).status()).isEqualTo(400);
    }

    @Test
    void anotherContentTypeIsUnsupported() throws Exception {
        Caller.Answer answer = caller.call(
                "POST",
                "/pages/",
                Optional.of("a=b".getBytes(StandardCharsets.UTF_8)),
                List.of("Authorization", "Token " + server.writeToken(), "Content-Type", "text/plain"));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.at("/detail").asText()).isEqualTo("Unsupported media type \"text/plain\" in request.");
    }

    @Test
    void bodiesUpToTenMegabytesAreTakenAndLargerOnesRefused() throws Exception {
        String start = "{\"title\":\"Big\",\"slug\":\"big\",\"body\":\"";
        String big = start + "x".repeat(10 * 1024 * 1024 - start.length() - 2) + "\"}";
        assertThat(caller.writeThrough("POST", "/posts/", big).status()).isEqualTo(202);
        assertThat(caller.preview("/posts/big/").at("/data/body").asText()).hasSizeGreaterThan(10_000_000);
        assertThat(caller.write("POST", "/posts/", big + " ").status()).isEqualTo(413);
        assertThat(caller.get("/posts/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "a/b", "a\\\\b", "", " ", "a.b", "ä", "x\\u0000", "."})
    void aSlugThatIsNoSlugIsRefused(String slug) throws Exception {
        Caller.Answer answer = caller.write("POST", "/posts/", "{'title':'x','slug':'" + slug + "'}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/slug")).hasSize(1);
    }

    @Test
    void slugsThatFileSystemsConfuseStayApart() throws Exception {
        for (String slug : new String[] {"con", "CON", "Case", "case", "_single", "a".repeat(100)}) {
            assertThat(caller.writeThrough("POST", "/posts/", "{'title':'" + slug + "','slug':'" + slug + "'}")
                            .status())
                    .isEqualTo(202);
        }
        restart(options());
        assertThat(caller.preview("/posts/Case/").at("/data/title").asText()).isEqualTo("Case");
        assertThat(caller.preview("/posts/case/").at("/data/title").asText()).isEqualTo("case");
        assertThat(caller.preview("/posts/CON/").status()).isEqualTo(200);
        try (Stream<Path> files = Files.list(folder.resolve("data/space/posts"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.matches("[a-z0-9%A-F._-]+"))
                    .doesNotContain("con.draft.json");
        }
    }

    @Test
    void methodsNobodyOffersAreRefused() throws Exception {
        assertThat(caller.write("POST", "/authors/", "{}").text())
                .isEqualTo("{\"detail\":\"Method \\\"POST\\\" not allowed.\"}");
        assertThat(raw("TRACE /v2/posts/ HTTP/1.1\r\nHost: x\r\nAuthorization: Token " + server.readToken()
                        + "\r\n\r\n"))
                .isEqualTo("HTTP/1.1 405");
        assertThat(raw("NONSENSE\r\n\r\n")).isEqualTo("HTTP/1.1 400");
    }

    @Test
    void manyReferencesAtDepthDoNotFillTheMemory() throws Exception {
        restart(options().lenient());
        StringBuilder items = new StringBuilder("{'key':'cities','status':'published','fields':[{'name':'0'}");
        for (int i = 1; i < 100; i++) {
            items.append(",{'name':'").append(i).append("'}");
        }
        caller.writeThrough("POST", "/content/", items + "]}");
        StringBuilder uris = new StringBuilder();
        for (var city : caller.get("/content/cities/?page_size=100").at("/data/cities")) {
            uris.append(uris.isEmpty() ? "" : ",")
                    .append("'/v2/content/?keys=cities[_id=")
                    .append(city.at("/meta/id").asText())
                    .append("]'");
        }
        for (var city : caller.get("/content/cities/?page_size=100").at("/data/cities")) {
            String path = "/content/cities/" + city.at("/meta/id").asText() + "/";
            caller.write("PATCH", path, "{'fields':{'near':[" + uris + "]}}");
        }
        server.awaitQueue();
        assertThat(caller.get("/content/cities/?levels=5&page_size=100").status())
                .isEqualTo(400);
        assertThat(caller.get("/content/cities/?levels=1").status()).isEqualTo(200);
    }
}
