package dev.larder.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.larder.model.PreviewSetup;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
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

    @Test
    void theClientsStyleIsCapturedFromItsSiteWornAndForgotten() throws Exception {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page(
                site,
                "/journal",
                "<link rel=stylesheet href=/site.css><body class=journal><main><article><h1>x</h1></article></main>");
        page(
                site,
                "/site.css",
                "body.journal{background:#fbf6ea;color:#402a1a;font-family:serif;margin:40px} h1{color:#8a3b12;font-size:44px}"
                        + "article{max-width:640px;margin:auto} img{border-radius:50px 0}");
        site.start();
        window.openPost("how-high-is-a-seat");
        window.click("#preview-toggle");
        window.click("#preview-settings-button");

        window.fill(
                "#preview-style-from", "http://127.0.0.1:" + site.getAddress().getPort() + "/journal");
        window.click("#preview-capture");

        window.until("the stamp tells whose style it is", () -> stamp().contains("Style of 127.0.0.1, captured Today"));
        window.until("the article wears it", () -> headline().equals("rgb(138, 59, 18)"));
        window.picture("preview-client-style");
        window.click("#preview-forget");
        window.until("it wears ours again", () -> !headline().equals("rgb(138, 59, 18)"));
        site.stop(0);
    }

    private static void page(HttpServer site, String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        site.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String headline() {
        return String.valueOf(web().getEngine().executeScript("getComputedStyle(document.querySelector('h1')).color"));
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
