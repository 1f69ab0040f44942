package dev.larder.ui.conflict;

import dev.larder.diff.FieldDiff;
import dev.larder.result.Failure;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sheet on which a change in conflict is decided, place by place; below, what came together by itself. */
public final class ConflictView {
    private static final int MOST_NAMED = 12;

    private final ConflictModel model;
    private final Endings endings;
    private final VBox root = new VBox();
    private final VBox list = new VBox(14);
    private Node first;

    /** What comes after: decided, put off, or in trouble; {@code compare} lays both sides beside each other as a whole. */
    public record Endings(Runnable kept, Runnable later, Consumer<Failure> failed, Runnable compare) {}

    public ConflictView(ConflictModel model, Endings endings) {
        this.model = model;
        this.endings = endings;
        this.first = root;
        root.getStyleClass().addAll("over-sheet", "conflict-sheet");
        root.setId("conflict-sheet");
        root.getChildren().addAll(heading(), body(), footer());
    }

    public Node node() {
        return root;
    }

    public Node focusTarget() {
        return first;
    }

    /** To be called once it is shown: what scrolls takes the focus only after it was laid out. */
    public void focus() {
        root.applyCss();
        root.layout();
        first.requestFocus();
    }

    private Node heading() {
        Region bar = new Region();
        bar.getStyleClass().add("space-bar");
        bar.setStyle("-fx-background-color: " + model.space().identity().colour());
        String name = model.conflict().change().title();
        Label title = new Label(Words.of("conflict.title", name.isBlank() ? Words.of("conflict.untitled") : name));
        title.getStyleClass().add("sheet-title");
        title.setWrapText(true);
        Label safe = new Label(Words.of("conflict.safe", model.space().fullName()));
        safe.getStyleClass().add("muted");
        safe.setWrapText(true);
        VBox words = new VBox(4, title, safe);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox heading = new HBox(
                10,
                words,
                all("conflict.compare", endings.compare()),
                all("conflict.all-mine", model::allMine),
                all("conflict.all-theirs", model::allTheirs));
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("sheet-heading");
        return new VBox(bar, heading);
    }

    private static Button all(String key, Runnable action) {
        Button button = new Button(Words.of(key));
        button.setId(key.substring(key.indexOf('.') + 1));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node body() {
        list.getStyleClass().add("sheet-body");
        List<Decision> decisions = model.decisions();
        for (int i = 0; i < decisions.size(); i++) {
            QuestionCard card = new QuestionCard(decisions.get(i), i + 1, decisions.size());
            list.getChildren().add(card);
            first = i == 0 ? card.first() : first;
        }
        together("conflict.kept-mine", model.conflict().fromMine());
        together("conflict.kept-theirs", model.conflict().fromTheirs());
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void together(String key, List<FieldDiff> diffs) {
        List<String> names = diffs.stream().map(ConflictView::name).distinct().toList();
        if (names.isEmpty()) {
            return;
        }
        Stream<String> rest = names.size() > MOST_NAMED
                ? Stream.of(Words.of("conflict.and-more", names.size() - MOST_NAMED))
                : Stream.empty();
        String shown = Stream.concat(names.stream().limit(MOST_NAMED), rest).collect(Collectors.joining(" · "));
        Label label = new Label(Words.of(key, shown), Icons.CHECK_CIRCLE.node());
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "check-good-icon");
        list.getChildren().add(label);
    }

    private static String name(FieldDiff diff) {
        return diff.locale().isNone() ? diff.label() : Words.of("conflict.in-locale", diff.label(), diff.locale());
    }

    private Node footer() {
        Label progress = new Label();
        progress.setId("conflict-progress");
        progress.getStyleClass().add("muted");
        progress.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Words.of(
                                "conflict.progress",
                                model.decided().get(),
                                model.decisions().size()),
                        model.decided()));
        Button later = new Button(Words.of("conflict.later"));
        later.setOnAction(event -> endings.later().run());
        Button keep = new Button(Words.of("conflict.keep"), Icons.CHECK.node());
        keep.setId("conflict-keep");
        keep.getStyleClass().add("accent");
        keep.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.isDecided() || model.settling().get(), model.decided(), model.settling()));
        keep.setOnAction(event -> model.keep(endings.kept(), endings.failed()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox footer = new HBox(8, progress, gap, later, keep);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }
}
