package dev.larder.ui.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.MediaFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real editor in a window, with one text at a time in it. */
final class LiveEditor implements AutoCloseable {
    private static final String MARK = "mtest0";

    final EditorPage page;
    final List<JsonNode> wishes = new ArrayList<>();
    private final Stage stage;
    private Optional<RichTextSession> session = Optional.empty();
    private String html = "";
    private int writes;
    private int turns;

    LiveEditor() throws Exception {
        FxToolkit.registerPrimaryStage();
        CountDownLatch ready = new CountDownLatch(1);
        Object[] made = onWindow(() -> {
            EditorPage opened = new EditorPage(MARK, false, this::heard);
            Stage shown = new Stage();
            shown.setScene(new Scene(new StackPane(opened.view()), 900, 600));
            shown.show();
            opened.ready(ready::countDown);
            return new Object[] {opened, shown};
        });
        page = (EditorPage) made[0];
        stage = (Stage) made[1];
        if (!ready.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the editor never came");
        }
    }

    static <T> T onWindow(Callable<T> step) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, step);
    }

    private void heard(String kind, JsonNode value) {
        if (kind.equals("broken")) {
            throw new AssertionError(value.toString());
        }
        if (kind.equals("wish")) {
            wishes.add(value);
        }
        session.ifPresent(it -> it.heard(kind, value));
    }

    /** Shows a text as it reads, or as it is written. */
    void show(String text, boolean source) {
        onWindow(() -> {
            html = text;
            writes = 0;
            turns++;
            session = Optional.of(new RichTextSession(page, new Field(), MARK + "d" + turns));
            session.get().show(source);
            return true;
        });
    }

    /** Something else than the editor changes the text. */
    void change(String text) {
        onWindow(() -> {
            html = text;
            session.orElseThrow().changedOutside();
            return true;
        });
    }

    JsonNode call(String function, Object... arguments) {
        return onWindow(() -> page.call(function, arguments));
    }

    Object script(String script) {
        return onWindow(() -> page.view().getEngine().executeScript(script));
    }

    /** Runs a script with {@code body} and {@code editor} at hand, and waits until the editor noticed. */
    void edit(String script) {
        script("(function(){var editor=tinymce.activeEditor,body=editor.getBody(),doc=editor.getDoc();" + script
                + "}())");
        call("flush");
    }

    String html() {
        return onWindow(() -> html);
    }

    int writes() {
        return onWindow(() -> writes);
    }

    /** What is on the screen, as text. */
    String shown() {
        return (String) script("tinymce.activeEditor.getBody().innerText");
    }

    private final class Field implements EditedField {
        @Override
        public String html() {
            return html;
        }

        @Override
        public void write(String typed) {
            html = typed;
            writes++;
        }

        @Override
        public void left() {
            // Nobody else is there.
        }

        @Override
        public void leave() {
            // There is nowhere to go.
        }

        @Override
        public void entries(String query, Consumer<List<LinkTarget>> answer) {
            answer.accept(List.of());
        }

        @Override
        public void picture(String address, Consumer<Optional<byte[]>> answer) {
            answer.accept(Optional.empty());
        }

        @Override
        public void chooseMedia(Consumer<MediaFile> chosen) {
            // Nothing is chosen.
        }
    }

    @Override
    public void close() {
        onWindow(() -> {
            stage.close();
            return true;
        });
    }
}
