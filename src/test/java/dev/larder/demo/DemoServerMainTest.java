package dev.larder.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of the demo server. */
class DemoServerMainTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return DemoServerMain.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String error() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void helpShowsOptionsTokensAndFaults() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--port", "--lenient", Arguments.READ_TOKEN, Arguments.WRITE_TOKEN, "drop-queue", "every5");
        assertThat(Arguments.READ_TOKEN).matches("[0-9a-f]{40}");
        assertThat(Arguments.WRITE_TOKEN).matches("[0-9a-f]{40}");
    }

    @Test
    void aWrongOptionIsOneLine() {
        assertThat(run("--nope")).isEqualTo(2);
        assertThat(run("--port")).isEqualTo(2);
        assertThat(run("--port", "x")).isEqualTo(2);
        assertThat(run("--port", "99999")).isEqualTo(2);
        assertThat(run("--faults", "x=1")).isEqualTo(2);
        assertThat(error().lines()).hasSize(5).allMatch(line -> !line.contains("Exception"));
    }

    @Test
    void aTakenPortIsOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run("--port", port, "--data", folder.toString())).isEqualTo(1);
            assertThat(error().lines()).singleElement().asString().contains("port " + port + " is in use");
        }
    }

    @Test
    void anUnreadableSeedIsOneLineAndLeavesNoHalfSpace() throws Exception {
        Path seed = Files.createDirectories(folder.resolve("seed/posts"));
        Files.writeString(seed.resolve("bad.json"), "{");
        String data = folder.resolve("data").toString();
        assertThat(run("--data", data, "--seed", folder.resolve("seed").toString()))
                .isEqualTo(1);
        assertThat(run("--data", data, "--seed", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(error().lines()).hasSize(2).allMatch(line -> line.startsWith("the demo server cannot start: "));
        assertThat(folder.resolve("data/space")).doesNotExist();
    }
}
