package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line, by the program itself. */
@Timeout(120)
class StartTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    /** How a program ended and what it said. */
    private record Ended(int code, String out, String err) {}

    private Ended run(Consumer<ProcessBuilder> change, String... args) throws Exception {
        try (Child child = Child.larder(folder.resolve("said"), change, args)) {
            int code = child.exit(SOON);
            return new Ended(code, child.out(), child.err());
        }
    }

    private static void saysInOneLine(Ended ended, int code, String... words) {
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .startsWith("larder: ")
                .contains(words)
                .doesNotContain("Exception");
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(code);
    }

    @Test
    void helpNamesEveryOptionAndOpensNothing() throws Exception {
        Ended ended = run(Child::screenless, "--help");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .contains("--data", "--tour", "--theme", "--verbose", "--version", "--help", "--demo-server");
    }

    @Test
    void theVersionIsOneLine() throws Exception {
        Ended ended = run(Child::screenless, "--version");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines()).singleElement().asString().matches("larder \\S+");
    }

    @ParameterizedTest
    @CsvSource({
        "--nope, unknown option --nope",
        "folder, unknown option folder",
        "--data, --data needs a value",
        "--tour, --tour needs a value",
        "--theme, --theme needs a value",
        "--theme --verbose, --theme needs a value",
        "--theme pink, '--theme is light, dark or system'"
    })
    void aWrongCommandLineIsOneLineThatSaysWhat(String line, String said) throws Exception {
        saysInOneLine(run(Child::screenless, line.split(" ")), 64, said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data", "--tour", "--theme"})
    void anEmptyValueIsNone(String option) throws Exception {
        saysInOneLine(run(Child::screenless, option, ""), 64, option + " needs a value");
    }

    @Test
    void withoutADisplayItSaysSoAndNamesTheTour() throws Exception {
        saysInOneLine(run(Child::screenless, "--data", data().toString()), 78, "no display", "--tour DIR");
    }

    @Test
    void aDisplayThatDoesNotAnswerIsSaidLikeNone() throws Exception {
        Ended ended = run(builder -> builder.environment().put("DISPLAY", ":9876"), "--data", data().toString());

        saysInOneLine(ended, 78, "no display", "--tour DIR");
    }

    @Test
    void aStartThatFailedLeavesTheFolderFree() throws Exception {
        run(Child::screenless, "--data", data().toString());

        try (SingleInstance instance = SingleInstance.claim(data(), () -> {}).orElseThrow()) {
            assertThat(instance).isNotNull();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        saysInOneLine(
                run(usual -> {}, "--data", file.resolve("data").toString()),
                78,
                "cannot write in " + file.resolve("data"));
        saysInOneLine(run(usual -> {}, "--data", file.toString()), 78, "cannot write in " + file);
    }

    @Test
    void theDemoServerHasAHelpOfItsOwn() throws Exception {
        Ended ended = run(Child::screenless, "--demo-server", "--help");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("--port", "--data", "--faults").doesNotContain("--tour");
    }

    @Test
    void theDemoServerRunsUntilItIsToldToStop() throws Exception {
        Path said = folder.resolve("said");
        try (Child child = Child.larder(
                said,
                Child::screenless,
                "--demo-server",
                "--port",
                "0",
                "--data",
                folder.resolve("space").toString())) {
            child.until("demo server ready on http://127.0.0.1:", SOON);
            String base = child.out().strip().substring("demo server ready on ".length());
            assertThat(base).matches("http://127\\.0\\.0\\.1:\\d+/v2");
            assertThat(status(base + "/posts/")).isEqualTo(401);

            child.process().destroy();

            assertThat(child.exit(Duration.ofSeconds(8))).isEqualTo(128 + 15);
            assertThat(child.out().lines()).hasSize(1);
            assertThat(child.err()).isEmpty();
        }
    }

    private static int status(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Path data() {
        return folder.resolve("data");
    }
}
