package dev.larder.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Test;

/** Each fault does what its name says, when it should, and only then. */
class FaultsTest extends DemoBench {
    private static final String RENAME = "{'title':'Renamed'}";

    private void faults(String spec) {
        server.faults(Faults.parse(spec));
    }

    private List<Integer> statuses(int count) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statuses.add(caller.get("/posts/").status());
        }
        return statuses;
    }

    private Caller.Answer impatient(String path) throws IOException {
        List<String> headers = List.of("Authorization", "Token " + server.readToken());
        return caller.call(
                "GET", URI.create(server.base() + path), Optional.empty(), headers, Timeout.ofMilliseconds(200));
    }

    private String title() throws IOException {
        return caller.get("/posts/first/").at("/data/title").asText();
    }

    @Test
    void tooManyCallsSayWhenToComeBack() throws Exception {
        faults("429=2:90");
        Caller.Answer refused = caller.get("/posts/");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).contains("90");
        assertThat(refused.text()).isEqualTo("{\"detail\":\"API Calls limit reached.\"}");
        assertThat(statuses(2)).containsExactly(429, 200);
    }

    @Test
    void faultsTakeTurnsAndEndWhenReplaced() throws Exception {
        faults("429=1,500=1");
        assertThat(statuses(3)).containsExactly(429, 500, 200);
        faults("500=every2");
        assertThat(statuses(4)).containsExactly(200, 500, 200, 500);
        faults("500=at3");
        assertThat(statuses(4)).containsExactly(200, 200, 500, 200);
        server.faults(Faults.none());
        assertThat(statuses(2)).containsExactly(200, 200);
    }

    @Test
    void chanceIsRepeatableBySeed() throws Exception {
        faults("500=0.5,seed=7");
        List<Integer> first = statuses(12);
        faults("500=0.5,seed=7");
        assertThat(statuses(12)).isEqualTo(first).contains(200, 500);
    }

    @Test
    void aServerErrorIsHtmlAndAScopeHolds() throws Exception {
        faults("500=always/writes");
        Caller.Answer error = caller.write("PATCH", "/posts/first/", RENAME);
        assertThat(error.status()).isEqualTo(500);
        assertThat(error.header("content-type").orElse("")).startsWith("text/html");
        assertThat(statuses(1)).containsExactly(200);
        faults("500=always/reads");
        assertThat(statuses(1)).containsExactly(500);
        assertThat(caller.write("PATCH", "/posts/first/", RENAME).status()).isEqualTo(202);
    }

    @Test
    void closedBeforeNothingWasDone() throws Exception {
        faults("close-before=1");
        assertThatThrownBy(() -> caller.write("PATCH", "/posts/first/", RENAME)).isInstanceOf(IOException.class);
        server.awaitQueue();
        assertThat(title()).isEqualTo("First post");
        assertThat(server.log().lines().get(0).status()).isZero();
    }

    @Test
    void closedAfterItWasDone() throws Exception {
        faults("close-after=1");
        assertThatThrownBy(() -> caller.write("PATCH", "/posts/first/", RENAME)).isInstanceOf(IOException.class);
        server.awaitQueue();
        assertThat(title()).isEqualTo("Renamed");
    }

    @Test
    void aStalledAnswerNeverBeginsOrNeverEnds() throws Exception {
        faults("stall=1,stall-body=1");
        assertThatThrownBy(() -> impatient("/posts/")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> impatient("/posts/")).isInstanceOf(IOException.class);
        assertThat(statuses(1)).containsExactly(200);
    }

    @Test
    void aTrickledAnswerComesWholeButSlowly() throws Exception {
        String whole = caller.get("/tags/").text();
        faults("trickle=1:5ms");
        long start = System.nanoTime();
        assertThat(caller.get("/tags/").text()).isEqualTo(whole);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(5L * whole.length()));
    }

    @Test
    void aTruncatedAnswerIsWellDeliveredAndNotJson() throws Exception {
        faults("truncate=1");
        Caller.Answer answer = caller.get("/posts/");
        assertThat(answer.status()).isEqualTo(200);
        assertThatThrownBy(() -> Caller.JSON.readTree(answer.body())).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aCutAnswerEndsInTheMiddle() throws Exception {
        faults("cut=1");
        assertThatThrownBy(() -> caller.get("/posts/")).isInstanceOf(IOException.class);
        assertThat(statuses(1)).containsExactly(200);
    }

    @Test
    void revokedTokensAreUnknownFromThatCallOn() throws Exception {
        faults("revoke-at=3");
        assertThat(statuses(4)).containsExactly(200, 200, 401, 401);
        server.tokens("c".repeat(40), "d".repeat(40));
        assertThat(statuses(1)).containsExactly(200);
    }

    @Test
    void staleReadsShowWhatWasThereIncludingNothing() throws Exception {
        faults("stale=5s");
        caller.writeThrough("PATCH", "/posts/first/", RENAME);
        caller.writeThrough("POST", "/posts/", "{'title':'x','slug':'x','status':'published'}");
        clock.forward(Duration.ofSeconds(4));
        assertThat(title()).isEqualTo("First post");
        assertThat(caller.get("/posts/x/").status()).isEqualTo(404);
        clock.forward(Duration.ofSeconds(2));
        assertThat(title()).isEqualTo("Renamed");
        assertThat(caller.get("/posts/x/").status()).isEqualTo(200);
    }

    @Test
    void aDroppedJobIsAcceptedAndNeverSeen() throws Exception {
        faults("drop-queue=1");
        assertThat(caller.writeThrough("PATCH", "/posts/first/", RENAME).status())
                .isEqualTo(202);
        assertThat(title()).isEqualTo("First post");
        caller.writeThrough("PATCH", "/posts/first/", RENAME);
        assertThat(title()).isEqualTo("Renamed");
    }

    @Test
    void aDuplicatedJobMakesTwoItems() throws Exception {
        faults("duplicate-queue=1");
        caller.writeThrough("POST", "/content/", "{'key':'team','fields':[{'name':'Twin'}]}");
        assertThat(caller.preview("/content/team/?fields.name=Twin")
                        .at("/meta/count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aDelayOfTheQueueHoldsUntilReplaced() throws Exception {
        faults("queue-delay=3600s");
        caller.write("PATCH", "/posts/first/", RENAME);
        assertThat(title()).isEqualTo("First post");
        server.faults(Faults.none());
        server.awaitQueue();
        assertThat(title()).isEqualTo("Renamed");
    }

    @Test
    void latencyIsAddedToEachCall() throws Exception {
        faults("latency=60ms:1");
        long start = System.nanoTime();
        assertThat(statuses(1)).containsExactly(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
    }
}
