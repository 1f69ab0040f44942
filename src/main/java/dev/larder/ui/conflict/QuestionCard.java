package dev.larder.ui.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.service.Conflict;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One place to decide: mine and theirs side by side, what it was on demand, and the choice under them. */
final class QuestionCard extends VBox {
    private final Decision decision;
    private final ToggleGroup group = new ToggleGroup();
    private final RadioButton mine;

    QuestionCard(Decision decision, int number, int of) {
        super(10);
        this.decision = decision;
        this.mine =
                choice(Decision.Pick.MINE, "conflict.mine", decision.question().mine());
        getStyleClass().addAll("card", "conflict-card");
        ToggleButton before = before();
        getChildren().addAll(head(before, number, of), columns(before));
        addOthers();
        decision.pick().addListener((it, was, now) -> show(now));
    }

    RadioButton first() {
        return mine;
    }

    private HBox head(ToggleButton before, int number, int of) {
        Conflict.Question question = decision.question();
        String label = question.locale().isNone()
                ? question.label()
                : Words.of("conflict.in-locale", question.label(), question.locale());
        Label name = new Label(label);
        name.getStyleClass().add("change-title");
        name.setWrapText(true);
        Label count = new Label(Words.of("conflict.number", number, of));
        count.getStyleClass().add("muted-small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Label made = new Label(Words.of("conflict.decided"), Icons.CHECK.node());
        made.getStyleClass().add("check-good");
        made.setMinWidth(Region.USE_PREF_SIZE);
        made.setVisible(false);
        decision.pick().addListener((it, was, now) -> made.setVisible(now != Decision.Pick.NONE));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(10, name, count, gap, made, before);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static ToggleButton before() {
        ToggleButton before = new ToggleButton(Words.of("conflict.show-before"));
        before.getStyleClass().addAll("flat", "small");
        before.setMinWidth(Region.USE_PREF_SIZE);
        return before;
    }

    private GridPane columns(ToggleButton before) {
        Conflict.Question question = decision.question();
        RadioButton theirs = choice(Decision.Pick.THEIRS, "conflict.theirs", question.theirs());
        VBox was = column(new Label(Words.of("conflict.before")), SideText.plain(question.base()));
        was.visibleProperty().bind(before.selectedProperty());
        was.managedProperty().bind(before.selectedProperty());
        GridPane columns = new GridPane();
        columns.setHgap(12);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        columns.getColumnConstraints().addAll(half, half);
        columns.add(column(mine, SideText.changed(question.base(), question.mine())), 0, 0);
        columns.add(column(theirs, SideText.changed(question.base(), question.theirs())), 1, 0);
        VBox whole = was;
        columns.add(whole, 0, 1, 2, 1);
        GridPane.setMargin(whole, new javafx.geometry.Insets(12, 0, 0, 0));
        return columns;
    }

    private static VBox column(javafx.scene.Node head, VBox text) {
        VBox column = new VBox(8, head, text);
        column.getStyleClass().add("conflict-side");
        column.setMaxHeight(Double.MAX_VALUE);
        return column;
    }

    private RadioButton choice(Decision.Pick pick, String key, JsonNode side) {
        RadioButton radio = radio(pick, key);
        radio.setAccessibleText(
                Words.of("conflict.said", Words.of(key), decision.question().label(), SideText.said(side)));
        return radio;
    }

    private RadioButton radio(Decision.Pick pick, String key) {
        RadioButton radio = new RadioButton(Words.of(key));
        radio.setToggleGroup(group);
        radio.setUserData(pick);
        radio.getStyleClass().add("conflict-choice");
        radio.setOnAction(event -> picked(pick));
        return radio;
    }

    private void picked(Decision.Pick pick) {
        if (pick == Decision.Pick.WRITTEN) {
            decision.write();
        } else {
            decision.pick().set(pick);
        }
    }

    private void addOthers() {
        HBox others = new HBox(18);
        others.setAlignment(Pos.CENTER_LEFT);
        if (decision.canBeBoth()) {
            others.getChildren().add(radio(Decision.Pick.BOTH, "conflict.both"));
        }
        if (decision.canBeWritten()) {
            others.getChildren().add(radio(Decision.Pick.WRITTEN, "conflict.write"));
        }
        if (!others.getChildren().isEmpty()) {
            getChildren().add(others);
        }
        if (decision.canBeWritten()) {
            getChildren().add(area());
        }
    }

    private TextArea area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(4);
        area.setAccessibleText(Words.of("conflict.written", decision.question().label()));
        area.textProperty().bindBidirectional(decision.written());
        area.setVisible(false);
        area.setManaged(false);
        decision.pick().addListener((it, was, now) -> {
            area.setVisible(now == Decision.Pick.WRITTEN);
            area.setManaged(now == Decision.Pick.WRITTEN);
        });
        return area;
    }

    /** Follows what is decided from outside, for all at once. */
    private void show(Decision.Pick pick) {
        group.getToggles().stream()
                .filter(toggle -> pick.equals(toggle.getUserData()))
                .forEach(group::selectToggle);
    }
}
