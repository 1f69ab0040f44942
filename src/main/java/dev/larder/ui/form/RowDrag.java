package dev.larder.ui.form;

import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Moves the rows of a column by a grip in each: a line shows where it would land, the form scrolls along, Esc gives up. */
final class RowDrag {
    private static final double BEGIN = 4;
    private static final double EDGE = 56;
    private static final double FASTEST = 14;

    private final Pane column;
    private final StackPane ground;
    private final Region line = new Region();
    private final Move move;
    private final AnimationTimer scrolling = new AnimationTimer() {
        @Override
        public void handle(long now) {
            scroll();
        }
    };
    private final EventHandler<KeyEvent> escape = event -> {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            end();
        }
    };
    private Optional<Node> dragged = Optional.empty();
    private double pressedAt;
    private double pointer;

    /** Takes a row from one place to another. */
    @FunctionalInterface
    interface Move {
        void move(int from, int to);
    }

    /** The rows are the column's children. */
    RowDrag(Pane column, Move move) {
        this.column = column;
        this.move = move;
        line.getStyleClass().add("drop-line");
        line.setManaged(false);
        line.setVisible(false);
        line.setMouseTransparent(true);
        ground = new StackPane(column, line);
    }

    /** The column with the line over it. */
    Node node() {
        return ground;
    }

    /** Lets a row be dragged by a part of it. */
    void by(Node grip, Node row) {
        grip.setOnMousePressed(event -> {
            pressedAt = event.getSceneY();
            event.consume();
        });
        grip.setOnMouseDragged(event -> drag(row, event));
        grip.setOnMouseReleased(event -> {
            event.consume();
            drop();
        });
    }

    private void drag(Node row, MouseEvent event) {
        event.consume();
        pointer = event.getSceneY();
        if (dragged.isEmpty() && pressedAt >= 0 && Math.abs(pointer - pressedAt) > BEGIN) {
            dragged = Optional.of(row);
            row.getStyleClass().add("dragged");
            Optional.ofNullable(row.getScene()).ifPresent(scene -> scene.addEventFilter(KeyEvent.KEY_PRESSED, escape));
            scrolling.start();
        }
        show();
    }

    private int gap() {
        double y = column.sceneToLocal(0, pointer).getY();
        return RowOrder.gap(
                column.getChildren().stream()
                        .map(row -> row.getBoundsInParent().getCenterY())
                        .toList(),
                y);
    }

    private void show() {
        if (dragged.isEmpty()) {
            return;
        }
        int gap = gap();
        int count = column.getChildren().size();
        double y = gap < count
                ? column.getChildren().get(gap).getBoundsInParent().getMinY()
                : column.getChildren().get(count - 1).getBoundsInParent().getMaxY();
        line.resizeRelocate(0, y - 3, ground.getWidth(), 4);
        line.setVisible(true);
    }

    private void drop() {
        Optional<Node> row = dragged;
        int gap = row.isPresent() ? gap() : 0;
        end();
        row.ifPresent(it -> {
            int from = column.getChildren().indexOf(it);
            int to = RowOrder.landing(from, gap);
            if (from >= 0 && from != to) {
                move.move(from, to);
            }
        });
    }

    private void end() {
        scrolling.stop();
        line.setVisible(false);
        pressedAt = -1;
        dragged.ifPresent(row -> {
            row.getStyleClass().remove("dragged");
            Optional.ofNullable(row.getScene()).ifPresent(this::forget);
        });
        dragged = Optional.empty();
    }

    private void forget(Scene scene) {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
    }

    /** The nearer to the edge, the faster. */
    private void scroll() {
        pane().ifPresent(pane -> {
            Bounds seen = pane.localToScene(pane.getLayoutBounds());
            double above = seen.getMinY() + EDGE - pointer;
            double below = pointer - (seen.getMaxY() - EDGE);
            double step = above > 0 ? -above : Math.max(0, below);
            double hidden = pane.getContent().getLayoutBounds().getHeight()
                    - pane.getViewportBounds().getHeight();
            if (step != 0 && hidden > 0) {
                double pixels = Math.max(-FASTEST, Math.min(FASTEST, step / 4));
                pane.setVvalue(Math.max(0, Math.min(1, pane.getVvalue() + pixels / hidden)));
                show();
            }
        });
    }

    private Optional<ScrollPane> pane() {
        for (Node at = ground; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }
}
