package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.LocaleCode;
import dev.larder.model.PostFields;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.Test;

/** Writing the text of a post, with mouse and keys, in the real window. */
class RichTextJourneyTest extends Journey {
    @Test
    void aPostIsWrittenInItsTextSavedHereAndUndone() throws Exception {
        window.openPost("soap-finish");
        String before = body();
        window.picture("rich-rest");
        write();
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.press(KeyCode.ENTER);
        window.write("Wax comes later, ");
        window.press(KeyCode.CONTROL, KeyCode.B);
        window.write("not now");
        window.until("it is in the entry", () -> body().contains("<strong>not now"));
        assertThat(body())
                .startsWith(before.stripTrailing())
                .contains("<p>Wax comes later, <strong>not now</strong></p>");
        window.read("Saved on this computer");
        window.picture("rich-edit");

        window.click("#rich-find");
        window.write("soap");
        window.press(KeyCode.ENTER);
        window.read("Found");
        window.picture("rich-find");
        window.press(KeyCode.ESCAPE);

        for (int step = 0; step < 12 && !body().equals(before); step++) {
            window.press(KeyCode.CONTROL, KeyCode.Z);
        }
        assertThat(body()).isEqualTo(before);
        window.until("the editor shows it too", () -> !shown().contains("Wax comes later"));
    }

    @Test
    void theSourceIsWrittenAsItIsTyped() throws Exception {
        window.openPost("soap-finish");
        String before = body();
        write();
        window.click("#rich-mode-html");
        window.press(KeyCode.CONTROL, KeyCode.HOME);
        window.write("<hr>");
        window.until("it is in the entry", () -> body().equals("<hr>" + before));
        window.picture("rich-source");
        window.click("#rich-mode-edit");
        window.until("the editor shows the text", () -> shown().contains("Step by step"));
        assertThat(body()).isEqualTo("<hr>" + before);
    }

    @Test
    void leavingTheEntryAtOnceLosesNothing() {
        window.openPost("soap-finish");
        write();
        window.press(KeyCode.CONTROL, KeyCode.HOME);
        window.write("First of all: ");
        window.click("#back");
        window.openPost("soap-finish");
        assertThat(body()).startsWith("<p>First of all: The question");
    }

    @Test
    void aLinkToAnEntryIsFoundByItsTitle() throws Exception {
        window.openPost("soap-finish");
        write();
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.see("#rich-link-address");
        window.write("twelve");
        window.until("the entry is found", () -> window.reads("/blog/twelve"));
        window.picture("rich-link");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.press(KeyCode.ENTER);
        window.until("the link stands in the text", () -> body().contains("<a href=\"/blog/twelve"));
    }

    @Test
    void whatIsPastedFromWordIsCleanedAndCanBeHadAsItWas() throws Exception {
        window.openPost("soap-finish");
        window.click("#theme");
        write();
        OpenWindow.onWindow(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putHtml(
                    "<p class=MsoNormal style='color:red'>From <b>Word</b><o:p></o:p></p><p class=MsoNormal>&nbsp;</p>");
            content.putString("From Word");
            return Clipboard.getSystemClipboard().setContent(content);
        });
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.press(KeyCode.ENTER);
        window.press(KeyCode.CONTROL, KeyCode.V);
        window.until("it is in the entry", () -> body().contains("<p>From <b>Word</b></p>"));
        window.read("Removed: 2 styles, 1 empty paragraph");
        window.picture("rich-paste-dark");
        window.click("#rich-paste-undo");
        window.until("it is there as it was", () -> body().contains("style=\"color: red;\""));
        assertThat(body()).doesNotContain("<p>From <b>Word</b></p>");
    }

    @Test
    void aMisspeltWordIsPutRightByOneOfTheSuggestions() throws Exception {
        window.openPost("soap-finish");
        write();
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.press(KeyCode.ENTER);
        window.write("You will recieve it soon");
        window.until("it is in the entry", () -> body().contains("recieve it soon"));
        window.until("it was looked up", () -> window.reads("Spelling · "));
        window.click("#spelling");
        window.until(
                "the right word is suggested",
                () -> window.robot.lookup("receive").tryQuery().isPresent());
        window.everything("spelling-light");
        window.robot.clickOn("receive");
        window.until("it is right", () -> body().contains("<p>You will receive it soon</p>"));
        window.until("the editor shows it too", () -> shown().contains("receive it soon"));
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("undone it is as it was", () -> body().contains("recieve it soon"));
    }

    private void write() {
        window.click("#field-body");
        window.until("the editor shows the text", () -> shown().contains("Step by step"));
    }

    private String shown() {
        return window.find("#field-body")
                .filter(WebView.class::isInstance)
                .map(WebView.class::cast)
                .map(view -> view.getEngine()
                        .executeScript("window.tinymce && tinymce.activeEditor && tinymce.activeEditor.initialized"
                                + " ? tinymce.activeEditor.getBody().innerText : ''"))
                .map(Object::toString)
                .orElse("");
    }

    private String body() {
        return OpenWindow.onWindow(() -> window.content().in(LocaleCode.NONE).text(PostFields.BODY));
    }
}
