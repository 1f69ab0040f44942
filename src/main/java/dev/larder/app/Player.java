package dev.larder.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Works the real window from another thread: presses, waits until something shows, takes pictures. */
final class Player {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LOOK_MILLIS = 50;
    private static final int SETTLE_MILLIS = 700;

    private final Stage stage;
    private final Path folder;

    Player(Stage stage, Path folder) {
        this.stage = stage;
        this.folder = folder;
    }

    /** A step that never came. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(String what) {
            super(what);
        }
    }

    void onWindow(Runnable step) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                step.run();
                done.complete(null);
            } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        });
        try {
            done.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Lost lost ? lost : new Lost(String.valueOf(failed.getCause()));
        }
    }

    void until(String what, BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        boolean[] found = {false};
        while (!found[0]) {
            onWindow(() -> found[0] = there.getAsBoolean());
            if (!found[0] && System.nanoTime() > end) {
                throw new Lost("never came: " + what);
            }
            rest(LOOK_MILLIS);
        }
    }

    /** Gives the window time to draw. */
    void settle() {
        rest(SETTLE_MILLIS);
    }

    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Lost("interrupted");
        }
    }

    boolean has(String selector) {
        return find(selector).isPresent();
    }

    String text(String selector) {
        return find(selector)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .orElse("");
    }

    private Optional<Node> find(String selector) {
        return Optional.ofNullable(stage.getScene().getRoot().lookup(selector));
    }

    <T extends Node> T node(String selector, Class<T> kind) {
        return find(selector)
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(() -> new Lost("not there: " + selector));
    }

    void click(String selector) {
        until(
                selector + " is there",
                () -> find(selector).filter(node -> !node.isDisabled()).isPresent());
        onWindow(() -> node(selector, ButtonBase.class).fire());
    }

    void enter(String selector) {
        onWindow(() -> {
            Node node = node(selector, Node.class);
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "\r", "\r", KeyCode.ENTER, false, false, false, false));
        });
    }

    void picture(String name) {
        CompletableFuture<BufferedImage> drawn = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                drawn.complete(SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null));
            } catch (RuntimeException failed) {
                drawn.completeExceptionally(failed);
            }
        });
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(name + ".png");
            ImageIO.write(drawn.join(), "png", file.toFile());
            System.out.println("tour: " + file);
        } catch (IOException unwritable) {
            throw new Lost("cannot write in " + folder + ": " + unwritable.getMessage());
        }
    }
}
