package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.PreviewSetup;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.Test;

/** Looking at an entry as a page, beside its form. */
class PreviewJourneyTest extends Journey {

    @Test
    void thePreviewFollowsTheTypingInTheWidthThatWasChosen() throws Exception {
        window.openPost("how-high-is-a-seat");
        window.click("#preview-toggle");
        window.until("the article is drawn", () -> page().contains("Nearly every dining chair"));
        assertThat(stamp()).startsWith("As at the service");

        window.fill("#field-title", "How tall is a chair?");
        window.until("the new title is drawn", () -> page().contains("How tall is a chair?"));
        window.until("the stamp says local draft", () -> stamp().startsWith("Local draft, saved"));

        choose("#preview-side", "preview-live");
        window.until("the live one is drawn", () -> page().contains("How high is a seat?"));
        assertThat(stamp()).startsWith("Live, last changed");

        window.click("#preview-width-phone");
        window.until("it is as wide as a phone", () -> (int) web().getWidth() == PreviewSetup.Width.PHONE.pixels());
        window.click("#preview-width-desktop");
        window.until("it is scaled to the pane", () -> web().getZoom() < 1 && viewport() == 1280);
        window.picture("preview-desktop");
    }

    @Test
    void theClientsOwnPageOpensInTheBrowserOnceItsAddressIsKnown() throws Exception {
        window.openPost("how-high-is-a-seat");
        window.click("#preview-toggle");
        window.see("#preview-browse");
        assertThat(window.find("#preview-browse").orElseThrow().isDisabled()).isTrue();

        window.click("#preview-settings-button");
        window.fill("#preview-address", "https://acme.example/{sluq}");
        window.read("{sluq} is not known");
        window.fill("#preview-address", "https://acme.example/{type}/{slug}");
        window.press(KeyCode.ESCAPE);
        window.seeNot("#preview-settings");
        window.click("#preview-browse");

        window.until("the browser was asked", () -> !window.browsed.isEmpty());
        assertThat(window.browsed.peek()).hasToString("https://acme.example/post/how-high-is-a-seat");
        assertThat(window.services
                        .previews
                        .setup(DemoSpace.ID)
                        .orElse(PreviewSetup.usual())
                        .address())
                .isEqualTo("https://acme.example/{type}/{slug}");
    }

    @Test
    void theLiveVersionIsComparedWithTheDraftAsAPageAndAsAList() throws Exception {
        window.openPost("how-high-is-a-seat");
        window.fill("#field-title", "How tall is a seat?");
        window.read("Saved on this computer");

        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        window.see("#compare-sheet");
        window.until("the difference is counted", () -> text("#diff-count").equals("1 difference"));
        window.click("#diff-look-page");
        window.until("the page is drawn", () -> marked().contains("high") && marked().contains("tall"));
        window.click("#diff-next");
        window.until("it stands at the change", () -> text("#diff-mark").equals("Change 1 of 1"));
        window.picture("compare-page");

        window.click("#diff-look-list");
        window.read("Title: “high” became “tall”, after “How”");
        window.click("#compare-swap");
        window.read("Title: “tall” became “high”, after “How”");
        window.press(KeyCode.ESCAPE);
        window.seeNot("#compare-sheet");
    }

    private String text(String label) {
        return window.find(label).map(Label.class::cast).map(Label::getText).orElse("");
    }

    private String marked() {
        WebView view = (WebView) window.find("#compare-sheet").orElseThrow().lookup(".web-view");
        return view == null ? "" : String.valueOf(view.getEngine().executeScript("document.body.innerText"));
    }

    private void choose(String menu, String item) {
        OpenWindow.onWindow(() -> {
            MenuButton button = (MenuButton) window.find(menu).orElseThrow();
            button.getItems().stream()
                    .filter(each -> item.equals(each.getId()))
                    .findFirst()
                    .ifPresent(MenuItem::fire);
            return true;
        });
    }

    private String stamp() {
        return window.find("#preview-stamp")
                .map(Label.class::cast)
                .map(Label::getText)
                .orElse("");
    }

    private WebView web() {
        return (WebView) window.find("#preview").orElseThrow().lookup(".web-view");
    }

    private int viewport() {
        return ((Number) web().getEngine().executeScript("window.innerWidth")).intValue();
    }

    private String page() {
        WebView view = web();
        return view == null ? "" : String.valueOf(view.getEngine().executeScript("document.body.innerText"));
    }
}
