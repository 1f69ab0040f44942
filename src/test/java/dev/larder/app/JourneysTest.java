package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.ChangeKind;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.result.TokenKind;
import dev.larder.service.Tokens;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The ways people go through the window, with mouse and keys, on the demo space. A failed one leaves a picture. */
class JourneysTest extends Journey {
    @Test
    void aPostIsFoundEditedQueuedReviewedSentAndSeen() {
        window.openPost("soap-finish");
        window.editAndQueue("title", "Winter opening hours");
        window.read("1 change waiting. Nothing is sent until you say so.");

        window.click("#review");
        window.read("Send to Alder & Finch – Demo: publish 1");
        window.click("#send-now");
        window.click("#nav-outbox");

        window.allSeen();
        window.read("Sent and seen");
    }

    @Test
    void withoutAWriteTokenOneIsAskedForAndTheSendGoesOn() {
        assertThat(window.services.tokens.forget(DemoSpace.ID, TokenKind.WRITE).isOk())
                .isTrue();
        window.openPost("soap-finish");
        window.editAndQueue("title", "Winter opening hours");

        window.reviewAndSend();
        window.read("Sending needs a write token");
        window.write(window.demo.server().writeToken());
        window.click("#choice-save");

        window.allSeen();
    }

    @Test
    void aReadTokenPutInForTheWriteTokenIsCalledThatAndReplaced() {
        window.writeToken(window.demo.server().readToken());
        window.openPost("soap-finish");
        window.editAndQueue("title", "Winter opening hours");

        window.reviewAndSend();
        window.read("This token can read but not write");
        window.write("Token " + window.demo.server().writeToken());
        window.click("#choice-save");
        window.read("That does not look like a token");
        window.click("#choice-cleaned");

        window.allSeen();
    }

    @Test
    void anUnknownTokenGivesWayToTheDemoToken() {
        window.writeToken("0".repeat(40));
        window.openPost("soap-finish");
        window.editAndQueue("title", "Winter opening hours");

        window.reviewAndSend();
        window.read("ButterCMS does not know this token");
        window.click("#choice-demo");

        window.allSeen();
    }

    @Test
    void whenTheServiceIsGoneNothingIsLostAndTryingAgainSends() throws Exception {
        window.openPost("soap-finish");
        window.editAndQueue("title", "Winter opening hours");
        window.stopServer();

        window.reviewAndSend();
        window.read("Cannot reach ButterCMS");
        window.read("1 change goes out when ButterCMS is reached again");
        window.startServerAgain();
        window.click("#choice-again");

        window.allSeen();
    }

    @Test
    void workingOfflineAllGoesOnAndWhatWasToldToGoGoesAfterwards() {
        window.click("#work-offline");
        window.read("Working offline");
        window.openPost("soap-finish");
        window.editAndQueue("title", "Written on the train");

        window.reviewAndSend();
        window.read("1 change goes out when you are online again");
        window.click("#work-offline");

        window.allSeen();
    }

    @Test
    void aNewItemIsMadeHereSentAndListed() {
        window.click("#nav-faq");
        window.click("#new-entry");
        window.fill("#field-question", "Do you mend old chairs?");
        window.fill("#field-answer", "We do.");
        window.click("#locale-de");
        window.fill("#field-question", "Reparieren Sie alte Stühle?");
        window.editAndQueue("answer", "Ja.");
        window.reviewAndSend();
        window.allSeen();

        window.click("#nav-faq");
        window.fill("#filter", "mend old");

        window.until("it is listed", () -> window.table().getItems().size() == 1);
    }

