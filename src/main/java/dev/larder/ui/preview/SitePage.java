package dev.larder.ui.preview;

import dev.larder.ui.kit.Words;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;

/**
 * The client's own site, in a browser of its own: its scripts run, as they do for every visitor, and it never meets
 * content of ours, a token, or a file of this computer.
 */
final class SitePage {
    private final StackPane slot = new StackPane();
    private Optional<WebView> made = Optional.empty();
    private Optional<URI> shown = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private Instant loaded = Instant.EPOCH;

    SitePage() {
        slot.setMinSize(0, 0);
    }

    Node node() {
        return slot;
    }

    /** Only an address of the web; {@code keeps} is where the browser keeps what the site stores in it. */
    void show(URI address, Path keeps) {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!folder.equals(Optional.of(keeps))) {
            leave();
            made = Optional.empty();
            folder = Optional.of(keeps);
        }
        if (web && !shown.equals(Optional.of(address))) {
            shown = Optional.of(address);
            again();
        }
    }

    void again() {
        shown.ifPresent(address -> {
            loaded = Instant.now();
            view().getEngine().load(address.toString());
        });
    }

    /** When it was asked for the last time. */
    Instant loaded() {
        return loaded;
    }

    void zoom(double factor) {
        view().setZoom(factor);
    }

    /** Lets go of the site, so that nothing of it runs unseen. */
    void leave() {
        if (shown.isPresent()) {
            shown = Optional.empty();
            made.ifPresent(view -> view.getEngine().load("about:blank"));
        }
    }

    private WebView view() {
        return made.orElseGet(() -> {
            WebView view = new WebView();
            folder.ifPresent(keeps -> view.getEngine().setUserDataDirectory(keeps.toFile()));
            view.getEngine().setCreatePopupHandler(features -> null);
            view.getEngine().setConfirmHandler(question -> false);
            view.getEngine().setPromptHandler(question -> "");
            view.getEngine().setOnAlert(event -> {});
            view.setAccessibleText(Words.of("preview.site"));
            view.getEngine().locationProperty().addListener((it, before, now) -> {
                boolean elsewhere = now != null && now.startsWith("file:");
                if (elsewhere) {
                    view.getEngine().load("about:blank");
                }
            });
            made = Optional.of(view);
            slot.getChildren().setAll(view);
            return view;
        });
    }
}
