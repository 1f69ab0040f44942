package dev.larder.ui.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.checks.Finding;
import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.Content;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.Target;
import dev.larder.ui.checks.FindingsBox;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sheet before sending: what goes out and where, field by field, and a button that says both. */
public final class ReviewView {
    private final ReviewModel model;
    private final Consumer<List<Long>> send;
    private final Runnable cancel;
    private final Function<Change, Node> closer;
    private final VBox root = new VBox();
    private final Button main = new Button();
    private BiConsumer<Change, Finding> jump = (change, finding) -> {};

    /** {@code closer} draws what a change changes, to be looked at closer. */
    public ReviewView(ReviewModel model, Consumer<List<Long>> send, Runnable cancel, Function<Change, Node> closer) {
        this.model = model;
        this.closer = closer;
        this.send = send;
        this.cancel = cancel;
        root.getStyleClass().add("over-sheet");
        root.setId("review-sheet");
        root.getChildren().addAll(heading(), list(), footer());
    }

    public Node node() {
        return root;
    }

    public Node focusTarget() {
        return main;
    }

    /** What choosing a finding of a change leads to. */
    public void onFinding(BiConsumer<Change, Finding> leads) {
        jump = leads;
    }

    private Node heading() {
        Region bar = new Region();
        bar.getStyleClass().add("space-bar");
        bar.setStyle("-fx-background-color: " + model.space().identity().colour());
        Label title = new Label(Words.of("review.title"));
        title.getStyleClass().add("sheet-title");
        Label where = new Label(
                Words.of("review.where", model.space().fullName(), model.space().base()));
        where.getStyleClass().add("muted");
        VBox words = new VBox(4, title, where);
        words.getStyleClass().add("sheet-heading");
        return new VBox(bar, words);
    }

    private Node list() {
        VBox list = new VBox(12);
        list.getStyleClass().add("sheet-body");
        model.changes().forEach(change -> list.getChildren().add(card(change)));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node card(Change change) {
        CheckBox tick = new CheckBox(ChangeWords.title(change));
        tick.getStyleClass().add("change-title");
        tick.selectedProperty().bindBidirectional(model.tick(change));
        Label what = new Label(ChangeWords.what(change));
        what.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(10, tick, gap, what);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(8, head);
        card.getStyleClass().addAll("card", "change-card");
        warning(change, card);
        if (model.wasEditedSince(change)) {
            card.getChildren().add(warning("review.warn-edited"));
        }
        FindingsBox findings = new FindingsBox(finding -> jump.accept(change, finding));
        model.findings().addListener((it, before, now) -> findings.show(now.getOrDefault(change.seq(), List.of())));
        findings.show(model.findings().get().getOrDefault(change.seq(), List.of()));
        card.getChildren().add(findings);
        if (change.kind() != ChangeKind.DELETE) {
            looks(change, card);
        }
        return card;
    }

    /** In short, or closer: field by field, as a page, as a list. */
    private void looks(Change change, VBox card) {
        Node brief = differences(change);
        ToggleButton toggle = new ToggleButton(Words.of("review.closer"), Icons.COMPARE.node());
        toggle.getStyleClass().addAll("small", "flat", "review-closer");
        toggle.setAccessibleText(Words.of("review.closer-named", ChangeWords.title(change)));
        toggle.selectedProperty().addListener((it, before, now) -> {
            card.getChildren().removeIf(node -> node.getStyleClass().contains("review-close") || node == brief);
            if (now) {
                BorderPane close = new BorderPane(closer.apply(change));
                close.getStyleClass().add("review-close");
                card.getChildren().add(close);
            } else {
                card.getChildren().add(brief);
            }
        });
        card.getChildren().addAll(toggle, brief);
    }

    private static void warning(Change change, VBox card) {
        String key = "";
        if (change.kind() == ChangeKind.DELETE) {
            key = "review.warn-delete";
        } else if (change.intent().target() == Target.DRAFT
                && change.kind() == ChangeKind.UPDATE
                && change.type().kind() != dev.larder.model.ContentTypeKey.Kind.PAGE) {
            key = "review.warn-unpublish";
        }
        if (!key.isEmpty()) {
            card.getChildren().add(warning(key));
        }
    }

    private static Label warning(String key) {
        Label warning = new Label(Words.of(key), Icons.WARNING.node());
        warning.setWrapText(true);
        warning.getStyleClass().add("trouble-line");
        return warning;
    }

    private static Node differences(Change change) {
        Content base = change.kind() == ChangeKind.CREATE ? Content.empty() : change.base();
        Content changed = change.wanted().changedSince(base);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("differences");
        changed.locales()
                .forEach((locale, fields) -> fields.keys().forEach(key -> {
                    JsonNode before = base.in(locale).get(key);
                    JsonNode after = fields.get(key);
                    if (!text(before).equals(text(after))) {
                        String label = FieldDef.of(key, new FieldType.Raw()).label();
                        addRow(grid, locale.isNone() ? label : label + " (" + locale + ")", before, after);
                    }
                }));
        if (grid.getChildren().isEmpty()) {
            return new Label(Words.of("review.only-state"));
        }
        return grid;
    }

    private static void addRow(GridPane grid, String field, JsonNode before, JsonNode after) {
        int row = grid.getRowCount();
        Label name = new Label(field);
        name.getStyleClass().add("difference-field");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Excerpt excerpt = Excerpt.of(text(before), text(after));
        Label was = value(excerpt.before(), "difference-before");
        Label is = value(excerpt.after(), "difference-after");
        grid.add(name, 0, row);
        grid.add(was, 1, row);
        grid.add(is, 2, row);
        GridPane.setHgrow(was, Priority.ALWAYS);
        GridPane.setHgrow(is, Priority.ALWAYS);
    }

    private static Label value(String text, String style) {
        Label label = new Label(text.isEmpty() ? Words.of("review.empty") : text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setPrefWidth(260);
        label.getStyleClass().addAll("difference", style);
        return label;
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : node.isMissingNode() || node.isNull() ? "" : node.toString();
    }

    private Node footer() {
        Label promise = new Label(Words.of("review.promise"));
        promise.getStyleClass().add("muted");
        Button back = new Button(Words.of("review.back"));
        back.setOnAction(event -> cancel.run());
        main.setId("send-now");
        main.setGraphic(Icons.OUTBOX.node());
        main.getStyleClass().add("accent");
        main.textProperty().bind(model.sendWords());
        main.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.ticked().isEmpty(), model.sendWords()));
        main.setOnAction(event -> send.accept(model.ticked()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox footer = new HBox(8, promise, gap, back, main);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }
}
