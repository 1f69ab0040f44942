package dev.larder.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.demo.http.Payload;
import dev.larder.demo.http.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds a token here may be printed by anybody. */
class PrintingTest {
    private static final String READ = "1ead0000e5f60718293a4b5c6d7e8f9012345678";
    private static final String WRITE = "3417e000e5f60718293a4b5c6d7e8f9012345678";

    @TempDir
    Path folder;

    @Test
    void noTokenIsPrintedByOptionsNorByTheServer() throws Exception {
        Arguments arguments = Arguments.parse(
                List.of("--read-token", READ, "--write-token", WRITE, "--data", folder.toString(), "--port", "0"));
        try (DemoServer server = DemoServer.start(arguments.options())) {
            assertThat(List.of(arguments, arguments.options(), server, server.log(), new Tokens(READ, WRITE)))
                    .extracting(Object::toString)
                    .allSatisfy(said -> assertThat(said).doesNotContain(READ, WRITE));
        }
    }

    @Test
    void noTokenIsPrintedByACallThatCarriesOne() {
        Request request = new Request(
                "GET", "/v2/posts/?auth_token=" + READ, Map.of("authorization", "Token " + WRITE), Payload.empty());

        assertThat(request.toString()).doesNotContain(READ, WRITE);
    }
}