    @Test
    void aPostIsDeletedOnlyOnceItsTickIsSet() {
        window.openPost("soap-finish");
        window.click("#entry-more");
        window.robot.clickOn("Delete …");
        window.click("#choice-yes");
        window.until("the deletion waits", () -> window.waiting() == 1);

        window.click("#review");
        window.read("Nothing is ticked");
        assertThat(OpenWindow.onWindow(
                        () -> window.find("#send-now").orElseThrow().isDisabled()))
                .isTrue();
        window.click("#review-sheet .check-box");
        window.read("Send to Alder & Finch – Demo: delete 1");
        window.click("#send-now");

        window.allSeen();
        window.until(
                "it is gone from the list",
                () -> window.services
                        .entries
                        .counts(DemoSpace.ID)
                        .orElse(Map.of())
                        .get(ContentTypeKey.blog())
                        .equals(33));
        assertThat(OpenWindow.onWindow(window::changes))
                .allSatisfy(change -> assertThat(change.kind()).isEqualTo(ChangeKind.DELETE));
    }

    @Test
    void aSecondSpaceIsConnectedOnAComputerWithoutAKeychain() {
        window.click("#space-switcher");
        window.robot.clickOn("Connect a space …");
        window.fill("#connect-name", "ACME");
        window.fill("#connect-address", window.demo.server().base().toString());
        window.click("#connect-token");
        window.write(window.demo.server().readToken());
        window.read("This token reads.");
        window.fill("#connect-page", "product nonsense");
        window.press(KeyCode.ENTER);
        window.read("product · 12 entries");
        window.read("nonsense · the service knows nothing by this key");
        window.click("#connect-now");
        window.read("No safe place for the token was found");
        window.click("#choice-session");

        window.until(
                "the new space is open and read",
                () -> window.spaceName().equals("ACME – Production")
                        && window.table().getItems().size() == 12);
        var acme = OpenWindow.onWindow(window::space);
        assertThat(window.services.tokens.place(acme.id(), TokenKind.READ).orElse(Optional.empty()))
                .contains(Tokens.Place.SESSION);
    }

    @Test
    void theKeyboardAloneLeadsFromTheStartToTheSentPost() {
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.until("the filter has the focus", () -> window.isFocused("filter"));
        window.write("oak");
        window.until("fewer are listed", () -> window.table().getItems().size() < 20);
        window.press(KeyCode.DOWN);
        window.until("the table has the focus", () -> window.isFocused("entries-table"));
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.see("#queue");
        window.until("the first field has the focus", window::isTextFocused);
        window.write(" Today.");
        window.read("Saved on this computer");
        window.pressUntil(
                "the queue button has the focus", () -> window.isFocused("queue"), KeyCode.SHIFT, KeyCode.TAB);
        window.press(KeyCode.SPACE);
        window.until("it is queued", () -> window.waiting() == 1);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        window.until("the send button has the focus", () -> window.isFocused("send-now"));
        window.press(KeyCode.ENTER);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);

        window.allSeen();
    }

    @Test
    void bothLocalesKeepTheirWordsInTheDarkToo() {
        window.click("#nav-product");
        window.fill("#filter", "oak-table");
        window.until("the page is found", () -> window.table().getItems().size() == 1);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.fill("#field-care", "Oil it once a year.");
        window.click("#locale-de");
        window.fill("#field-care", "Einmal im Jahr.");
        window.read("Saved on this computer");
        boolean before = OpenWindow.onWindow(window::isDark);

        window.click("#theme");
        window.until("the look changed", () -> window.isDark() != before);
        window.click("#locale-en");

        window.read("Oil it once a year.");
        window.until("both are on disk", () -> {
            OpenEntry page = productDraft();
            return page.current().in(new LocaleCode("en")).text("care").equals("Oil it once a year.")
                    && page.current().in(new LocaleCode("de")).text("care").equals("Einmal im Jahr.");
        });
    }

    private OpenEntry productDraft() {
        return window.services
                .entries
                .rows(
                        DemoSpace.ID,
                        new EntryFilter(Optional.of(ContentTypeKey.pageType("product")), "oak-table", Set.of()))
                .then(rows ->
                        window.services.entries.open(DemoSpace.ID, rows.get(0).key()))
                .value()
                .orElseThrow();
    }
}
