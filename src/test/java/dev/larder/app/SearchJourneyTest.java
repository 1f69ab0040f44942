package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.SearchHit;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The way through a search in all text, by keys alone, on the demo space. */
class SearchJourneyTest {
    @TempDir
    Path folder;

    private OpenWindow window;

    @RegisterExtension
    final AfterTestExecutionCallback pictureOfAFailure = context -> {
        if (context.getExecutionException().isPresent()) {
            window.picture("journey-" + context.getRequiredTestMethod().getName());
        }
    };

    @BeforeEach
    void open() throws Exception {
        window = new OpenWindow(folder);
    }

    @AfterEach
    void close() throws Exception {
        try {
            window.nothingWasThrown();
        } finally {
            window.close();
        }
    }

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

        window.press(KeyCode.ESCAPE);
        window.see("#search-hits");
        window.until("the field has the focus again", () -> window.isFocused("search"));
        window.press(KeyCode.ESCAPE);
        window.see("#entries-table");
        assertThat(OpenWindow.onWindow(() -> window.find("#search-hits"))).isEmpty();
    }

    @Test
    void aSearchWithoutRowsSaysSo() {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        window.write("qwxyzzy");

        window.read("No entry holds these words");
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
