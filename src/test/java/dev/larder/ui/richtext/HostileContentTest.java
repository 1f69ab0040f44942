package dev.larder.ui.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.larder.Figures;
import dev.larder.diff.MarkedHtml;
import dev.larder.richtext.PasteCleaner;
import dev.larder.richtext.Shield;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.SafeHtml;
import dev.larder.ui.preview.PreviewDocument;
import dev.larder.ui.preview.PreviewPictures;
import dev.larder.ui.preview.SafePage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Content that wants to act, through everything that draws it: nothing runs, and nobody is asked for anything. */
class HostileContentTest {
    private static final int LONG_MORE = 2000;
    private static final int QUICK_MORE = 40;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> trouble = new ArrayList<>();
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
    void nothingRunsAndNobodyIsAsked() throws Exception {
        List<String> contents = new ArrayList<>(HostileContents.all(at));
        int fixed = contents.size();
        contents.addAll(HostileContents.mixed(at, Figures.isLong() ? LONG_MORE : QUICK_MORE, Figures.seed()));
        int edited = throughTheEditor(contents);
        int drawn = throughThePages(contents);
        Figures.put("R6", """
                | drawn in | hostile contents | ran | requests |
                |---|--:|--:|--:|
                | editor: shown, edited, changed from elsewhere, pasted as it was, source | %d | %d | %d |
                | preview | %d | | |
                | page of differences | %d | | |

                %d ways in three places each, and %d mixed at random. A plain browser with the same contents runs them and asks.
                """.formatted(
                        edited, trouble.size(), requests.size(), drawn, drawn, fixed / 3, contents.size() - fixed));
        assertThat(trouble).isEmpty();
        assertThat(requests).isEmpty();
        assertThat(edited).isGreaterThanOrEqualTo(200);
    }

    @Test
    void aPlainBrowserRunsTheSameAndAsks() throws Exception {
        FxToolkit.registerPrimaryStage();
        WebView plain = LiveEditor.onWindow(() -> {
            WebView view = new WebView();
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(view), 400, 300));
            stage.show();
            return view;
        });
        load(
                plain.getEngine(),
                () -> plain.getEngine()
                        .loadContent(HostileContents.all(at).get(0) + "<img src='" + at + "/picture.png'>"));
        assertThat(LiveEditor.onWindow(() -> plain.getEngine().executeScript("window.__ran")))
                .isEqualTo(1);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> requests.contains("/picture.png"));
        assertThat(requests).contains("/picture.png");
        LiveEditor.onWindow(() -> {
            plain.getScene().getWindow().hide();
            return true;
        });
    }

    private int throughTheEditor(List<String> contents) throws Exception {
        Shield shield = new Shield("mother", island -> "x");
        try (LiveEditor editor = new LiveEditor()) {
            for (String content : contents) {
                editor.show(content, false);
                String shown = "<p>Before</p>\n" + content;
                editor.change(shown);
                editor.edit("body.firstElementChild.firstChild.data='Edited';");
                if (!editor.html().equals("<p>Edited</p>\n" + content)) {
                    trouble.add("changed: " + content + "\n   became " + editor.html());
                }
                editor.call("insert", shield.shielded(PasteCleaner.html(content).asItWas()));
                editor.call("insert", shield.shielded(PasteCleaner.html(content).clean()));
                editor.call("insert", shield.shielded(content));
                editor.call("touchAll");
                editor.show(content, true);
                WaitForAsyncUtils.waitForFxEvents();
                stillThere(editor, content);
            }
        }
        return contents.size();
    }

    private void stillThere(LiveEditor editor, String content) {
        Object ran = editor.script("String(window.__ran || tinymce.activeEditor.getWin().__ran || '')");
        Object where = editor.script("location.href + ' ' + tinymce.activeEditor.getWin().location.href.slice(0, 6)");
        if (!"".equals(ran) || !"app://larder/editor/editor.html about:".equals(where)) {
            trouble.add("in the editor: " + content + " ran " + ran + " at " + where);
        }
    }

    private int throughThePages(List<String> contents) throws Exception {
        SafePage page = new SafePage(new Background(Runnable::run, Runnable::run), "Preview");
        Stage stage = shown(page);
        WebEngine engine = engine(stage);
        int number = 0;
        for (String content : contents) {
            // Each page is another one: what is shown already is not loaded again.
            number++;
            String fragment = SafeHtml.fragment(content, true);
            String preview = PreviewPictures.inside(fragment, url -> Optional.empty());
            String marked =
                    MarkedHtml.between("<p>Before</p>", fragment, note -> "", 0).html();
            String difference = PreviewPictures.inside(marked, url -> Optional.empty());
            String document = PreviewDocument.page(
                    preview + difference + "<p>" + number + "</p>", PreviewDocument.Dress.neutral(false, false));
            load(engine, () -> page.show(document));
            Object ran = LiveEditor.onWindow(() -> engine.executeScript("String(window.__ran || '')"));
            if (!"".equals(ran)) {
                trouble.add("in a page: " + content);
            }
        }
        LiveEditor.onWindow(() -> {
            stage.close();
            return true;
        });
        return contents.size();
    }

    private static Stage shown(SafePage page) {
        return LiveEditor.onWindow(() -> {
            Stage shown = new Stage();
            shown.setScene(new Scene(new StackPane(page.node()), 500, 400));
            shown.show();
            page.show("<p>Begin</p>");
            return shown;
        });
    }

    private static WebEngine engine(Stage stage) {
        return LiveEditor.onWindow(() -> ((WebView) stage.getScene().getRoot().lookup(".web-view")).getEngine());
    }

    private static void load(WebEngine engine, Runnable begin) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        LiveEditor.onWindow(() -> {
            engine.getLoadWorker().stateProperty().addListener((state, before, now) -> {
                if (now == Worker.State.SUCCEEDED || now == Worker.State.FAILED || now == Worker.State.CANCELLED) {
                    done.countDown();
                }
            });
            begin.run();
            return true;
        });
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
    }
}
