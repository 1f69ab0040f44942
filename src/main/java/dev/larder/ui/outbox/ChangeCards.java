package dev.larder.ui.outbox;

import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.EntryKey;
import dev.larder.model.RemoteRef;
import dev.larder.result.Failure;
import dev.larder.service.Conflicts;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.StatusPills;
import dev.larder.ui.kit.Told;
import dev.larder.ui.kit.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Draws one change of the outbox with what can be done about it. */
final class ChangeCards {
    private final OutboxModel model;
    private final Consumer<EntryKey> open;
    private final Consumer<Change> resolve;

    ChangeCards(OutboxModel model, Consumer<EntryKey> open, Consumer<Change> resolve) {
        this.model = model;
        this.open = open;
        this.resolve = resolve;
    }

    Node card(Change change) {
        Hyperlink title = new Hyperlink(ChangeWords.title(change));
        title.getStyleClass().add("change-title");
        title.setOnAction(event -> open.accept(change.entry()));
        Label what = new Label(ChangeWords.what(change));
        what.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, what, gap, StatusPills.of(change.state()));
        head.setAlignment(Pos.CENTER_LEFT);
        Label stand = new Label(ChangeWords.stand(change));
        stand.getStyleClass().add("muted");
        VBox card = new VBox(6, head, stand);
        card.getStyleClass().addAll("card", "change-card");
        change.progress().reason().ifPresent(why -> card.getChildren().add(reason(FailureText.of(why))));
        HBox actions = actions(change);
        if (!actions.getChildren().isEmpty()) {
            card.getChildren().add(actions);
        }
        return card;
    }

    private static Node reason(Told told) {
        Label headline = new Label(told.headline());
        headline.getStyleClass().add("reason-headline");
        Label why = new Label(told.why() + " " + told.todo());
        why.setWrapText(true);
        VBox box = new VBox(2, headline, why);
        box.getStyleClass().add("reason");
        return box;
    }

    private HBox actions(Change change) {
        HBox actions = new HBox(8);
        actions.setAlignment(Pos.CENTER_LEFT);
        ChangeState state = change.state();
        if (Conflicts.concerns(change)) {
            Button decide = button("conflict.resolve", () -> resolve.accept(change));
            decide.setId("resolve");
            decide.getStyleClass().setAll("button", "small", "accent");
            actions.getChildren().add(decide);
        }
        Optional<Failure> reason = change.progress().reason();
        if (state == ChangeState.PARKED && reason.isPresent() && reason.get() instanceof Failure.InDoubt doubt) {
            decideDoubt(actions, change, doubt);
        } else if (state == ChangeState.PARKED) {
            actions.getChildren().add(button("outbox.try-again", () -> model.tryAgain(change)));
        }
        if (state == ChangeState.WAITING || state == ChangeState.PARKED || state == ChangeState.IN_CONFLICT) {
            actions.getChildren().add(button("outbox.edit", () -> {
                model.edit(change);
                open.accept(change.entry());
            }));
        }
        if (state == ChangeState.WAITING || state == ChangeState.PARKED || state == ChangeState.IN_CONFLICT) {
            Button discard = button("outbox.discard", () -> model.discard(change));
            discard.getStyleClass().add("danger");
            actions.getChildren().add(discard);
        }
        return actions;
    }

    /** One of these is it, or none. */
    private void decideDoubt(HBox actions, Change change, Failure.InDoubt doubt) {
        for (String id : doubt.candidates()) {
            Button it = button("send.it-is", () -> model.itIs(change, new RemoteRef(id)));
            it.setText(Words.of("send.it-is", id));
            actions.getChildren().add(it);
        }
        actions.getChildren().add(button("send.look-again", () -> model.tryAgain(change)));
        actions.getChildren().add(button("send.anew", () -> model.sendAnew(change)));
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Words.of(key));
        button.getStyleClass().addAll("flat", "small");
        button.setOnAction(event -> action.run());
        return button;
    }
}
