package dev.larder.ui.checks;

import dev.larder.checks.Finding;
import dev.larder.checks.Severity;
import dev.larder.model.LocaleCode;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** The button that tells how much there is to look at, and the list under it, of which each line leads to its field. */
public final class ChecksButton {
    private static final int MOST_SEEN = 7;
    private static final double ROW = 50;

    private final BiConsumer<LocaleCode, String> jump;
    private final Button button = new Button(Words.of("checks.title"), Icons.CHECK_CIRCLE.node());
    private final ListView<Finding> list = new ListView<>();
    private final Label none = new Label(Words.of("checks.none"));
    private final Popup popup = new Popup();

    public ChecksButton(ChecksModel model, BiConsumer<LocaleCode, String> jump) {
        this.jump = jump;
        button.setId("checks");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> open());
        list.setId("findings");
        list.getStyleClass().addAll("findings", "edge-to-edge");
        list.setAccessibleText(Words.of("checks.list"));
        list.setCellFactory(view -> new FindingCell());
        list.setOnMouseClicked(event -> go());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                go();
            }
        });
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        Label promise = new Label(Words.of("checks.promise"));
        promise.getStyleClass().add("muted-small");
        promise.setWrapText(true);
        VBox card = new VBox(list, none, promise);
        card.getStyleClass().addAll("popup-card", "findings-card");
        popup.getContent().add(card);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        model.findings().addListener((it, before, now) -> show(now));
        show(model.findings().get());
    }

    public Node node() {
        return button;
    }

    private void show(List<Finding> findings) {
        boolean any = !findings.isEmpty();
        boolean warns = findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
        button.setText(any ? Words.of("checks.title-count", findings.size()) : Words.of("checks.title"));
        button.setGraphic((warns ? Icons.WARNING : any ? Icons.INFO : Icons.CHECK_CIRCLE).node());
        button.setAccessibleText(Words.of("checks.said", findings.size()));
        list.getItems().setAll(findings);
        list.setVisible(any);
        list.setManaged(any);
        none.setVisible(!any);
        none.setManaged(!any);
        list.setPrefHeight(Math.min(findings.size(), MOST_SEEN) * ROW + 4);
    }

    private void open() {
        Bounds at = button.localToScreen(button.getBoundsInLocal());
        if (at == null) {
            return;
        }
        popup.show(button, at.getMinX(), at.getMaxY() + 4);
        list.getSelectionModel().selectFirst();
        list.requestFocus();
    }

    private void go() {
        Finding finding = list.getSelectionModel().getSelectedItem();
        if (finding != null) {
            popup.hide();
            jump.accept(finding.locale(), finding.path());
        }
    }

    /** Where it is and how much it matters, and under it what it is. */
    private static final class FindingCell extends ListCell<Finding> {
        private final Label where = new Label();
        private final Label what = new Label();

        FindingCell() {
            where.getStyleClass().add("finding-where");
            what.setWrapText(true);
            what.getStyleClass().add("finding-what");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            setText(null);
            if (empty || finding == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            where.setText(FindingWords.where(finding));
            what.setText(FindingWords.what(finding));
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox head = new HBox(8, where, gap, FindingWords.badge(finding));
            setGraphic(new VBox(2, head, what));
            setAccessibleText(FindingWords.severity(finding) + ": " + where.getText() + ". " + what.getText());
        }
    }
}
