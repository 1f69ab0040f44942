package dev.larder.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

    /** A sheet's content, and what in it gets the focus. */
    public record Sheet(Node content, Node focus) {}

    /** Shows what is made with the way to close it. */
    public void show(Function<Runnable, Sheet> made) {
        List<Runnable> mine = new ArrayList<>();
        Sheet sheet = made.apply(() -> mine.forEach(Runnable::run));
        mine.add(show(sheet.content(), sheet.focus()));
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
