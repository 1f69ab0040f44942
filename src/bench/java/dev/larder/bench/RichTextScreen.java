package dev.larder.bench;

import dev.larder.model.PostFields;
import dev.larder.ui.entry.EntryModel;
import dev.larder.ui.kit.Background;
import dev.larder.ui.richtext.RichTextDesk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

/** The entry's real form with its warm editor in a window, and a bare TinyMCE in another. */
final class RichTextScreen implements AutoCloseable {
    private static final String BARE = "<!DOCTYPE html><html><body><textarea id='t'></textarea></body></html>";
    private static final List<String> SCRIPTS = List.of(
            "/META-INF/resources/webjars/tinymce/6.8.3/tinymce.min.js",
            "/META-INF/resources/webjars/tinymce/6.8.3/models/dom/model.min.js");
    private static final String INIT = "tinymce.init({target:document.getElementById('t'),theme:false,skin:false,"
            + "content_css:false,model:'dom',valid_elements:'*[*]'}); 0";
    private static final int PATIENCE_SECONDS = 60;
    private static final String IS_READY =
            "!!(window.tinymce && tinymce.activeEditor && tinymce.activeEditor.initialized)";
    private static final String TYPE = """
            (function(){var e=tinymce.activeEditor,b=e.getBody(),p=b.children[Math.floor(b.children.length/2)];
            e.selection.setCursorLocation(p.firstChild,3);e.getDoc().execCommand('insertText',false,'x');
            if(window.larder){larder.flush();}}())
            """;

    private final ExecutorService work = Executors.newFixedThreadPool(4);
    private final TypingDesk desk;
    private final EntryModel model;
    private final Stage stage;
    private final WebView plain;

    RichTextScreen(Path folder, int size) throws Exception {
        OnScreen.start();
        desk = new TypingDesk(folder, size, PostFields.BODY);
        Background background = new Background(work, Platform::runLater);
        model = new EntryModel(desk.parts(background), why -> {});
        RichTextDesk[] warm = new RichTextDesk[1];
        stage = OnScreen.step(() -> {
            warm[0] = new RichTextDesk(background, new SimpleObjectProperty<>(false));
            warm[0].warm();
            return shown(new StackPane(
                    TypingScreen.view(desk, model, background, warm[0]).node()));
        });
        plain = OnScreen.step(() -> {
            WebView view = new WebView();
            shown(new StackPane(view));
            view.getEngine().loadContent(BARE);
            return view;
        });
        await(() -> plain.getEngine().getLoadWorker().getState() == Worker.State.SUCCEEDED);
        for (String script : SCRIPTS) {
            OnScreen.step(() -> plain.getEngine().executeScript(text(script) + "; 0"));
        }
        OnScreen.step(() -> plain.getEngine().executeScript(INIT));
        await(() -> warm[0].isReady());
        await(() -> Boolean.TRUE.equals(plain.getEngine().executeScript(IS_READY)));
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(RichTextScreen.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Stage shown(StackPane root) {
        Stage shown = new Stage();
        shown.setScene(new Scene(root, 1200, 800));
        shown.show();
        return shown;
    }

    /** From “open” to the text in the editor; the rich text is entered as soon as the form is there. */
    double open(int times) throws Exception {
        double[] taken = new double[times];
        for (int each = 0; each < times; each++) {
            shut();
            long begun = System.nanoTime();
            openForm();
            OnScreen.step(() -> {
                field().fireEvent(
                                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
                return true;
            });
            await(() -> field() instanceof WebView view
                    && view.getEngine().executeScript("tinymce.activeEditor.getBody().children.length")
                            instanceof Number count
                    && count.intValue() > 1000);
            taken[each] = (System.nanoTime() - begun) / 1e6;
        }
        return median(taken);
    }

    /** From “open” to the form laid out. */
    double form(int times) throws Exception {
        double[] taken = new double[times];
        for (int each = 0; each < times; each++) {
            shut();
            long begun = System.nanoTime();
            openForm();
            taken[each] = (System.nanoTime() - begun) / 1e6;
        }
        return median(taken);
    }

    double bare(int times) throws Exception {
        String html = desk.text();
        double[] taken = new double[times];
        for (int each = 0; each < times; each++) {
            OnScreen.step(() -> plain.getEngine().executeScript("tinymce.activeEditor.setContent('<p>x</p>')"));
            String call = "tinymce.activeEditor.setContent('" + html.replace("\n", "\\n") + "')";
            long begun = System.nanoTime();
            OnScreen.step(() -> plain.getEngine().executeScript(call));
            taken[each] = (System.nanoTime() - begun) / 1e6;
        }
        return median(taken);
    }

    /** Time on the FX thread for a key in the middle of the text: the page's work, the entry's, and the layout. */
    double key(int times) throws Exception {
        if (!OnScreen.step(() -> field() instanceof WebView)) {
            open(1);
        }
        double[] taken = new double[times];
        for (int each = 0; each < times; each++) {
            taken[each] = OnScreen.step(() -> {
                WebView view = (WebView) field();
                long begun = System.nanoTime();
                view.getEngine().executeScript(TYPE);
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                return (System.nanoTime() - begun) / 1e6;
            });
            TimeUnit.MILLISECONDS.sleep(30);
        }
        return median(taken);
    }

    /** The same key in the bare editor. */
    double bareKey(int times) throws Exception {
        double[] taken = new double[times];
        for (int each = 0; each < times; each++) {
            taken[each] = OnScreen.step(() -> {
                long begun = System.nanoTime();
                plain.getEngine().executeScript(TYPE);
                return (System.nanoTime() - begun) / 1e6;
            });
            TimeUnit.MILLISECONDS.sleep(30);
        }
        return median(taken);
    }

    private void openForm() throws Exception {
        OnScreen.step(() -> {
            model.open(desk.space, desk.post);
            return true;
        });
        await(() -> stage.getScene().getRoot().lookup("#field-body") != null);
        OnScreen.step(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return true;
        });
    }

    private void shut() throws Exception {
        OnScreen.step(() -> {
            model.close();
            return true;
        });
        await(() -> model.opened().get().isEmpty());
    }

    private Node field() {
        return stage.getScene().getRoot().lookup("#field-body");
    }

    private static double median(double[] all) {
        Arrays.sort(all);
        return all[all.length / 2];
    }

    private static void await(Callable<Boolean> so) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!OnScreen.step(so)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("it never came");
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    @Override
    public void close() {
        work.shutdownNow();
        desk.close();
        Platform.exit();
    }
}
