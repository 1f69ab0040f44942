package dev.larder.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is kept, across restarts and killed processes. */
class PersistenceTest extends DemoBench {

    private List<JsonNode> everything() throws IOException {
        return List.of(
                caller.preview("/pages/landing/?levels=3&page_size=100").json(),
                caller.get("/pages/landing/?locale=de").json(),
                caller.preview("/content/?keys=team,cities&page_size=100").json(),
                caller.preview("/posts/?page_size=100").json(),
                caller.get("/authors/").json(),
                caller.get("/tags/").json());
    }

    private void changeAll() throws Exception {
        caller.write("PATCH", "/pages/landing/spring/", "{'status':'draft','fields':{'price':7,'author':42}}");
        caller.write("PATCH", "/pages/landing/spring/?locale=de", "{'status':'published','fields':{'price':8}}");
        caller.write("PATCH", "/content/team/41/", "{'status':'draft','fields':{'years':9}}");
        caller.write("POST", "/content/", "{'key':'empty_list','fields':[{'name':'x'}]}");
        caller.write("POST", "/posts/", "{'title':'x','slug':'x','tags':['New']}");
        caller.delete("/posts/second/");
        server.awaitQueue();
    }

    @Test
    void everythingSurvivesARestart() throws Exception {
        changeAll();
        List<JsonNode> before = everything();
        restart(options());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aResetGoesBackToTheSeed() throws Exception {
        List<JsonNode> before = everything();
        changeAll();
        assertThat(everything()).isNotEqualTo(before);
        server.queueDelay(Duration.ofHours(1));
        caller.write("PATCH", "/posts/first/", "{'title':'late'}");
        server.reset();
        server.awaitQueue();
        assertThat(everything()).isEqualTo(before);
        restart(options());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aStoppedServerAppliesWhatWaits() throws Exception {
        server.queueDelay(Duration.ofHours(1));
        caller.write("PATCH", "/posts/first/", "{'title':'late'}");
        restart(options());
        assertThat(caller.get("/posts/first/").at("/data/title").asText()).isEqualTo("late");
    }

    @Test
    void thePortIsRememberedSoThatMediaKeepTheirAddresses() throws Exception {
        String image = caller.get("/posts/first/").at("/data/featured_image").asText();
        restart(options());
        assertThat(caller.get("/posts/first/").at("/data/featured_image").asText())
                .isEqualTo(image);
        int port = server.base().getPort();
        stopServer();
        try (ServerSocket other = new ServerSocket(port)) {
            start(options());
            assertThat(server.base().getPort()).isNotEqualTo(other.getLocalPort());
            String moved =
                    caller.get("/posts/first/").at("/data/featured_image").asText();
            assertThat(caller.get(moved).status()).isEqualTo(200);
            caller.writeThrough("PATCH", "/posts/first/", "{'featured_image':'" + image + "'}");
            assertThat(caller.get("/posts/first/").at("/data/featured_image").asText())
                    .isEqualTo(moved);
        }
    }

    @Test
    void oneFolderServesOneServer() {
        assertThatThrownBy(() -> DemoServer.start(options()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another demo server");
    }

    @Test
    void aDataFolderNeedsItsSeedOnlyOnce() throws Exception {
        stopServer();
        start(DemoOptions.in(folder.resolve("data")).withSeed(folder.resolve("gone")));
        assertThat(caller.get("/posts/first/").status()).isEqualTo(200);
    }

    @Test
    void acceptedWritesSurviveAKilledProcess() throws Exception {
        Path data = folder.resolve("killed");
        try (Alone alone = Alone.start(data, "--faults", "queue-delay=3600s")) {
            for (int i = 0; i < 20; i++) {
                Caller.Answer answer = caller.call(
                        "POST",
                        alone.base() + "/posts/",
                        Optional.of(("{\"title\":\"x\",\"slug\":\"k" + i + "\"}").getBytes()),
                        List.of("Authorization", "Token " + Arguments.WRITE_TOKEN, "Content-Type", "application/json"));
                assertThat(answer.status()).isEqualTo(202);
            }
            alone.process().destroyForcibly().waitFor();
        }
        restart(DemoOptions.in(data));
        server.awaitQueue();
        assertThat(caller.preview("/posts/").at("/meta/count").asInt()).isEqualTo(23);
        try (var queue = Files.list(data.resolve("queue"))) {
            assertThat(queue).isEmpty();
        }
    }

    @Test
    void toldToStopAServerAppliesWhatWaitsAndEnds() throws Exception {
        Path data = folder.resolve("told");
        try (Alone alone = Alone.start(data, "--faults", "queue-delay=3600s")) {
            caller.call(
                    "PATCH",
                    alone.base() + "/posts/first/",
                    Optional.of("{\"title\":\"late\"}".getBytes()),
                    List.of("Authorization", "Token " + Arguments.WRITE_TOKEN, "Content-Type", "application/json"));
            alone.process().destroy();
            assertThat(alone.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(alone.process().exitValue()).isIn(0, 143);
        }
        restart(DemoOptions.in(data));
        assertThat(caller.get("/posts/first/").at("/data/title").asText()).isEqualTo("late");
    }
}
