package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shell scripts, as far as they can be run without building anything. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class PackagingTest {
    private static final Path SCRIPTS = Path.of("packaging").toAbsolutePath();
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".sh")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptCanBeReadByItsShell(Path script) throws Exception {
        boolean bash = Files.readAllLines(script).get(0).contains("bash");
        try (Child child = Child.start(folder, usual -> {}, List.of(bash ? "bash" : "sh", "-n", script.toString()))) {
            assertThat(child.exit(SOON)).isZero();
            assertThat(child.err()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayRunShAnswersBeforeItInstallsOrBuildsAnything() throws Exception {
        try (Child child = Child.start(
                folder,
                builder -> {
                    Child.screenless(builder);
                    onlyPlainTools(builder);
                },
                List.of("/bin/sh", SCRIPTS.resolve("run.sh").toString()))) {
            assertThat(child.exit(SOON)).isEqualTo(78);
            assertThat(child.err().lines()).singleElement().asString().contains("no display", "--tour DIR");
            assertThat(child.out()).isEmpty();
        }
    }

    /** Takes Java, Maven and apt away: a script that reached for them would fail otherwise. */
    private void onlyPlainTools(ProcessBuilder builder) {
        try {
            Path tools = Files.createDirectories(folder.resolve("tools"));
            for (String tool : List.of("uname", "dirname")) {
                Path found = Stream.of("/bin", "/usr/bin")
                        .map(place -> Path.of(place, tool))
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow();
                Files.createSymbolicLink(tools.resolve(tool), found);
            }
            builder.environment().put("PATH", tools.toString());
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }
}
