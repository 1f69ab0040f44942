package dev.larder.ui.outbox;

import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.EntryKey;
import dev.larder.model.Space;
import dev.larder.ui.kit.EmptyState;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The outbox: every change that is not seen yet with its state, reason and next step; below, what was sent. */
public final class OutboxView {
    private final OutboxModel model;
    private final ChangeCards cards;
    private final Runnable review;
    private final BiFunction<Space, Change, Node> differences;
    private final BorderPane root = new BorderPane();

    /** {@code resolve} lays a change in conflict before a person; {@code differences} draws what a change changes. */
    public OutboxView(
            OutboxModel model,
            Consumer<EntryKey> open,
            Runnable review,
            Consumer<Change> resolve,
            BiFunction<Space, Change, Node> differences) {
        this.model = model;
        this.differences = differences;
        this.cards = new ChangeCards(model, open, resolve);
        this.review = review;
        root.getStyleClass().add("outbox");
        root.setTop(header());
        ListChangeListener<Change> changed = change -> fill();
        model.changes().addListener(changed);
        model.lastTrouble().addListener((it, before, now) -> fill());
        fill();
    }

    public Node node() {
        return root;
    }

    /** The sheet before sending. */
    public ReviewView reviewing(ReviewModel waiting, Consumer<List<Long>> send, Runnable cancel) {
        return new ReviewView(waiting, send, cancel, change -> differences.apply(waiting.space(), change));
    }

    private HBox header() {
        Label title = new Label(Words.of("outbox.title"));
        title.getStyleClass().add("view-title");
        Label count = new Label();
        count.getStyleClass().add("view-count");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Words.of("outbox.open", model.open().size()), model.changes()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button send = new Button(Words.of("outbox.review"), Icons.OUTBOX.node());
        send.setId("outbox-review");
        send.getStyleClass().add("accent");
        send.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.waiting().isEmpty() || model.sending().get(), model.changes(), model.sending()));
        send.setOnAction(event -> review.run());
        HBox header = new HBox(title, count, gap, send);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("view-header");
        return header;
    }

    private void fill() {
        if (model.changes().isEmpty()) {
            root.setCenter(new EmptyState(
                    Icons.OUTBOX, Words.of("outbox.empty"), Words.of("outbox.empty.text"), Optional.empty()));
            return;
        }
        VBox list = new VBox();
        list.getStyleClass().add("change-list");
        model.lastTrouble().get().ifPresent(why -> {
            Label trouble = new Label(FailureText.line(why), Icons.WARNING.node());
            trouble.setWrapText(true);
            trouble.getStyleClass().add("trouble-line");
            list.getChildren().add(trouble);
        });
        add(list, Words.of("outbox.not-seen"), model.open());
        add(list, Words.of("outbox.sent"), seen());
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        root.setCenter(scroll);
    }

    private void add(VBox list, String heading, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Label label = new Label(heading);
        label.getStyleClass().add("section-title");
        list.getChildren().add(label);
        changes.forEach(change -> list.getChildren().add(cards.card(change)));
    }

    private List<Change> seen() {
        return model.changes().stream()
                .filter(change -> change.state() == ChangeState.SEEN)
                .toList();
    }
}
