package dev.larder.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/** Dialogs and toasts inside the window, over its content: put {@link #root()} into the scene. */
public final class PaneDialogs implements Dialogs {
    private final StackPane root = new StackPane();
    private final StackPane scrim = new StackPane();
    private final Toasts toasts;
    private final Deque<Asked> waiting = new ArrayDeque<>();
    private final ChangeListener<Node> guard = (property, before, now) -> keepFocus(now);
    private Optional<Open> open = Optional.empty();

    /** A question with everybody who waits for its answer. */
    private record Asked(Question question, List<Consumer<Answer>> takers) {}

    /** The question on the screen, and what had the focus before it. */
    private record Open(Asked asked, DialogCard card, Optional<Node> focusedBefore) {}

    public PaneDialogs(Node content, Background background) {
        toasts = new Toasts(background);
        scrim.getStyleClass().add("scrim");
        scrim.setVisible(false);
        root.getChildren().addAll(content, toasts, scrim);
    }

    /** The content with the layers over it. */
    public StackPane root() {
        return root;
    }

    @Override
    public void ask(Question question, Consumer<Answer> then) {
        for (Asked asked : all()) {
            if (asked.question().id().equals(question.id())) {
                asked.takers().add(then);
                return;
            }
        }
        waiting.add(new Asked(question, new ArrayList<>(List.of(then))));
        if (open.isEmpty()) {
            showNext();
        }
    }

    @Override
    public void tell(Notice notice) {
        toasts.show(notice);
    }

    /** Takes away what was told in passing, before something comes whose buttons it would lie over. */
    public void hush() {
        toasts.clear();
    }

    /** Whether a question is on the screen. */
    public boolean isAsking() {
        return open.isPresent();
    }

    private List<Asked> all() {
        List<Asked> all = new ArrayList<>(waiting);
        open.ifPresent(shown -> all.add(shown.asked()));
        return all;
    }

    private void showNext() {
        Asked asked = waiting.poll();
        if (asked == null) {
            return;
        }
        DialogCard card = new DialogCard(asked.question(), this::answered);
        open = Optional.of(new Open(asked, card, scene().map(Scene::getFocusOwner)));
        scrim.getChildren().setAll(card);
        scrim.setVisible(true);
        root.applyCss();
        root.layout();
        root.layout();
        card.focusFirst();
        scene().ifPresent(scene -> scene.focusOwnerProperty().addListener(guard));
    }

    private void answered(Answer answer) {
        Open closed = open.orElseThrow();
        scene().ifPresent(scene -> scene.focusOwnerProperty().removeListener(guard));
        open = Optional.empty();
        scrim.setVisible(false);
        scrim.getChildren().clear();
        closed.focusedBefore().filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        closed.asked().takers().forEach(taker -> taker.accept(answer.copy()));
        answer.secret().ifPresent(secret -> java.util.Arrays.fill(secret, '\0'));
        if (open.isEmpty()) {
            showNext();
        }
    }

    private void keepFocus(Node now) {
        open.filter(shown -> now != null && !shown.card().ring().holds(now))
                .ifPresent(shown -> shown.card().focusFirst());
    }

    private Optional<Scene> scene() {
        return Optional.ofNullable(root.getScene());
    }
}
