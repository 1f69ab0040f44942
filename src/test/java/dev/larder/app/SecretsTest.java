package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** After a whole session at its most talkative no token is anywhere but in memory and in the one header. */
@Timeout(120)
class SecretsTest {
    private static final Duration SESSION = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final SecretsSession.Secrets secrets = new SecretsSession.Secrets(
            random(), random(), random(), "q7.C~d+e/f=" + random().substring(0, 5), random());
    private final SecretScan scan = new SecretScan(Map.of(
            "the read token",
            secrets.read(),
            "the write token",
            secrets.write(),
            "the wrong token",
            secrets.wrong(),
            "the odd token",
            secrets.odd(),
            "the pasted token",
            secrets.pasted()));

    private static String random() {
        byte[] bytes = new byte[20];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Child session(String... more) throws Exception {
        Child child = Child.of(
                SecretsSession.class,
                folder.resolve("said"),
                builder -> {
                    Child.screenless(builder);
                    builder.environment().put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("no-bus"));
                },
                Stream.concat(Stream.of(data().toString()), Stream.of(more)).toArray(String[]::new));
        tell(child, secrets.read(), secrets.write(), secrets.wrong(), secrets.odd(), secrets.pasted());
        child.until(SecretsSession.READY, SESSION);
        return child;
    }

    private static void tell(Child child, String... lines) throws IOException {
        child.process().getOutputStream().write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        child.process().getOutputStream().flush();
    }

    @Test
    void noTokenIsInAnyFileStreamAddressCommandLineOrEnvironment() throws Exception {
        try (Child child = session()) {
            theSessionWasWhole(child);
            assertThat(scan.below(folder)).as("while it runs").isEmpty();
            for (String part : List.of("cmdline", "environ")) {
                Path file = Path.of("/proc", Long.toString(child.process().pid()), part);
                if (Files.isReadable(file)) {
                    assertThat(scan.in(part, Files.readAllBytes(file))).isEmpty();
                }
            }
            tell(child, "end");
            assertThat(child.exit(Duration.ofSeconds(20))).isZero();
        }
        assertThat(scan.below(folder)).as("when it is over").isEmpty();
    }

    /** Otherwise nothing could have been found. */
    private void theSessionWasWhole(Child child) throws IOException {
        assertThat(child.out().lines().toList())
                .contains(
                        "try pasted: Failed[why=TokenMalformed[kind=READ, problem=PREFIX]]",
                        "try wrong: Failed[why=TokenInvalid[kind=READ]]",
                        "try read: Ok[it=DONE]",
                        "keep read: Ok[it=SESSION]",
                        "refused: Failed[why=TokenInvalid[kind=WRITE]]",
                        "refused: Failed[why=TokenReadOnly[]]",
                        "without: Failed[why=TokenMissing[kind=WRITE]]",
                        "check: Failed[why=TokenInvalid[kind=READ]]",
                        "picture: Ok[it=true]",
                        "settings: Ok[it=DONE]",
                        "Token[…]")
                .anyMatch(line -> line.startsWith("keychain: Failed[why=KeychainAbsent"))
                .anyMatch(line -> line.startsWith("pull: Ok["))
                .anyMatch(line -> line.startsWith("send: Ok["))
                .anyMatch(line -> line.startsWith("revoked: Failed[why=TokenInvalid"));
        assertThat(Files.readAllLines(data().resolve("addresses.txt")))
                .hasSizeGreaterThan(10)
                .anyMatch(target -> target.startsWith("/v2/posts/"));
        assertThat(Files.readString(data().resolve("log/crash.txt"))).contains("[redacted]", "on thread for-");
        assertThat(logs())
                .contains("[redacted]", "uncaught on", "o.a.h.c.", "api.Wire")
                .contains("Proxy-Authorization");
        assertThat(data().resolve("spaces.json")).exists();
        assertThat(data().resolve("settings.json")).exists();
        assertThat(data().resolve("spaces/shop/space.db")).exists();
    }

    private String logs() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(data().resolve("log"))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void aLoggerThatForgetsTheRedactorIsFound() throws Exception {
        try (Child child = session("leak")) {
            assertThat(scan.in("the error stream", child.err()))
                    .anyMatch(found -> found.startsWith("the write token"))
                    .anyMatch(found -> found.startsWith("the odd token"));
            assertThat(scan.below(folder.resolve("said"))).isNotEmpty();
            assertThat(scan.below(data())).isEmpty();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }
}
