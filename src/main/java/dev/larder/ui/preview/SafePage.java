package dev.larder.ui.preview;

import dev.larder.ui.kit.Background;
import java.util.Optional;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;

/**
 * A browser in which nothing runs and from which nothing leads away: scripts are off, and whatever wants to go elsewhere
 * is stopped and the page shown again. Made when first needed; keeps its place while the same thing is drawn anew.
 */
public final class SafePage {
    /** What came in place of what went is marked with it. */
    private static final String REVEAL = """
            (function() {
              document.querySelectorAll('.larder-here').forEach(function(old) { old.classList.remove('larder-here'); });
              var it = document.getElementById('$');
              if (!it) return;
              it.classList.add('larder-here');
              var next = it.nextSibling;
              if (it.tagName === 'DEL' && next && next.tagName === 'INS') next.classList.add('larder-here');
              it.scrollIntoView({block: 'center'});
            })()
            """;

    private final Background background;
    private final String name;
    private final StackPane slot = new StackPane();
    private Optional<WebView> made = Optional.empty();
    private String shown = "";
    private boolean fromTop = true;
    private int scrolled;

    /** {@code name} is what a screen reader says. */
    public SafePage(Background background, String name) {
        this.background = background;
        this.name = name;
        slot.setMinSize(0, 0);
    }

    public Node node() {
        return slot;
    }

    /** The next page begins at the top: it is of another thing. */
    public void beginAtTop() {
        fromTop = true;
    }

    /** Shows a whole document; nothing happens where it is shown already. */
    public void show(String html) {
        if (html.equals(shown) && !fromTop) {
            return;
        }
        shown = html;
        load();
    }

    private void load() {
        WebEngine engine = web().getEngine();
        scrolled = fromTop ? 0 : position(engine);
        fromTop = false;
        engine.loadContent(shown);
    }

    /** How large the page's own pixels are. */
    public void zoom(double factor) {
        web().setZoom(factor);
    }

    /** Brings an element into view and marks it; nothing where there is none. */
    public void reveal(String id) {
        if (id.matches("[a-z0-9-]+")) {
            web().getEngine().executeScript(REVEAL.replace("$", id));
        }
    }

    /** Scripts of the content stay off; these lines are the window's own. */
    private static int position(WebEngine engine) {
        return engine.executeScript("window.scrollY") instanceof Number y ? y.intValue() : 0;
    }

    private WebView web() {
        return made.orElseGet(() -> {
            WebView view = make();
            made = Optional.of(view);
            slot.getChildren().setAll(view);
            return view;
        });
    }

    private WebView make() {
        WebView view = new WebView();
        view.getEngine().setJavaScriptEnabled(false);
        view.getEngine().setCreatePopupHandler(features -> null);
        view.setContextMenuEnabled(false);
        view.setAccessibleText(name);
        view.getEngine().locationProperty().addListener((it, before, now) -> {
            boolean leaves = now != null && !now.isEmpty() && !now.startsWith("about:");
            if (leaves) {
                background.soon(() -> {
                    view.getEngine().getLoadWorker().cancel();
                    load();
                });
            }
        });
        view.getEngine().getLoadWorker().stateProperty().addListener((it, before, now) -> {
            if (now == Worker.State.SUCCEEDED && scrolled > 0) {
                view.getEngine().executeScript("window.scrollTo(0, " + scrolled + ")");
            }
        });
        return view;
    }
}
