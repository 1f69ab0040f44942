package dev.larder.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Larger cards over the window's content, under any question; Esc leaves the topmost. */
public final class Sheets {
    private final StackPane layers = new StackPane();
    private final List<Overlay> open = new ArrayList<>();

    /** The content with its sheets; questions go above it. */
    public StackPane root() {
        return layers;
    }

    /** Shows a sheet and gives {@code focus} the focus. Run the answer to close it; Esc does so too. */
    public Runnable show(Node content, Node focus) {
        return show(content, focus, () -> {});
    }

    /** As {@link #show(Node, Node)}; {@code closed} runs once it is closed, by whatever. */
    public Runnable show(Node content, Node focus, Runnable closed) {
        List<Overlay> mine = new ArrayList<>();
        Runnable close = () -> mine.forEach(overlay -> {
            if (open.remove(overlay)) {
                overlay.close();
                closed.run();
            }
        });
        Overlay overlay = new Overlay(layers, content, close);
        mine.add(overlay);
        open.add(overlay);
        overlay.show(focus);
        return close;
    }

    public boolean isOpen() {
        return !open.isEmpty();
    }
}
