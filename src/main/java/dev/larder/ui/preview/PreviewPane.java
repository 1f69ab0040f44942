package dev.larder.ui.preview;

import dev.larder.model.Fields;
import dev.larder.model.Schema;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Words;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;

/**
 * Shows the draft beside the form while it is typed. Scripts are off, the content is cleaned, and a content policy
 * allows nothing but images; no link leads away.
 */
public final class PreviewPane {
    private static final Duration SETTLE = Duration.ofMillis(250);

    private final Background background;
    private final BooleanSupplier dark;
    private final BooleanSupplier images;
    private final BorderPane root = new BorderPane();
    private Optional<WebView> view = Optional.empty();
    private Optional<Shown> next = Optional.empty();
    private boolean waits;
    private boolean fromTop = true;
    private int scrolled;

    private record Shown(Schema schema, String title, Fields fields) {}

    /** {@code images} tells whether remote pictures may be fetched: not while working offline. */
    public PreviewPane(Background background, BooleanSupplier dark, BooleanSupplier images) {
        this.background = background;
        this.dark = dark;
        this.images = images;
        Label stamp = new Label(Words.of("preview.stamp"));
        stamp.getStyleClass().add("preview-stamp");
        stamp.setMaxWidth(Double.MAX_VALUE);
        root.setTop(stamp);
        root.getStyleClass().add("preview");
        root.setMinWidth(0);
    }

    public Node node() {
        return root;
    }

    /** Shows this in a moment; what was asked for before and is not shown yet is left out. */
    public void show(Schema schema, String title, Fields fields) {
        next = Optional.of(new Shown(schema, title, fields));
        if (!waits) {
            waits = true;
            background.later(SETTLE, () -> {
                waits = false;
                render();
            });
        }
    }

    /** Draws again, after the theme changed. */
    public void render() {
        next.ifPresent(shown -> {
            String html = new PreviewDocument(dark.getAsBoolean(), images.getAsBoolean())
                    .of(shown.schema(), shown.title(), shown.fields());
            WebEngine engine = web().getEngine();
            scrolled = fromTop ? 0 : position(engine);
            fromTop = false;
            engine.loadContent(html);
        });
    }

    /** The next drawing begins at the top: it is of another entry. */
    public void beginAtTop() {
        fromTop = true;
    }

    /** Scripts of the content stay off; these two lines are the window's own. */
    private static int position(WebEngine engine) {
        return engine.executeScript("window.scrollY") instanceof Number y ? y.intValue() : 0;
    }

    private void scrollBack(WebEngine engine) {
        if (scrolled > 0) {
            engine.executeScript("window.scrollTo(0, " + scrolled + ")");
        }
    }

    private WebView web() {
        if (view.isEmpty()) {
            WebView made = new WebView();
            made.getEngine().setJavaScriptEnabled(false);
            made.setContextMenuEnabled(false);
            made.setAccessibleText(Words.of("entry.preview"));
            made.getEngine().locationProperty().addListener((it, before, now) -> {
                boolean leaves = now != null && !now.isEmpty() && !now.startsWith("about:");
                if (leaves) {
                    background.soon(() -> {
                        made.getEngine().getLoadWorker().cancel();
                        render();
                    });
                }
            });
            made.getEngine().getLoadWorker().stateProperty().addListener((it, before, now) -> {
                if (now == Worker.State.SUCCEEDED) {
                    scrollBack(made.getEngine());
                }
            });
            view = Optional.of(made);
            root.setCenter(made);
        }
        return view.get();
    }
}
