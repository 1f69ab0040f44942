package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.SearchHit;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The way through a search in all text, by keys alone, on the demo space. */
class SearchJourneyTest extends Journey {
    private ListView<?> rows() {
        return window.find("#search-hits").map(ListView.class::cast).orElseGet(ListView::new);
    }

    private SearchHit selected() {
        return OpenWindow.onWindow(() -> (SearchHit) rows().getSelectionModel().getSelectedItem());
    }

    @Test
    void wordsOfATextAreFoundAsTheyAreTypedAndEnterLeadsToTheField() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        window.until("the field has the focus", () -> window.isFocused("search"));
        window.read("Search inside the text");

        window.write("dovetail cab");
        window.until("rows came", () -> !rows().getItems().isEmpty());
        window.picture("search-light");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.UP);
        String title = selected().title().text();

        window.press(KeyCode.ENTER);
        window.see("#entry-title");
        window.read(title);

        window.click("#back");
        window.see("#search-hits");
        window.until("the field has the focus again", () -> window.isFocused("search"));
        window.press(KeyCode.ESCAPE);
        window.see("#entries-table");
        assertThat(OpenWindow.onWindow(() -> window.find("#search-hits"))).isEmpty();
    }

    @Test
    void rowsOfAllSpacesSayWhichAndEnterSwitchesToIt() throws Exception {
        Space demo = window.demo.space();
        window.connectAnother(new Space(
                new SpaceId("other"),
                new Space.Identity("Bramble & Co", "Staging", "#8145B5", false),
                demo.base(),
                demo.types(),
                demo.locales(),
                false));

        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        window.write("walnut side");
        window.until("rows of this space came", () -> !rows().getItems().isEmpty());
        int here = OpenWindow.onWindow(() -> rows().getItems().size());
        window.click("#search-everywhere");
        window.until("rows of both came", () -> rows().getItems().size() == 2 * here);
        window.picture("search-everywhere-light");
        window.click("#theme");
        window.until("it is dark", window::isDark);
        window.picture("search-everywhere-dark");

        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        window.pressUntil(
                "a row of the other space is chosen",
                () -> ((SearchHit) rows().getSelectionModel().getSelectedItem())
                        .space()
                        .equals(DemoSpace.ID),
                KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.see("#entry-title");
        assertThat(window.shownSpace().id()).isEqualTo(DemoSpace.ID);
        window.picture("search-opened");

        window.click("#back");
        window.see("#search-hits");
    }

    @Test
    void aSearchWithoutRowsSaysSo() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        window.write("qwxyzzy");

        window.read("No entry holds these words");
        window.picture("search-none");
    }

    @Test
    void whatIsTypedIntoADraftIsFoundAtOnce() {
        window.openPost("soap-finish");
        window.fill("#field-title", "Zanzibar opening hours");

        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        window.write("zanzib");

        window.until("the row came", () -> rows().getItems().size() == 1);
    }
}
