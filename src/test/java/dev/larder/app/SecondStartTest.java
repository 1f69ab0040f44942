package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One program to a folder: who comes second calls the first to the front, and a dead one is in nobody's way. */
@Timeout(150)
class SecondStartTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String LOCK = "larder.lock";
    private static final String FRONT = "larder.front";

    @TempDir
    Path folder;

    @Test
    void aSecondStartCallsTheFirstToTheFrontAndEnds() throws Exception {
        CountDownLatch front = new CountDownLatch(1);
        try (SingleInstance first =
                        SingleInstance.claim(data(), front::countDown).orElseThrow();
                Child second = second()) {
            assertThat(first).isNotNull();
            assertThat(second.exit(SOON)).isZero();
            assertThat(front.await(1, TimeUnit.SECONDS)).isTrue();
            assertThat(second.err().lines())
                    .singleElement()
                    .asString()
                    .contains("already running", "brought to the front");
        }
    }

    @Test
    void everyFurtherStartCallsAnew() throws Exception {
        CountDownLatch front = new CountDownLatch(2);
        try (SingleInstance first =
                SingleInstance.claim(data(), front::countDown).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(SingleInstance.callToFront(data())).isTrue();
            assertThat(SingleInstance.callToFront(data())).isTrue();
            assertThat(front.await(1, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aCallThatWentWrongInsideDoesNotEndTheListening() throws Exception {
        try (SingleInstance first = SingleInstance.claim(data(), () -> {
                    throw new IllegalStateException("the window is closing");
                })
                .orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(SingleInstance.callToFront(data())).isFalse();
            assertThat(SingleInstance.callToFront(data())).isFalse();
            assertThat(listenerLives()).isTrue();
        }
    }

    private static boolean listenerLives() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("second-start"));
    }

    @Test
    void aCallerWhoDoesNotKnowTheWordIsNotObeyed() throws Exception {
        CountDownLatch front = new CountDownLatch(1);
        try (SingleInstance first =
                SingleInstance.claim(data(), front::countDown).orElseThrow()) {
            assertThat(first).isNotNull();
            List<String> lines = Files.readAllLines(data().resolve(FRONT));
            try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(lines.get(0)))) {
                caller.getOutputStream().write("x".repeat(37).getBytes(StandardCharsets.US_ASCII));
                assertThat(caller.getInputStream().read()).isEqualTo(-1);
            }
            assertThat(front.getCount()).isEqualTo(1);
            assertThat(SingleInstance.callToFront(data())).isTrue();
        }
    }

    @Test
    void afterTheFirstEndedNothingIsInTheWay() throws Exception {
        SingleInstance.claim(data(), () -> {}).orElseThrow().close();

        assertThat(data().resolve(FRONT)).doesNotExist();
        SingleInstance.claim(data(), () -> {}).orElseThrow().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1\nword",
                "99999999\nword",
                "70000\nword",
                "-1\nword",
                "port\nword",
                "\n\n",
                "\u00ff\u0000"
            })
    void whateverStandsInTheAddressFileACallIsOnlyUnanswered(String stale) throws Exception {
        Files.createDirectories(data());
        Files.write(data().resolve(FRONT), stale.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(SingleInstance.callToFront(data())).isFalse();
    }

    @Test
    void anotherProgramsPortIsNotTakenForTheFirst() throws Exception {
        Files.createDirectories(data());
        try (ServerSocket other = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Files.write(data().resolve(FRONT), List.of(Integer.toString(other.getLocalPort()), "word"));
            Thread talker = new Thread(() -> answer(other), "another-program");
            talker.setDaemon(true);
            talker.start();

            assertThat(SingleInstance.callToFront(data())).isFalse();
        }
    }

    private static void answer(ServerSocket other) {
        try (Socket caller = other.accept()) {
            caller.getOutputStream().write("220 mail.example ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException over) {
            throw new UncheckedIOException(over);
        }
    }

    @Test
    void aFirstThatDoesNotAnswerIsSaidAndNothingElseHappens() throws Exception {
        Files.createDirectories(data());
        try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
                FileChannel channel =
                        FileChannel.open(data().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Files.write(data().resolve(FRONT), List.of(Integer.toString(silent.getLocalPort()), "word"));
            try (Child second = second()) {
                assertThat(second.exit(SOON)).isEqualTo(75);
                assertThat(second.err().lines())
                        .singleElement()
                        .asString()
                        .contains("already running in " + data(), "does not answer");
            }
            assertThat(lock.isValid()).isTrue();
        }
    }

    @Test
    void aNewStartFollowsAKilledOneWithoutHelpAndASecondIsSentToIt() throws Exception {
        try (Child killed = second()) {
            untilOpen(killed, "");
            killed.process().destroyForcibly();
            killed.process().onExit().join();
        }
        String stale = front();
        assertThat(stale).isNotEmpty();
        try (Child next = second()) {
            untilOpen(next, stale);
            try (Child second = second()) {
                assertThat(second.exit(SOON)).isZero();
                assertThat(second.err()).contains("already running");
            }
            assertThat(next.process().isAlive()).isTrue();
        }
    }

    /** Its window is open, or at least about to be: the folder is its own. */
    private void untilOpen(Child child, String before) throws InterruptedException {
        child.until(
                "the folder is claimed",
                () -> !front().equals(before) && front().lines().count() == 2,
                SOON);
        child.until("the demo space is there", () -> Files.exists(data().resolve("spaces/demo/space.db")), SOON);
    }

    private String front() {
        try {
            return Files.exists(data().resolve(FRONT)) ? Files.readString(data().resolve(FRONT)) : "";
        } catch (IOException gone) {
            return "";
        }
    }

    private Child second() throws IOException {
        return Child.larder(folder.resolve("said"), "--data", data().toString());
    }

    private Path data() {
        return folder.resolve("data");
    }
}
