package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.larder.result.Redactor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of the program: what is in it, what is not, and how large it gets. */
class LoggingTest {
    private static final String SECRET = "ab.C~d+e/f=12";
    private static final Logger LOG = LoggerFactory.getLogger(LoggingTest.class);
    private static final int CUT = 2 << 20;

    @TempDir
    Path folder;

    private final Redactor redactor = new Redactor();

    private void start(boolean talkative) {
        redactor.guard(SECRET.toCharArray());
        Logging.start(folder, talkative, redactor);
    }

    @AfterEach
    void asTheTestsHaveIt() throws JoranException {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        new ContextInitializer(context).autoConfig();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("larder.log"));
    }

    @Test
    void usuallyItTellsWhatHappenedButNotHow() throws IOException {
        start(false);
        LOG.info("sent");
        LOG.debug("by a long way round");

        assertThat(log()).contains("INFO", "sent").doesNotContain("long way");
    }

    @Test
    void whenAskedToItTellsEverything() throws IOException {
        start(true);
        LOG.trace("by a long way round");

        assertThat(log()).contains("TRACE", "long way");
    }

    @Test
    void everyPartOfALinePassesTheRedactor() throws IOException {
        start(true);
        Thread.currentThread().setName(Thread.currentThread().getName() + "-" + SECRET);
        try {
            LOG.warn(
                    "message {}\nAuthorization: Token {}",
                    SECRET,
                    "0123456789",
                    new IOException("thrown " + SECRET, new IllegalStateException("cause " + SECRET)));
            LoggerFactory.getLogger("logger." + SECRET).warn("named so");
        } finally {
            Thread.currentThread().setName(Thread.currentThread().getName().replace("-" + SECRET, ""));
        }

        assertThat(log())
                .contains("message [redacted]", "thrown [redacted]", "cause [redacted]", "named so")
                .doesNotContain(SECRET, "0123456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.hc.client5.http.headers",
                "org.apache.hc.client5.http.wire",
                "org.apache.hc.client5.http2",
                "org.apache.hc.client5.http2.frame"
            })
    void whatPrintsWholeHeadersStaysSilentEvenThen(String name) throws IOException {
        start(true);
        LoggerFactory.getLogger(name).error("Authorization");

        assertThat(LoggerFactory.getLogger(name).isErrorEnabled()).isFalse();
        assertThat(log()).doesNotContain("Authorization");
    }

    @Test
    void theHttpClientDoesNotTellItsMessagesEvenThen() {
        start(true);

        assertThat(LoggerFactory.getLogger("org.apache.hc.client5.http.impl.classic.MainClientExec")
                        .isDebugEnabled())
                .isFalse();
    }

    @Test
    void fileByFileItIsCutAndOnlyFourOlderOnesAreKept() throws IOException {
        start(true);
        String line = "one of many lines " + "abc ".repeat(2_000) + SECRET;
        for (int written = 0; written < 8 * CUT; written += line.length()) {
            LOG.trace(line);
        }

        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.sorted().toList();
        }
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("larder.1.log", "larder.2.log", "larder.3.log", "larder.4.log", "larder.log");
        assertThat(files).allSatisfy(file -> {
            assertThat(Files.size(file)).isLessThan(CUT + CUT / 2);
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .contains("[redacted]")
                    .doesNotContain(SECRET);
        });
    }
}
