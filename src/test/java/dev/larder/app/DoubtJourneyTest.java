package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.demo.DemoServer;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryRow;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What the window says and offers where so much is missing at the service that it is not believed. */
class DoubtJourneyTest extends Journey {
    @Test
    void muchThatIsMissingAtOnceIsKeptUntilAPersonSaysThatItIsGone() throws Exception {
        List<EntryRow> posts = posts();
        deleteAtTheService(posts);

        window.press(KeyCode.F5);
        window.read("Much of this space is missing at ButterCMS");
        assertThat(posts()).hasSameSizeAs(posts);
        window.picture("doubtful-light");
        window.click("#theme");
        window.until("it is dark", window::isDark);
        window.picture("doubtful-dark");

        window.robot.clickOn("They are really gone");
        window.until("they are gone here too", () -> posts().isEmpty());
        window.see("#nav-deleted");
        window.click("#nav-deleted");
        window.read(posts.get(0).title());
        window.picture("deleted-dark");
        window.click("#theme");
        window.until("it is light", () -> !window.isDark());
        window.picture("deleted-light");
    }

    private List<EntryRow> posts() {
        return window.services
                .entries
                .rows(DemoSpace.ID, EntryFilter.of(ContentTypeKey.blog()))
                .orElse(List.of());
    }

    private void deleteAtTheService(List<EntryRow> posts) throws Exception {
        DemoServer server = window.demo.server();
        HttpClient client = HttpClient.newHttpClient();
        for (EntryRow post : posts) {
            HttpRequest delete = HttpRequest.newBuilder(URI.create(server.base() + "/posts/" + post.slug() + "/"))
                    .header("Authorization", "Token " + server.writeToken())
                    .DELETE()
                    .build();
            assertThat(client.send(delete, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isLessThan(300);
        }
        server.awaitQueue();
    }
}
