package dev.larder.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** ButterCMS's own clients, unchanged but for the base address. */
class OfficialClientsTest extends DemoBench {
    private static final Path OLD_JACKSON = Path.of("target/java-client");
    private static final Path NPM = Path.of("target/npm/node_modules/buttercms");

    /** In a JVM of its own, with the Jackson it was built with. */
    @Test
    void theJavaClientReadsEverything() throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(OLD_JACKSON), "the client's own Jackson is not there: run the tests with Maven");
        StringBuilder classPath = new StringBuilder("target/test-classes");
        try (Stream<Path> jars = Files.list(OLD_JACKSON)) {
            jars.forEach(jar -> classPath.append(File.pathSeparator).append(jar));
        }
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (part.matches(
                    ".*(buttercmsclient|httpclient-4|httpcore-4|commons-logging|commons-codec)[^/\\\\]*\\.jar")) {
                classPath.append(File.pathSeparator).append(part);
            }
        }
        JsonNode seen = run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath.toString(),
                JavaClientReads.class.getName(),
                server.base().toString(),
                server.readToken());
        assertThat(seen.path("page").asText()).isEqualTo("Spring range");
        assertThat(seen.path("pages").asInt()).isEqualTo(2);
        assertThat(seen.path("found").asInt()).isEqualTo(1);
        assertThat(seen.path("years").asInt()).isEqualTo(12);
        assertThat(seen.path("post").asText()).isEqualTo("First post");
        assertThat(seen.path("next").asText()).isEqualTo("second");
        assertThat(seen.path("posts").asInt()).isEqualTo(2);
        assertThat(seen.path("recent").asInt()).isEqualTo(1);
        assertThat(seen.path("people").toString()).isEqualTo("[2,1,1]");
        assertThat(seen.path("feeds").toString()).isEqualTo("[\"rss\",\"feed\",\"urlset\"]");
        assertThat(seen.path("refusal").asText()).contains("Page not found.");
    }

    private static JsonNode run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return Caller.JSON.readTree(out);
    }

    @Test
    void theJavaScriptClientReadsEverything() throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(NPM),
                "the npm client is not there: npm install --prefix target/npm --no-save buttercms@3.0.3");
        Assumptions.assumeTrue(hasNode(), "node is not there");
        JsonNode seen = run(
                "node",
                "src/test/js/read-everything.mjs",
                NPM.resolve("dist/butter.esm.js").toAbsolutePath().toUri().toString(),
                server.base().toString(),
                server.readToken());
        assertThat(seen.path("page").asText()).isEqualTo("Spring range");
        assertThat(seen.path("pages").asInt()).isEqualTo(2);
        assertThat(seen.path("found").asInt()).isEqualTo(1);
        assertThat(seen.path("content").toString()).isEqualTo("[\"team\",\"cities\"]");
        assertThat(seen.path("drafts").asInt()).isEqualTo(3);
        assertThat(seen.path("post").asText()).isEqualTo("First post");
        assertThat(seen.path("posts").asInt()).isEqualTo(2);
        assertThat(seen.path("people").toString()).isEqualTo("[2,1,1]");
        assertThat(seen.path("feed").asText()).startsWith("<?xml");
        assertThat(seen.path("refusal").asText()).contains("Page not found.").contains("404");
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
