package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class MediaJourneyTest extends Journey {

    @Test
    void aPictureIsChosenByKeyboardFromThoseOfTheSpaceAndUndone() throws Exception {
        window.openPost("cherry");
        String before = address();
        window.scrollTo("#field-featured_image");
        window.see(".media-row .image-view");
        window.picture("media-field");
        window.click(".choose-media");
        window.see("#media-search");
        window.until("files are listed", () -> window.find(".media-tile:picked").isPresent());
        window.see(".media-tile .image-view");
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.DOWN);
        window.picture("media-picker");
        window.press(KeyCode.ENTER);
        window.seeNot("#media-sheet");
        window.until("another file is written", () -> !address().equals(before));
        assertThat(address()).startsWith("http");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("the file from before is back", () -> address().equals(before));
    }

    @Test
    void picturesThatWereSeenAreThereOfflineToo() throws Exception {
        window.openPost("cherry");
        window.see(".media-row .image-view");
        window.click("#back");
        window.services.connectivity.workOffline(true);
        window.stopServer();
        window.openPost("cherry");
        window.see(".media-row .image-view");
        assertThat(window.services.connectivity.isOffline()).isTrue();
    }

    private String address() {
        return window.find("#field-featured_image")
                .map(TextField.class::cast)
                .map(TextField::getText)
                .orElse("");
    }
}
