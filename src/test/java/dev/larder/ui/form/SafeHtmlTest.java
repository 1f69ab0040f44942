package dev.larder.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.larder.ui.kit.SafeHtml;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class SafeHtmlTest {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String at;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        at = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void hostileContentRunsNothingAndAsksNobody() throws Exception {
        String shown = show(SafeHtml.page(hostile(), false));
        assertThat(requests).isEmpty();
        assertThat(shown).contains("Hello").contains("127.0.0.1");
    }

    @Test
    void onlyPicturesAreLoadedWhereThatIsAllowed() throws Exception {
        show(SafeHtml.page(hostile(), true));
        assertThat(requests).allMatch(path -> path.equals("/picture.png")).isNotEmpty();
    }

    @Test
    void nothingThatActsIsLeftInThePage() {
        Document page = Jsoup.parse(SafeHtml.page(hostile(), true));
        assertThat(page.select(
                        "script, iframe, object, embed, form, input, link, base, video, svg, meta[http-equiv=refresh]"))
                .isEmpty();
        assertThat(page.body().select("[href], [style], style, [srcset]")).isEmpty();
        page.getAllElements()
                .forEach(element -> element.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on")));
    }

    @Test
    void framesAreShownAsWhatTheyAre() {
        Document page = Jsoup.parse(SafeHtml.page("<iframe src='https://www.youtube.com/embed/x'></iframe>", true));
        assertThat(page.select(".larder-box").text()).contains("www.youtube.com");
    }

    private String hostile() {
        return """
                <p>Hello</p><script>new Image().src='AT/script'</script>
                <img src=x onerror="new Image().src='AT/onerror'"><img src="AT/picture.png" onload="location='AT/onload'">
                <img srcset="AT/srcset.png 1x"><a href="javascript:location='AT/js'">a</a><a ping="AT/ping" href="AT/a">b</a>
                <meta http-equiv="refresh" content="0;url=AT/refresh"><base href="AT/base/">
                <link rel="stylesheet" href="AT/style.css"><link rel="prefetch" href="AT/prefetch">
                <style>@import url('AT/import.css'); body{background:url('AT/background.png')}</style>
                <div style="background:url('AT/inline.png')">d</div><iframe src="AT/frame"></iframe>
                <iframe srcdoc="<script>new Image().src='AT/srcdoc'</script>"></iframe><object data="AT/object"></object>
                <embed src="AT/embed"><video src="AT/video" poster="AT/poster" autoplay></video><audio src="AT/audio" autoplay></audio>
                <form action="AT/form"><input autofocus onfocus="location='AT/focus'"></form>
                <svg onload="location='AT/svg'"><image href="AT/svgimage"/></svg><table background="AT/table.png"><tr><td>t</td></tr></table>
                <noscript><img src="AT/noscript.png"></noscript><math><mi xlink:href="AT/math">x</mi></math>
                """.replace("AT", at);
    }

    /** Loads the page in the form's own browser, and answers the text it shows once it has settled. */
    private static String show(String page) throws Exception {
        FxToolkit.registerPrimaryStage();
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<WebView> view = new AtomicReference<>();
        Callable<Stage> start = () -> {
            StackPane slot = new StackPane();
            Stage stage = new Stage();
            stage.setScene(new Scene(slot, 500, 400));
            stage.show();
            new SharedPreview().show(slot, page, () -> {});
            WebView made = (WebView) slot.getChildren().get(0);
            view.set(made);
            made.getEngine().getLoadWorker().stateProperty().addListener((state, before, now) -> {
                if (now == Worker.State.SUCCEEDED || now == Worker.State.FAILED) {
                    done.countDown();
                }
            });
            return stage;
        };
        Stage stage = WaitForAsyncUtils.asyncFx(start).get(30, TimeUnit.SECONDS);
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        for (int pulse = 0; pulse < 20; pulse++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
        Callable<String> text = () -> {
            String shown =
                    view.get().getEngine().getDocument().getDocumentElement().getTextContent();
            stage.close();
            return shown;
        };
        return WaitForAsyncUtils.asyncFx(text).get(10, TimeUnit.SECONDS);
    }
}
