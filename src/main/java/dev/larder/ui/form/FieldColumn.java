package dev.larder.ui.form;

import dev.larder.model.FieldDef;
import java.util.List;
import java.util.Optional;
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
