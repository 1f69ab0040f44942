package dev.larder.ui.checks;

import dev.larder.checks.Finding;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A few findings one under the other, each leading to its place; takes no room where there are none. */
public final class FindingsBox extends VBox {
    private static final int MOST = 5;

    private final Consumer<Finding> jump;

    public FindingsBox(Consumer<Finding> jump) {
        this.jump = jump;
        getStyleClass().add("findings-box");
        show(List.of());
    }

    public void show(List<Finding> findings) {
        getChildren().clear();
        findings.stream().limit(MOST).forEach(finding -> getChildren().add(line(finding)));
        if (findings.size() > MOST) {
            Label more = new Label(Words.of("checks.more", findings.size() - MOST));
            more.getStyleClass().add("muted-small");
            getChildren().add(more);
        }
        setVisible(!findings.isEmpty());
        setManaged(!findings.isEmpty());
    }

    private Node line(Finding finding) {
        Hyperlink where = new Hyperlink(FindingWords.where(finding));
        where.getStyleClass().add("finding-where");
        where.setMinWidth(USE_PREF_SIZE);
        where.setAccessibleText(FindingWords.severity(finding) + ": " + FindingWords.where(finding) + ". "
                + FindingWords.what(finding));
        where.setOnAction(event -> jump.accept(finding));
        Label what = new Label(FindingWords.what(finding));
        what.setWrapText(true);
        HBox line = new HBox(8, FindingWords.badge(finding), where, what);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }
}
