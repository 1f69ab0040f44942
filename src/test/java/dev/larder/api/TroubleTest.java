package dev.larder.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.RemoteRef;
import dev.larder.model.Target;
import dev.larder.result.Cancel;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Failure.CallsUsedUp;
import dev.larder.result.Failure.Cancelled;
import dev.larder.result.Failure.Forbidden;
import dev.larder.result.Failure.NotAuthorized;
import dev.larder.result.Failure.NotFound;
import dev.larder.result.Failure.NotSupported;
import dev.larder.result.Failure.Reach;
import dev.larder.result.Failure.Rejected;
import dev.larder.result.Failure.ServiceTrouble;
import dev.larder.result.Failure.TokenMalformed;
import dev.larder.result.Failure.TokenMissing;
import dev.larder.result.Failure.Unreachable;
import dev.larder.result.Failure.Unreadable;
import dev.larder.result.FieldProblem;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import dev.larder.vault.Token;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TroubleTest {
    private static final String SECRET = "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567";
    private static final Duration SOON = Duration.ofMillis(300);
    private static final ContentTypeKey ITEMS = ContentTypeKey.collection("team");
    private static final Content NOTHING = Content.of(LocaleCode.NONE, Fields.empty());
    private static final WriteTo DRAFT = new WriteTo(Target.DRAFT, false);

    private ScriptedServer server;
    private ButterApi api;
    private final Call reading = Call.reading(Token.of(SECRET));
    private final Call writing = Call.writing(Token.of(SECRET));

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        api = new ButterApi(server.base(), ApiOptions.defaults().withDeadline(Duration.ofSeconds(20)));
    }

    @AfterEach
    void stop() throws IOException {
        api.close();
        server.close();
    }

    private Failure readFailure() {
        return api.probe(reading).failure().orElseThrow();
    }

    private Failure writeFailure() {
        return api.update(ITEMS, new RemoteRef("41"), NOTHING, DRAFT, writing)
                .failure()
                .orElseThrow();
    }

    @Test
    void namesEveryRefusalByItsStatus() {
        server.then(401, "{\"detail\":\"Invalid token.\"}");
        assertThat(readFailure()).isEqualTo(new NotAuthorized(TokenKind.READ));
        server.then(401, "");
        assertThat(writeFailure()).isEqualTo(new NotAuthorized(TokenKind.WRITE));
        server.then(403, "{\"detail\":\"Several pages.\"}");
        assertThat(readFailure()).isEqualTo(new Forbidden("Several pages."));
        server.then(404, "{\"detail\":\"Page not found.\"}");
        assertThat(readFailure()).isEqualTo(new NotFound("Page not found."));
        server.then(405, "{\"detail\":\"Method \\\"DELETE\\\" not allowed.\"}");
        assertThat(api.delete(ITEMS, new RemoteRef("1"), writing).failure())
                .contains(new NotSupported("Method \"DELETE\" not allowed."));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 406, 409, 410, 413, 415, 422, 451})
    void otherRefusalsCarryTheirProblems(int status) {
        server.then(status, "{\"title\":[\"You must specify a title.\"]}");
        assertThat(writeFailure())
                .isEqualTo(new Rejected(status, List.of(new FieldProblem("title", "You must specify a title."))));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 599})
    void aServiceInTroubleMayHaveTakenAWriteButNoRead(int status) {
        server.then(status, "text/html", "<html><script>x()</script><h1>Sorry</h1>  we <b>broke</b></html>");
        assertThat(readFailure()).isEqualTo(new ServiceTrouble(status, false, "Sorry we broke"));
        server.then(status, "text/html", "");
        assertThat(writeFailure()).isEqualTo(new ServiceTrouble(status, true, ""));
    }

    @Test
    void monthlyCallsUsedUpSayHowLong() {
        server.thenWith(429, "Retry-After: 90\r\n", "");
        assertThat(readFailure()).isEqualTo(new CallsUsedUp(Optional.of(Duration.ofSeconds(90))));
        server.thenWith(429, "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT\r\n", "");
        assertThat(readFailure()).isEqualTo(new CallsUsedUp(Optional.of(Duration.ZERO)));
        server.thenWith(429, "Retry-After: 99999999999\r\n", "");
        assertThat(readFailure()).isEqualTo(new CallsUsedUp(Optional.of(Duration.ofDays(31))));
        server.thenWith(429, "Retry-After: soon\r\n", "");
        assertThat(readFailure()).isEqualTo(new CallsUsedUp(Optional.empty()));
        server.then(429, "");
        assertThat(writeFailure()).isEqualTo(new CallsUsedUp(Optional.empty()));
        assertThat(api.calls()).as("nothing was repeated").isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"301,false", "302,true", "303,true", "307,false", "308,false"})
    void aRedirectIsNotFollowedAndTheTokenGoesNowhere(int status, boolean maybeApplied) throws IOException {
        try (ScriptedServer other = new ScriptedServer()) {
            String to = "Location: " + other.base() + "/elsewhere/\r\n";
            server.thenWith(status, to, "").thenWith(status, to, "");
            assertThat(readFailure()).isEqualTo(new ServiceTrouble(status, false, ""));
            assertThat(writeFailure()).isEqualTo(new ServiceTrouble(status, maybeApplied, ""));
            assertThat(other.heard()).isEmpty();
            assertThat(server.heard()).hasSize(2);
        }
    }

    @Test
    void nothingIsSentWithoutHttpsBeyondThisComputer() {
        for (String base : List.of(
                "http://api.buttercms.com/v2",
                "http://127.0.0.1.example.com/v2",
                "http://localhost.example.com/v2",
                "http://user:word@127.0.0.1/v2",
                "ftp://127.0.0.1/v2",
                "/v2")) {
            try (ButterApi unsafe = new ButterApi(URI.create(base), ApiOptions.defaults())) {
                Failure failure = unsafe.probe(reading).failure().orElseThrow();
                assertThat(((Unreachable) failure).cause()).as(base).isEqualTo(Reach.NOT_HTTPS);
                assertThat(failure.maybeApplied()).isFalse();
                assertThat(unsafe.calls()).isZero();
            }
        }
    }

    @Test
    void aClosedPortRefuses() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        assertWriteFails("http://127.0.0.1:" + port + "/v2", Reach.REFUSED);
    }

    @Test
    void aHostWithoutAddressIsUnknown() {
        assertWriteFails("https://no-such-host.invalid/v2", Reach.UNKNOWN_HOST);
    }

    @Test
    void anAnswerThatIsNoTlsIsATlsTrouble() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread speaker = new Thread(() -> speakPlainly(plain));
            speaker.setDaemon(true);
            speaker.start();
            assertWriteFails("https://127.0.0.1:" + plain.getLocalPort() + "/v2", Reach.TLS);
        }
    }

    private static void speakPlainly(ServerSocket plain) {
        try (var connection = plain.accept()) {
            connection.getOutputStream().write("HTTP/1.1 400 This is no TLS\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().flush();
            connection.getInputStream().readAllBytes();
        } catch (IOException gone) {
            // as expected
        }
    }

    private void assertWriteFails(String base, Reach cause) {
        try (ButterApi far = new ButterApi(URI.create(base), ApiOptions.defaults())) {
            Failure failure =
                    far.create(ITEMS, NOTHING, DRAFT, writing).failure().orElseThrow();
            assertThat(failure).isInstanceOf(Unreachable.class);
            assertThat(((Unreachable) failure).cause()).isEqualTo(cause);
            assertThat(failure.maybeApplied()).as("no byte of it left").isFalse();
        }
    }

    @Test
    void aConnectionClosedWithoutAnAnswerIsDropped() {
        server.then(out -> {}).then(out -> {});
        assertThat(((Unreachable) readFailure()).cause()).isEqualTo(Reach.DROPPED);
        Failure failure = writeFailure();
        assertThat(((Unreachable) failure).cause()).isEqualTo(Reach.DROPPED);
        assertThat(failure.maybeApplied()).isTrue();
        assertThat(server.heard()).as("nothing was repeated").hasSize(2);
    }

    @Test
    void anAnswerCutOffIsUnreadableButAnAcceptedWriteIsAccepted() {
        byte[] whole = ScriptedServer.answer(202, "", "{\"data\":[{\"slug\":\"a\",\"name\":\"A\"}]}");
        server.then(out -> out.write(whole, 0, whole.length - 9)).then(out -> out.write(whole, 0, whole.length - 9));
        assertThat(readFailure()).isInstanceOf(Unreadable.class);
        assertThat(api.update(ITEMS, new RemoteRef("41"), NOTHING, DRAFT, writing))
                .isEqualTo(Outcome.ok(Done.DONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "<html>Please log in to this network</html>",
                "{}",
                "{\"data\":null}",
                "{\"data\":{}}",
                "[1,2",
                "{\"data\":[{\"slug\":",
            })
    void aGoodStatusWithoutThePromisedShapeIsUnreadable(String body) {
        server.then(200, body);
        assertThat(readFailure()).isInstanceOf(Unreadable.class);
    }

    @Test
    void whatIsNoHttpAtAllIsUnreadableOrDropped() {
        server.then(out -> out.write("SSH-2.0-OpenSSH_9.2\r\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(readFailure()).isInstanceOfAny(Unreadable.class, Unreachable.class);
    }

    @Test
    void aCompressedFloodStopsAtTheLimit() throws IOException {
        byte[] bomb = bomb();
        server.then(out -> {
            out.write(ScriptedServer.head(200, "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(bomb);
        });
        try (ButterApi small =
                new ButterApi(server.base(), ApiOptions.defaults().withMaxAnswerBytes(100_000))) {
            assertThat(small.probe(reading).failure())
                    .contains(new Unreadable(false, "too large: more than 100000 bytes"));
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"data\":[\"".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = "0".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                gzip.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    @Test
    void garbledCompressionIsUnreadable() {
        server.thenWith(200, "Content-Encoding: gzip\r\n", "this is not gzip");
        assertThat(readFailure()).isInstanceOf(Unreadable.class);
    }

    @Test
    void anEndlessRefusalIsStillNamedByItsStatus() {
        server.then(out -> {
            out.write(ScriptedServer.head(400, "Content-Type: text/plain\r\n").getBytes(StandardCharsets.UTF_8));
            byte[] words = "no ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100_000; i++) {
                out.write(words);
            }
        });
        Failure failure = readFailure();
        assertThat(failure).isInstanceOf(Rejected.class);
        assertThat(((Rejected) failure).problems().get(0).said()).hasSize(500);
    }

    @Test
    void silenceEndsAtTheDeadline() {
        server.then(out -> server.hold()).then(out -> server.hold());
        try (ButterApi hasty =
                new ButterApi(server.base(), ApiOptions.defaults().withDeadline(SOON))) {
            assertThat(((Unreachable) hasty.probe(reading).failure().orElseThrow()).cause())
                    .isEqualTo(Reach.TIMED_OUT);
            Failure failure =
                    hasty.delete(ITEMS, new RemoteRef("1"), writing).failure().orElseThrow();
            assertThat(((Unreachable) failure).cause()).isEqualTo(Reach.TIMED_OUT);
            assertThat(failure.maybeApplied()).isTrue();
        }
    }

    @Test
    void aTrickleDoesNotOutliveTheDeadline() {
        server.then(this::trickle);
        try (ButterApi hasty =
                new ButterApi(server.base(), ApiOptions.defaults().withDeadline(SOON))) {
            assertThat(hasty.probe(reading).failure())
                    .contains(new Unreachable(Reach.TIMED_OUT, false, "no whole answer in time"));
        }
    }

    /** A byte whenever the last one was taken; only the other side can end it. */
    private void trickle(OutputStream out) throws IOException {
        out.write(ScriptedServer.head(200, "").getBytes(StandardCharsets.UTF_8));
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!never.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void cancellingStopsAtOnceAndTellsTheTruthAboutAWrite() {
        Cancel cancelRead = new Cancel();
        server.then(out -> {
            cancelRead.cancel();
            server.hold();
        });
        Call read = new Call(Token.of(SECRET), TokenKind.READ, cancelRead);
        assertThat(api.probe(read).failure()).contains(new Cancelled());

        Cancel cancelWrite = new Cancel();
        server.then(out -> {
            cancelWrite.cancel();
            server.hold();
        });
        Call write = new Call(Token.of(SECRET), TokenKind.WRITE, cancelWrite);
        assertThat(api.create(ITEMS, NOTHING, DRAFT, write).failure())
                .contains(new Unreachable(Reach.DROPPED, true, "cancelled"));
    }

    @Test
    void whatWasCancelledBeforehandIsNotSent() {
        Cancel cancel = new Cancel();
        cancel.cancel();
        Call call = new Call(Token.of(SECRET), TokenKind.WRITE, cancel);
        assertThat(api.create(ITEMS, NOTHING, DRAFT, call).failure()).contains(new Cancelled());
        assertThat(api.calls()).isZero();
    }

    @Test
    void aWipedOrImpossibleTokenIsNotSent() {
        Token wiped = Token.of(SECRET);
        wiped.close();
        assertThat(api.probe(Call.reading(wiped)).failure()).contains(new TokenMissing(TokenKind.READ));
        Failure failure =
                api.probe(Call.reading(Token.of("abc\r\nX-Evil: 1"))).failure().orElseThrow();
        assertThat(failure).isInstanceOf(TokenMalformed.class);
        assertThat(server.heard()).isEmpty();
    }

    @Test
    void aServiceThatSaysTheTokenBackIsSilenced() {
        server.then(403, "{\"detail\":\"No rights for " + SECRET + ".\"}");
        assertThat(readFailure()).isEqualTo(new Forbidden("No rights for …."));
    }

    @Test
    void oneConnectionServesManyCallsHoweverTheyEnd() {
        server.thenKeeping(200, "{\"data\":[]}\n")
                .thenKeeping(404, "{}")
                .thenKeeping(202, "")
                .then(200, "{\"data\":[]}");
        assertThat(api.probe(reading).isOk()).isTrue();
        assertThat(readFailure()).isInstanceOf(NotFound.class);
        assertThat(api.delete(ITEMS, new RemoteRef("1"), writing).isOk()).isTrue();
        assertThat(api.probe(reading).isOk()).isTrue();
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aClosedApiAnswersAndThrowsNothing() {
        api.close();
        assertThat(readFailure()).isInstanceOf(Unreachable.class);
        assertThat(writeFailure().maybeApplied()).isFalse();
    }
}
