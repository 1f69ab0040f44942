package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A list of rows that can be added, moved, doubled and removed; used for repeaters and pickers. */
final class RowsEditor implements FieldEditor, Nested, RowCard.Place {
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]\\.?(.*)");

    private final VBox cards = new VBox();
    private final VBox box;
    private final ButtonBase add;
    private final List<RowCard> rows = new ArrayList<>();
    private final RowKind kind;
    private final FormScope scope;
    private final ValueLink link;

    RowsEditor(RowKind kind, FieldValue value, FormScope scope) {
        this.kind = kind;
        this.scope = scope;
        cards.getStyleClass().add("row-cards");
        add = adder(kind.additions());
        box = new VBox(cards, new HBox(add));
        box.getStyleClass().add("rows");
        link = new ValueLink(value, this::show);
        link.start();
    }

    private ButtonBase adder(List<RowKind.Addition> additions) {
        if (additions.size() == 1) {
            Button button = new Button(additions.get(0).label(), Icons.ADD.node());
            button.getStyleClass().add("small");
            button.setOnAction(event -> append(additions.get(0).start()));
            return button;
        }
        MenuButton menu = new MenuButton(Words.of("form.picker.add"), Icons.ADD.node());
        menu.getStyleClass().add("small");
        menu.setDisable(additions.isEmpty());
        for (RowKind.Addition addition : additions) {
            MenuItem item = new MenuItem(addition.label());
            item.setOnAction(event -> append(addition.start()));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void append(JsonNode start) {
        RowCard row = row(start.deepCopy());
        rows.add(row);
        rebuilt();
        row.reveal("").ifPresent(Node::requestFocus);
    }

    private RowCard row(JsonNode node) {
        return new RowCard(kind, FieldValue.of(node), scope, this);
    }

    /** Rows stay as they are, open or closed, as long as their number does. */
    private void show(JsonNode node) {
        if (node.size() != rows.size() || !node.isArray()) {
            rows.forEach(RowCard::dispose);
            rows.clear();
            if (node.isArray()) {
                node.forEach(item -> rows.add(row(item)));
            }
            place();
            return;
        }
        for (int index = 0; index < rows.size(); index++) {
            rows.get(index).value().set(node.get(index));
        }
    }

    private void place() {
        cards.getChildren().setAll(rows);
        for (int index = 0; index < rows.size(); index++) {
            rows.get(index).stand(index, rows.size());
        }
        cards.setVisible(!rows.isEmpty());
        cards.setManaged(!rows.isEmpty());
        scope.problems().refresh();
    }

    private void rebuilt() {
        place();
        changed();
    }

    @Override
    public void changed() {
        link.write(FieldValue.array(rows.stream()
                .map(row -> row.value().get())
                .map(node -> node.isMissingNode() ? NullNode.getInstance() : node)
                .toList()));
    }

    @Override
    public void moveBy(RowCard row, int step) {
        int from = rows.indexOf(row);
        int to = from + step;
        if (to < 0 || to >= rows.size()) {
            return;
        }
        Collections.swap(rows, from, to);
        rebuilt();
        row.opener().requestFocus();
    }

    @Override
    public void duplicate(RowCard row) {
        RowCard copy = row(row.value().get().deepCopy());
        rows.add(rows.indexOf(row) + 1, copy);
        rebuilt();
        copy.reveal("").ifPresent(Node::requestFocus);
    }

    @Override
    public void remove(RowCard row) {
        int index = rows.indexOf(row);
        rows.remove(row);
        row.dispose();
        rebuilt();
        (rows.isEmpty() ? add : rows.get(Math.min(index, rows.size() - 1)).opener()).requestFocus();
    }

    @Override
    public int indexOf(RowCard row) {
        return rows.indexOf(row);
    }

    @Override
    public Optional<Node> reveal(String path) {
        Matcher parts = INDEX.matcher(path);
        if (!parts.matches() || parts.group(1).length() > 6) {
            return Optional.empty();
        }
        int index = Integer.parseInt(parts.group(1));
        return index < rows.size() ? rows.get(index).reveal(parts.group(2)) : Optional.empty();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node focusTarget() {
        return add;
    }

    @Override
    public void dispose() {
        link.dispose();
        rows.forEach(RowCard::dispose);
    }
}
