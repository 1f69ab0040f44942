package dev.larder.ui.spaces;

import dev.larder.result.Failure;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Told;
import dev.larder.ui.kit.Words;
import javafx.scene.control.Label;

/** Shows how a check ended under its field. */
final class CheckWords {
    private CheckWords() {}

    static void show(Label label, Check check, String goodKey) {
        label.getStyleClass().removeAll("check-good", "form-problem", "muted");
        label.setGraphic(null);
        label.setVisible(!(check instanceof Check.Nothing));
        label.setManaged(label.isVisible());
        if (check instanceof Check.Asking) {
            label.setText(Words.of("connect.asking"));
            label.getStyleClass().add("muted");
        } else if (check instanceof Check.Good) {
            label.setText(Words.of(goodKey));
            label.setGraphic(Icons.CHECK.node());
            label.getStyleClass().add("check-good");
        } else {
            label.setText(trouble(check));
            label.getStyleClass().add("form-problem");
        }
    }

    /** What is wrong, in one or two sentences; empty where nothing is. */
    static String trouble(Check check) {
        if (check instanceof Check.Wrong wrong) {
            return wrong.words();
        }
        if (check instanceof Check.Bad bad && bad.why() instanceof Failure.NotFound) {
            return Words.of("connect.unknown-key");
        }
        if (check instanceof Check.Bad bad) {
            Told told = FailureText.of(bad.why());
            return told.headline() + ". " + told.why();
        }
        return "";
    }
}
