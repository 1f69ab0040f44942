package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.result.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written when something was caught by nobody. */
class CrashReportTest {
    private static final String SHORT_SECRET = "ab.C~d+e/f=12";
    private static final String LONG_SECRET = "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567";

    @TempDir
    Path folder;

    private final Redactor redactor = new Redactor();

    @BeforeEach
    void guard() {
        redactor.guard(SHORT_SECRET.toCharArray());
    }

    private String reported(Thread thread, Throwable thrown) throws IOException {
        Path place = folder.resolve("not/yet/there");
        new CrashReport(place, redactor).uncaughtException(thread, thrown);
        return Files.readString(place.resolve("crash.txt"));
    }

    @Test
    void itNamesTheProgramTheThreadAndTheWholeTrace() throws IOException {
        Thread thread = new Thread(() -> {}, "sync-1");

        assertThat(reported(thread, new IllegalStateException("no such state", new IOException("disk"))))
                .startsWith("Larder ")
                .contains("Java " + System.getProperty("java.version"), "on thread sync-1")
                .contains("IllegalStateException: no such state", "Caused by: java.io.IOException: disk")
                .contains("\tat " + CrashReportTest.class.getName());
    }

    @Test
    void noSecretIsInItWhereverItStood() throws IOException {
        IllegalStateException thrown = new IllegalStateException(
                "sent Authorization: Token " + LONG_SECRET, new IOException("answer: " + SHORT_SECRET));
        thrown.addSuppressed(new IOException("x" + SHORT_SECRET + "x and " + LONG_SECRET + "_"));

        assertThat(reported(new Thread(() -> {}, "for-" + SHORT_SECRET), thrown))
                .contains("[redacted]", "Suppressed:")
                .doesNotContain(SHORT_SECRET, LONG_SECRET);
    }

    @Test
    void theLastCrashReplacesTheOneBefore() throws IOException {
        reported(Thread.currentThread(), new IllegalStateException("the first, which is longer"));

        assertThat(reported(Thread.currentThread(), new IllegalStateException("second")))
                .contains("second")
                .doesNotContain("the first");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoSecondCrash() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        new CrashReport(file, redactor).uncaughtException(Thread.currentThread(), new IllegalStateException("first"));

        assertThat(file).hasContent("not a folder");
    }
}
