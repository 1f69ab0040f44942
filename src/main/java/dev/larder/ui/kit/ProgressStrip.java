package dev.larder.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Long work in words, how far it is, and the way to stop it; takes no room when there is none. */
public final class ProgressStrip extends HBox {
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();

    public ProgressStrip(Runnable cancel) {
        getStyleClass().add("progress-strip");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button stop = new Button(Words.of("kit.progress.cancel"));
        stop.getStyleClass().addAll("small", "flat");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> cancel.run());
        bar.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(bar, words, gap, stop);
        clear();
    }

    /** Shows how far it is, from 0 to 1; below 0 where nobody knows. */
    public void show(String text, double progress) {
        words.setText(text);
        bar.setProgress(progress < 0 ? ProgressBar.INDETERMINATE_PROGRESS : progress);
        bar.setAccessibleText(text);
        setVisible(true);
        setManaged(true);
    }

    public void clear() {
        bar.setProgress(0);
        setVisible(false);
        setManaged(false);
    }
}
