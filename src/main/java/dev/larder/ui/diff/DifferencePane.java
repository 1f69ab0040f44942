package dev.larder.ui.diff;

import dev.larder.diff.FieldDiff;
import dev.larder.result.Failure;
import dev.larder.ui.kit.EmptyState;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import dev.larder.ui.preview.SafePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** Shows what differs between two versions: field by field, as a page with its changes marked, or as a plain list. */
public final class DifferencePane {
    private static final int MOST_CARDS = 200;

    private final DifferenceModel model;
    private final Function<FieldDiff, List<Button>> actions;
    private final SafePage page;
    private final BorderPane root = new BorderPane();
    private final HBox tools = new HBox(6);
    private final Label count = new Label();
    private final List<ToggleButton> looks = new ArrayList<>();
    private int at;

    public DifferencePane(DifferenceModel model) {
        this(model, field -> List.of());
    }

    /** {@code actions} are the buttons of a difference, where there are any. */
    public DifferencePane(DifferenceModel model, Function<FieldDiff, List<Button>> actions) {
        this.model = model;
        this.actions = actions;
        this.page = new SafePage(model.work(), Words.of("diff.page"));
        root.getStyleClass().add("diff-pane");
        root.setTop(bar());
        root.setMinSize(0, 0);
        model.look().addListener((it, before, now) -> show());
        model.found().addListener((it, before, now) -> {
            page.beginAtTop();
            at = 0;
            show();
        });
        model.page().addListener((it, before, now) -> show());
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F7 && model.look().get() == DifferenceModel.Look.PAGE) {
                step(event.isShiftDown() ? -1 : 1);
                event.consume();
            }
        });
        show();
    }

    public Region node() {
        return root;
    }

    private Node bar() {
        SegmentedButton choice = new SegmentedButton();
        choice.setToggleGroup(new ToggleGroup());
        for (DifferenceModel.Look look : DifferenceModel.Look.values()) {
            String key = "diff.look." + look.name().toLowerCase(java.util.Locale.ROOT);
            ToggleButton button = new ToggleButton(name(look));
            button.setId(key.replace('.', '-'));
            button.getStyleClass().add("small");
            button.setUserData(look);
            button.setOnAction(event -> {
                button.setSelected(true);
                model.look().set(look);
            });
            looks.add(button);
        }
        choice.getButtons().addAll(looks);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("muted");
        count.setId("diff-count");
        count.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        tools.setAlignment(Pos.CENTER_LEFT);
        HBox bar = new HBox(10, choice, count, gap, tools);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("diff-bar");
        return bar;
    }

    private static String name(DifferenceModel.Look look) {
        return Words.of(
                switch (look) {
                    case FIELDS -> "diff.look.fields";
                    case PAGE -> "diff.look.page";
                    case LIST -> "diff.look.list";
                });
    }

    private void show() {
        looks.forEach(button ->
                button.setSelected(button.getUserData() == model.look().get()));
        tools.getChildren().clear();
        DifferenceModel.Found found = model.found().get();
        if (found instanceof DifferenceModel.Found.Trouble trouble) {
            count.setText("");
            root.setCenter(trouble(trouble.why()));
        } else if (found instanceof DifferenceModel.Found.Differences differences) {
            count.setText(Words.of("diff.count", differences.fields().size()));
            root.setCenter(differences.fields().isEmpty() ? same() : shown(differences));
        } else {
            count.setText(Words.of("diff.working"));
        }
    }

    private Node shown(DifferenceModel.Found.Differences differences) {
        return switch (model.look().get()) {
            case FIELDS -> cards(differences.fields());
            case LIST -> list(differences.lines());
            case PAGE -> page();
        };
    }

    private static Node same() {
        return new EmptyState(
                Icons.CHECK_CIRCLE, Words.of("history.same"), Words.of("history.same.text"), Optional.empty());
    }

    private static Node trouble(Failure why) {
        return new EmptyState(
                Icons.WARNING,
                FailureText.of(why).headline(),
                FailureText.of(why).why(),
                Optional.empty());
    }

    private Node cards(List<FieldDiff> fields) {
        VBox cards = new VBox(10);
        cards.getStyleClass().add("history-cards");
        fields.stream()
                .limit(MOST_CARDS)
                .forEach(field -> cards.getChildren().add(DiffCards.card(field, actions.apply(field))));
        if (fields.size() > MOST_CARDS) {
            Label more = new Label(Words.of("diff.cards.more", fields.size() - MOST_CARDS));
            more.getStyleClass().add("muted");
            cards.getChildren().add(more);
        }
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setAccessibleText(Words.of("diff.count", fields.size()));
        return scroll;
    }

    private Node list(List<String> lines) {
        String text = String.join("\n", lines);
        TextArea area = new TextArea(text);
        area.setId("diff-list");
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(Words.of("diff.list"));
        area.getStyleClass().add("diff-list");
        Button copy = new Button(Words.of("diff.copy"), Icons.COPY.node());
        copy.setId("diff-copy");
        copy.getStyleClass().addAll("small", "flat");
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        tools.getChildren().setAll(copy);
        return area;
    }

    private Node page() {
        DifferenceModel.Page drawn = model.page().get();
        if (drawn instanceof DifferenceModel.Page.Trouble trouble) {
            return trouble(trouble.why());
        }
        if (drawn instanceof DifferenceModel.Page.Drawn ready) {
            page.show(ready.html());
            steps(ready);
            return ready.unseen().isEmpty()
                    ? page.node()
                    : new BorderPane(page.node(), unseen(ready), null, null, null);
        }
        return new Label(Words.of("diff.working"));
    }

    private static Node unseen(DifferenceModel.Page.Drawn ready) {
        Label label = new Label(Words.of("diff.unseen", String.join(", ", ready.unseen())), Icons.INFO.node());
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("diff-unseen");
        return label;
    }

    private void steps(DifferenceModel.Page.Drawn ready) {
        Label where = new Label(
                at == 0 ? Words.of("diff.marks", ready.changes()) : Words.of("diff.mark", at, ready.changes()));
        where.getStyleClass().add("muted");
        where.setId("diff-mark");
        IconButton back = new IconButton(Icons.ARROW_UP, Words.of("diff.back"), () -> step(-1));
        IconButton next = new IconButton(Icons.ARROW_DOWN, Words.of("diff.next"), () -> step(1));
        back.setId("diff-back");
        next.setId("diff-next");
        back.setDisable(ready.changes() == 0);
        next.setDisable(ready.changes() == 0);
        tools.getChildren().setAll(where, back, next);
    }

    private void step(int by) {
        if (model.page().get() instanceof DifferenceModel.Page.Drawn ready && ready.changes() > 0) {
            at = Math.floorMod(at - 1 + by + (at == 0 && by < 0 ? 1 : 0), ready.changes()) + 1;
            page.reveal("larder-change-" + at);
            boolean backwards = by < 0;
            steps(ready);
            tools.lookup(backwards ? "#diff-back" : "#diff-next").requestFocus();
        }
    }
}
