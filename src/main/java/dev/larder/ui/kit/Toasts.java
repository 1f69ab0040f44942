package dev.larder.ui.kit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Short messages at the bottom right that go by themselves, a few at a time. */
final class Toasts extends VBox {
    private static final Duration SHOWN = Duration.ofSeconds(5);
    private static final int AT_ONCE = 3;

    private final Background background;
    private final Deque<Notice> waiting = new ArrayDeque<>();

    Toasts(Background background) {
        this.background = background;
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setFillWidth(false);
    }

    void show(Notice notice) {
        waiting.add(notice);
        fill();
    }

    void clear() {
        waiting.clear();
        getChildren().clear();
    }

    private void fill() {
        while (getChildren().size() < AT_ONCE && !waiting.isEmpty()) {
            HBox toast = toast(waiting.remove());
            getChildren().add(toast);
            endLater(toast);
        }
    }

    /** A toast under the mouse stays until it is left. */
    private void endLater(HBox toast) {
        background.later(SHOWN, () -> {
            if (toast.isHover()) {
                endLater(toast);
            } else {
                end(toast);
            }
        });
    }

    private void end(HBox toast) {
        if (getChildren().remove(toast)) {
            fill();
        }
    }

    private HBox toast(Notice notice) {
        Label words = new Label(notice.text());
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox toast = new HBox(notice.tone().icon().node(), words);
        toast.getStyleClass().add("toast");
        notice.tone().paint(toast);
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(notice.text());
        notice.actions().forEach(action -> {
            Button button = new Button(action.label());
            button.getStyleClass().addAll("flat", "small", "accent");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                end(toast);
                action.run().run();
            });
            toast.getChildren().add(button);
        });
        toast.getChildren().add(new IconButton(Icons.CLOSE, Words.of("kit.toast.close"), () -> end(toast)));
        return toast;
    }
}
