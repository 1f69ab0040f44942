package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The way to an entry, a command and many entries at once, by keys, on the demo space. */
class FindingJourneyTest extends Journey {
    private ListView<?> rows() {
        return window.find("#palette-rows").map(ListView.class::cast).orElseGet(ListView::new);
    }

    @Test
    void anEntryIsOpenedByAFewLettersOfItsTitle() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.P);
        window.until("the field has the focus", () -> window.isFocused("palette"));
        window.picture("palette-empty-light");
        window.write("soap");
        window.until("rows came", () -> !rows().getItems().isEmpty());
        window.picture("palette-entries-light");
        window.press(KeyCode.ENTER);
        window.see("#entry-title");
        window.seeNot("#palette");

        window.click("#theme");
        window.until("it is dark", window::isDark);
        window.press(KeyCode.CONTROL, KeyCode.P);
        window.read("soap-finish-for-beginners");
        window.picture("palette-recent-dark");
        window.press(KeyCode.ESCAPE);
        window.seeNot("#palette");
        window.see("#entry-title");
    }

    @Test
    void everyActionIsFoundWithItsKeys() throws Exception {
        window.openPost("soap-finish");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        window.until("commands came", () -> rows().getItems().size() > 15);
        window.read("History");
        window.picture("palette-commands-light");
        window.write("outb");
        window.press(KeyCode.ENTER);
        window.read("Nothing waits");
    }

    @Test
    void severalPostsAreTaggedAndQueuedAtOnce() throws Exception {
        window.click("#nav-post");
        window.read("Blog posts");
        window.until("rows came", () -> window.table().getItems().size() > 20);
        OpenWindow.onWindow(() -> {
            window.table().requestFocus();
            window.table().getSelectionModel().clearAndSelect(0);
            return true;
        });
        window.press(KeyCode.SHIFT, KeyCode.DOWN);
        window.press(KeyCode.SHIFT, KeyCode.DOWN);
        window.read("3 selected");
        window.picture("bulk-light");

        window.click("#bulk-tag");
        window.read("Tag 3 posts");
        window.write("Workshop");
        window.picture("bulk-tag-light");
        window.press(KeyCode.ENTER);
        window.read("3 posts changed on this computer");
        window.until(
                "they stay selected",
                () -> window.table().getSelectionModel().getSelectedItems().size() == 3);
        window.click("#bulk-publish");
        window.until("they wait", () -> window.waiting() == 3);
        window.click("#theme");
        window.until("it is dark", window::isDark);
        window.picture("bulk-dark");
    }

    @Test
    void aViewIsSavedUnderANameAndShownAgain() throws Exception {
        window.click("#nav-post");
        window.fill("#filter", "table");
        window.until("it narrowed", () -> window.table().getItems().size() < 10);
        window.click("#save-view");
        window.read("Save this view");
        window.write("All tables");
        window.press(KeyCode.ENTER);
        window.see("#nav-view-0");
        window.picture("view-saved-light");
        int found = OpenWindow.onWindow(() -> window.table().getItems().size());

        window.click("#nav-all");
        window.click("#clear-filter");
        window.until("all are there", () -> window.table().getItems().size() > 50);
        window.click("#nav-view-0");
        window.until("the view is there", () -> window.table().getItems().size() == found);
        window.click("#drop-view");
        window.seeNot("#nav-view-0");
        assertThat(OpenWindow.onWindow(() -> window.find("#drop-view"))).isEmpty();
    }
}
