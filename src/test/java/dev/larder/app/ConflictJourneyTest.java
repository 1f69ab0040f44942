package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.ChangeState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The way through a conflict, with the keyboard, on the demo space. */
class ConflictJourneyTest extends Journey {
    @Test
    void aConflictIsDecidedPlaceByPlaceAndTheRestGoesOut() throws Exception {
        window.openPost("soap-finish");
        window.fill("#field-title", "Winter opening hours at the workshop");
        window.editAndQueue("summary", "My own summary of what to do with a soap finish.");
        String slug = slug();
        elsewhere(
                "PATCH",
                slug,
                "{\"title\":\"Opening hours in winter\",\"summary\":\"Theirs\",\"seo_title\":\"Theirs too\"}");
        window.reviewAndSend();
        resolve();
        window.see("#conflict-sheet");
        window.read("0 of 2 decided");
        window.picture("conflict-open");
        window.press(KeyCode.SPACE);
        window.read("1 of 2 decided");
        window.picture("conflict-half");
        window.click("#all-theirs");
        window.read("2 of 2 decided");
        window.picture("conflict-decided");
        window.click("#conflict-keep");
        window.seeNot("#conflict-sheet");
        window.until("it waits again", () -> window.waiting() == 1);

        window.reviewAndSend();
        window.allSeen();
        assertThat(window.changes().get(0).wanted().locales().values())
                .allSatisfy(fields -> assertThat(fields.text("summary")).isEqualTo("Theirs"));
    }

    @Test
    void escapeLeavesAConflictAsItIs() throws Exception {
        window.openPost("soap-finish");
        window.editAndQueue("summary", "Mine");
        elsewhere("PATCH", slug(), "{\"summary\":\"Theirs\"}");
        fire("#theme");
        window.until("the look changed", window::isDark);
        window.reviewAndSend();
        resolve();
        window.see("#conflict-sheet");

        window.picture("conflict-dark");
        window.click("#compare");
        window.see("#compare-sheet");
        window.click("#diff-look-list");
        window.read("Summary: “Theirs” became “Mine”");
        window.picture("conflict-compare");
        window.press(KeyCode.ESCAPE);
        window.seeNot("#compare-sheet");
        window.see("#conflict-sheet");
        window.press(KeyCode.ESCAPE);

        window.seeNot("#conflict-sheet");
        assertThat(window.changes()).extracting(change -> change.state()).containsExactly(ChangeState.IN_CONFLICT);
    }

    @Test
    void whatWasDeletedAtTheServiceIsAskedAbout() throws Exception {
        window.openPost("soap-finish");
        window.editAndQueue("summary", "Mine");
        elsewhere("DELETE", slug(), "");
        window.reviewAndSend();
        resolve();
        window.read("was deleted at the service");
        window.picture("conflict-deleted-there");

        window.click("#choice-create-again");

        window.until("it waits as a new one", () -> window.waiting() == 1);
    }

    private void resolve() {
        window.click("#nav-outbox");
        window.until(
                "it is stopped and the outbox is at rest",
                () -> window.isIdle() && window.find("#resolve").isPresent());
        fire("#resolve");
    }

    /** In one step of the window: what is drawn anew meanwhile cannot be missed. */
    private void fire(String button) {
        OpenWindow.onWindow(() -> {
            window.find(button).map(Button.class::cast).orElseThrow().fire();
            return true;
        });
    }

    private String slug() {
        return window.changes()
                .get(0)
                .base()
                .locales()
                .values()
                .iterator()
                .next()
                .text("slug");
    }

    private void elsewhere(String method, String slug, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(window.demo.server().base() + "/posts/" + slug + "/"))
                .header("Authorization", "Token " + window.demo.server().writeToken())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        assertThat(status / 100).isEqualTo(2);
        window.demo.server().awaitQueue();
    }
}
