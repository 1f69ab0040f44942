package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.ContentTypeKey;
import dev.larder.schema.FieldCorrection;
import dev.larder.schema.Kind;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Content types looked at and corrected, and findings of the checks, in the whole window. */
class TypesJourneyTest extends Journey {
    @Test
    void aCorrectedKindIsWhatTheFormShowsAndTheGuessCanComeBack() throws Exception {
        window.click("#nav-faq");
        window.fill("#filter", "change the size");
        window.until("the filter found it", () -> window.table().getItems().size() == 1);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.see("#field-topic");
        window.choose("#entry-more", "About this type …");
        window.see("#types-sheet");
        window.until("the fields are listed", () -> fields().getItems().size() == 4);
        window.pictures("types");
        choose("topic");
        window.until("the field is shown", () -> kind() == Kind.DROPDOWN);
        OpenWindow.onWindow(() -> {
            kindBox().setValue(Kind.SHORT_TEXT);
            ((TextInputControl) window.find("#field-help").orElseThrow()).setText("Where it stands on the site");
            return true;
        });
        window.click("#save-correction");
        window.until("it is corrected", () -> window.reads("From content alone: Dropdown"));
        window.pictures("types-corrected");
        window.click("#types-close");
        window.seeNot("#types-sheet");

        window.until(
                "a text field stands in the form",
                () -> window.find("#field-topic")
                        .filter(TextInputControl.class::isInstance)
                        .isPresent());
        window.read("Where it stands on the site");

        window.choose("#entry-more", "About this type …");
        window.until("the fields are listed", () -> fields().getItems().size() == 4);
        choose("topic");
        window.click("#back-to-guess");
        window.until("it is the guess again", () -> kind() == Kind.DROPDOWN);
        window.press(KeyCode.ESCAPE);
        window.until(
                "a dropdown stands in the form",
                () -> window.find("#field-topic")
                        .filter(ComboBox.class::isInstance)
                        .isPresent());
    }

    @Test
    void aFindingLeadsToItsFieldByKeyboardAndStandsInTheReview() throws Exception {
        window.openPost("soap-finish");
        window.fill(
                "#field-seo_title", "TODO: the title of the page about soap finishes, which nobody reads to its end");
        window.until("the checks have seen it", () -> window.reads("Checks · "));
        window.inTheDark();
        window.click("#checks");
        window.until(
                "the list is open",
                () -> window.robot.lookup("#findings").tryQuery().isPresent());
        window.pictures("checks");
        window.press(KeyCode.ENTER);
        window.until("the field has the focus", () -> window.isFocused("field-seo_title"));

        window.click("#queue");
        window.until("the change waits", () -> window.waiting() == 1);
        window.click("#review");
        window.read("looks like a leftover");
        window.pictures("review-findings");
        assertThat(OpenWindow.onWindow(
                        () -> window.find("#send-now").orElseThrow().isDisabled()))
                .isFalse();
        window.click("#review-sheet .finding-where");
        window.seeNot("#review-sheet");
        window.until("the field has the focus again", () -> window.isFocused("field-seo_title"));
    }

    @Test
    void contentThatDoesNotFitIsToldAndLeadsToTheFieldFromTheSettingsToo() throws Exception {
        window.services
                .schemas
                .correct(
                        DemoSpace.ID,
                        ContentTypeKey.singlePages(),
                        "/headline",
                        FieldCorrection.nothing().kind(Kind.NUMBER))
                .onFailure(why -> {
                    throw new AssertionError(why);
                });
        window.click("#space-settings");
        window.click("#open-types");
        window.see("#types-sheet");
        window.until("the types are read", () -> window.reads("1 field does not fit"));
        window.until("its fields are shown", () -> choose("headline"));
        window.until("it is said", () -> window.find("#contradiction").isPresent());
        window.pictures("types-contradiction");
        window.sized(200, 1380, 860);
        window.pictures("types-200");
        window.sized(100, 900, 560);
        window.pictures("types-small");
        window.press(KeyCode.ESCAPE);
        window.seeNot("#types-sheet");
        window.see("#settings-sheet");
    }

    @SuppressWarnings("unchecked")
    private TableView<Object> fields() {
        return (TableView<Object>) window.find("#fields-of-type").orElseThrow();
    }

    private boolean choose(String key) {
        return OpenWindow.onWindow(() -> fields().getItems().stream()
                .filter(line -> line.toString().contains("path=/" + key + ","))
                .peek(line -> fields().getSelectionModel().select(line))
                .findFirst()
                .isPresent());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Kind> kindBox() {
        return (ComboBox<Kind>) window.find("#field-kind").orElseThrow();
    }

    private Kind kind() {
        return window.find("#field-kind").isPresent() ? kindBox().getValue() : Kind.RAW;
    }
}
