package dev.larder.ui.form;

import dev.larder.model.FieldDef;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Fields one under the other. */
final class FieldColumn extends VBox {
    private final List<FieldRow> rows;

    FieldColumn(List<FieldDef> defs, FieldValue values, FormScope scope) {
        getStyleClass().add("field-column");
        rows = defs.stream()
                .map(def -> new FieldRow(def, values.child(def.key()), scope.at(def.key())))
                .toList();
        getChildren().setAll(rows);
    }

    Optional<Node> first() {
        return rows.stream().findFirst().map(FieldRow::focusTarget);
    }

    Optional<Node> reveal(String path) {
        return rows.stream()
                .filter(row -> leadsInto(path, row.key()))
                .findFirst()
                .flatMap(row -> row.reveal(rest(path, row.key())));
    }

    Optional<String> fieldOf(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof FieldRow row && rows.contains(row)) {
                return Optional.of(row.key());
            }
        }
        return Optional.empty();
    }

    /** The field at a height of the column; the first one above all, the last one below. */
    Optional<FormView.Top> fieldAt(double y) {
        for (FieldRow row : rows) {
            double end = row.getBoundsInParent().getMaxY();
            if (end > y && row.getHeight() > 0) {
                return Optional.of(
                        new FormView.Top(row.key(), (y - row.getBoundsInParent().getMinY()) / row.getHeight()));
            }
        }
        return Optional.empty();
    }

    Optional<Double> heightOf(FormView.Top top) {
        return rows.stream()
                .filter(row -> row.key().equals(top.field()))
                .findFirst()
                .map(row -> row.getBoundsInParent().getMinY() + top.gone() * row.getHeight());
    }

    void offer(String name, Consumer<String> run) {
        rows.forEach(row -> row.offer(name, () -> run.accept(row.key())));
    }

    void offerNothing() {
        rows.forEach(FieldRow::offerNothing);
    }

    void dispose() {
        rows.forEach(FieldRow::dispose);
    }

    private static boolean leadsInto(String path, String key) {
        return path.equals(key) || path.startsWith(key + ".") || path.startsWith(key + "[");
    }

    private static String rest(String path, String key) {
        String rest = path.substring(key.length());
        return rest.startsWith(".") ? rest.substring(1) : rest;
    }
}
