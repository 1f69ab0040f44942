package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.ContentTypeKey;
import java.util.Map;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Undo, history and the way back of deleted entries, in the whole window. A failed journey leaves a picture. */
class HistoryJourneyTest extends Journey {
    @Test
    void whatWasTypedIsUndoneAndAnOlderVersionRestoredByKeyboardAlone() {
        window.openPost("soap-finish");
        String before = text("title");
        window.fill("#field-title", "Winter opening hours");
        window.fill("#field-summary", "Shorter days.");
        window.read("Saved on this computer");

        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("the focus is where the undo was", () -> window.isFocused("field-summary"));
        window.pressUntil("the title is as before", () -> text("title").equals(before), KeyCode.CONTROL, KeyCode.Z);
        assertThat(OpenWindow.onWindow(() -> window.isFocused("field-title"))).isTrue();
        window.pressUntil(
                "all is done again", () -> text("summary").equals("Shorter days."), KeyCode.CONTROL, KeyCode.Y);
        assertThat(text("title")).isEqualTo("Winter opening hours");

        window.editAndQueue("title", "Winter opening hours");
        window.fill("#field-title", "Spring opening hours");
        window.press(KeyCode.CONTROL, KeyCode.H);
        window.until("the versions have the focus", () -> window.isFocused("history-versions"));
        window.read("Queued");
        window.press(KeyCode.END);
        window.press(KeyCode.ENTER);
        window.seeNot("#history-sheet");
        window.read("Restored as your draft");
        assertThat(text("title")).isEqualTo("Winter opening hours");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("the restore is one step", () -> text("title").equals("Spring opening hours"));
    }

    @Test
    void aDeletedPostIsBroughtBackWithItsWords() {
        window.openPost("soap-finish");
        String title = text("title");
        window.choose("#entry-more", "Delete …");
        window.click("#choice-yes");
        window.until("the deletion waits", () -> window.waiting() == 1);
        window.click("#nav-deleted");
        window.read("nothing was sent yet");
        window.click("#review");
        window.click("#review-sheet .check-box");
        window.click("#send-now");
        window.allSeen();
        window.read("seen to be gone from the service");

        window.click(".bring-back");
        window.read("It comes back as a draft on this computer");
        window.click("#choice-back");

        window.see("#field-title");
        assertThat(text("title")).isEqualTo(title);
        window.read("Only on this computer");
        window.until(
                "it is counted again",
                () -> window.services
                        .entries
                        .counts(DemoSpace.ID)
                        .orElse(Map.of())
                        .get(ContentTypeKey.blog())
                        .equals(34));
    }

    private String text(String field) {
        return OpenWindow.onWindow(() -> window.find("#field-" + field)
                .map(node -> ((TextInputControl) node).getText())
                .orElse(""));
    }
}
