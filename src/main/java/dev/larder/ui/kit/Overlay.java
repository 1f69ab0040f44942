package dev.larder.ui.kit;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** One dimmed layer over the window with a card in it. What lies beneath cannot be reached while it is there. */
final class Overlay {
    private final StackPane layers;
    private final StackPane scrim = new StackPane();
    private final ChangeListener<Node> keeper = (it, from, to) -> {
        if (to != null) {
            keepFocus(to);
        }
    };
    private Optional<Node> before = Optional.empty();
    private Node focus = scrim;

    Overlay(StackPane layers, Node card, Runnable escape) {
        this.layers = layers;
        scrim.getStyleClass().add("scrim");
        scrim.setPadding(new Insets(32));
        StackPane.setAlignment(card, Pos.CENTER);
        scrim.getChildren().add(card);
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                escape.run();
                event.consume();
            }
        });
    }

    void show(Node first) {
        focus = first;
        before = Optional.ofNullable(layers.getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
        layers.getChildren().add(scrim);
        Optional.ofNullable(layers.getScene())
                .ifPresent(scene -> scene.focusOwnerProperty().addListener(keeper));
        first.requestFocus();
    }

    /** The focus may walk only within the topmost layer, or above all of them, into a question. */
    private void keepFocus(Node owner) {
        boolean topmost = layers.getChildren().indexOf(scrim)
                == layers.getChildren().stream()
                        .filter(layer -> layer.getStyleClass().contains("scrim"))
                        .mapToInt(layers.getChildren()::indexOf)
                        .max()
                        .orElse(-1);
        if (topmost && isUnder(layers, owner) && !isUnder(scrim, owner)) {
            focus.requestFocus();
        }
    }

    /** A question lies above all layers; the focus is its own there. */
    private static boolean isUnder(Node root, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    void close() {
        Optional.ofNullable(layers.getScene())
                .ifPresent(scene -> scene.focusOwnerProperty().removeListener(keeper));
        layers.getChildren().remove(scrim);
        before.ifPresent(Node::requestFocus);
    }
}
