package dev.larder.ui.form;

import dev.larder.ui.kit.SafeHtml;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.web.WebView;

/** The one browser of a form, made when it is first needed and moved to whichever field is previewed. */
final class SharedPreview {
    private Optional<WebView> made = Optional.empty();
    private Runnable leave = () -> {};

    /** Shows a page made by {@link SafeHtml} in a slot; whoever had it before is told by their {@code left}. */
    void show(Pane slot, String page, Runnable left) {
        WebView view = made.orElseGet(SharedPreview::make);
        made = Optional.of(view);
        if (!slot.getChildren().contains(view)) {
            leave.run();
            slot.getChildren().setAll(view);
        }
        leave = left;
        view.getEngine().loadContent(page);
    }

    /** Stops whatever is still loading. */
    void dispose() {
        made.ifPresent(view -> view.getEngine().load(""));
    }

    private static WebView make() {
        WebView view = new WebView();
        view.getEngine().setJavaScriptEnabled(false);
        view.setContextMenuEnabled(false);
        view.getEngine().locationProperty().addListener((location, before, now) -> {
            if (now != null && !now.isEmpty() && !now.equals("about:blank")) {
                view.getEngine().getLoadWorker().cancel();
            }
        });
        view.setPrefHeight(320);
        return view;
    }
}
