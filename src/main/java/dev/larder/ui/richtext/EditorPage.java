package dev.larder.ui.richtext;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.larder.ui.kit.Words;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import netscape.javascript.JSObject;

/** The browser with the editor's page in it: what is asked of the page goes as JSON, and what it tells comes so. FX thread. */
final class EditorPage {
    private static final String ADDRESS = "app://larder/editor/editor.html";

    /** What the browser hands back for none. */
    private static final String NO_ANSWER = "undefined";

    private final JsonMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final WebView view = new WebView();
    private final BiConsumer<String, JsonNode> heard;
    /** Held here: the page holds it only weakly. */
    private final EditorHost host = new EditorHost(this::told);

    private final String mark;
    private final List<Runnable> whenReady = new ArrayList<>();
    private boolean dark;
    private boolean ready;

    EditorPage(String mark, boolean dark, BiConsumer<String, JsonNode> heard) {
        this.mark = mark;
        this.dark = dark;
        this.heard = heard;
        view.setContextMenuEnabled(false);
        view.setAccessibleText(Words.of("rich.area"));
        WebEngine engine = view.getEngine();
        engine.setCreatePopupHandler(features -> nowhere());
        engine.setConfirmHandler(question -> false);
        engine.locationProperty().addListener((at, before, now) -> stay(now));
        engine.getLoadWorker().stateProperty().addListener((state, before, now) -> {
            if (now == Worker.State.SUCCEEDED && !ready) {
                start();
            }
        });
        engine.load(ADDRESS);
    }

    /** A window that is never shown, which is how a browser is told that it gets none. */
    @SuppressWarnings("NullAway")
    private static WebEngine nowhere() {
        return null;
    }

    /** The page never leaves. */
    private void stay(String location) {
        if (location != null && !location.isEmpty() && !location.startsWith(ADDRESS)) {
            view.getEngine().getLoadWorker().cancel();
        }
    }

    private void start() {
        JSObject window = (JSObject) view.getEngine().executeScript("window");
        window.setMember("larderHost", host);
        call(
                "start",
                Map.of("mark", mark, "dark", dark, "name", Words.of("rich.area"), "prompt", Words.of("rich.prompt")));
    }

    private void told(String kind, String value) {
        JsonNode node = read(value);
        if (kind.equals("ready")) {
            ready = true;
            look(dark);
            List.copyOf(whenReady).forEach(Runnable::run);
            whenReady.clear();
            return;
        }
        heard.accept(kind, node);
    }

    WebView view() {
        return view;
    }

    boolean isReady() {
        return ready;
    }

    /** Now, or once the page is there. */
    void ready(Runnable then) {
        if (ready) {
            then.run();
        } else {
            whenReady.add(then);
        }
    }

    void look(boolean toDark) {
        dark = toDark;
        if (ready) {
            call("look", dark);
        }
    }

    /** Calls a function of the page; what it answers as JSON is read, anything else is missing. */
    JsonNode call(String function, Object... arguments) {
        StringBuilder script = new StringBuilder("larder.").append(function).append('(');
        for (int i = 0; i < arguments.length; i++) {
            script.append(i == 0 ? "" : ",").append(written(arguments[i]));
        }
        Optional<Object> answer = Optional.ofNullable(
                view.getEngine().executeScript(script.append(')').toString()));
        return answer.filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.equals(NO_ANSWER))
                .map(this::read)
                .orElseGet(() -> answer.filter(Number.class::isInstance)
                        .map(number -> read(number.toString()))
                        .orElse(MissingNode.getInstance()));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
