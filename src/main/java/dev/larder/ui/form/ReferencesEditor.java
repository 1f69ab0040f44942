package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.FieldType;
import dev.larder.model.Reference;
import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Entries pointed to, one or many, by their titles. */
final class ReferencesEditor implements FieldEditor {
    private static final KeyCombination MOVE_UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination MOVE_DOWN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);

    private final VBox rows = new VBox();
    private final RowDrag drag = new RowDrag(rows, this::move);
    private final VBox box;
    private final Button choose = new Button();
    private final FieldType.References type;
    private final FieldContext context;
    private final SearchPopup popup = new SearchPopup(Words.of("form.reference.search"), this::candidates);
    private final ValueLink link;
    private JsonNode found = FieldValue.missing();

    ReferencesEditor(FieldType.References type, FieldValue value, FormScope scope) {
        this.type = type;
        this.context = scope.context();
        rows.getStyleClass().addAll("reference-rows", type.many() ? "many-references" : "one-reference");
        rows.managedProperty().bind(rows.visibleProperty());
        box = new VBox(drag.node(), choose);
        box.getStyleClass().add("reference-rows");
        choose.getStyleClass().add("small");
        choose.setOnAction(event -> popup.showUnder(choose));
        link = new ValueLink(value, node -> {
            found = node;
            show(node);
        });
        link.start();
    }

    private void show(JsonNode node) {
        rows.getChildren().clear();
        List<JsonNode> items = items(node);
        for (int index = 0; index < items.size(); index++) {
            rows.getChildren().add(row(items.get(index), index, items.size()));
        }
        boolean replaces = !type.many() && !items.isEmpty();
        choose.setText(Words.of(
                replaces ? "form.reference.replace" : type.many() ? "form.reference.add" : "form.reference.choose"));
        choose.setGraphic((replaces ? Icons.REFRESH : Icons.LINK).node());
        rows.setVisible(!items.isEmpty());
    }

    private Node row(JsonNode item, int index, int count) {
        Optional<Reference> reference = Reference.read(item);
        Label title = new Label(reference.map(Reference::id).orElse(item.toString()));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox row = new HBox(icon(reference).node(), title);
        row.getStyleClass().add("reference-row");
        row.setAlignment(Pos.CENTER_LEFT);
        reference.ifPresent(to -> {
            context.title(to, title::setText);
            row.getChildren()
                    .add(new IconButton(Icons.EXTERNAL, Words.of("form.reference.open"), () -> context.open(to)));
        });
        if (type.many()) {
            IconButton up = new IconButton(Icons.ARROW_UP, Words.of("form.row.up"), () -> move(index, index - 1));
            up.setDisable(index == 0);
            IconButton down = new IconButton(Icons.ARROW_DOWN, Words.of("form.row.down"), () -> move(index, index + 1));
            down.setDisable(index == count - 1);
            row.getChildren().addAll(up, down);
            Label grip = new Label("", Icons.GRIP.node());
            grip.getStyleClass().add("row-grip");
            grip.setTooltip(new Tooltip(Words.of("form.row.drag")));
            row.getChildren().add(0, grip);
            drag.by(grip, row);
            row.addEventHandler(KeyEvent.KEY_PRESSED, event -> keys(event, index, count));
        }
        row.getChildren().add(new IconButton(Icons.CLOSE, Words.of("form.reference.remove"), () -> remove(index)));
        return row;
    }

    private static Icons icon(Optional<Reference> reference) {
        return reference
                .map(to -> switch (to.target()) {
                    case ITEM -> Icons.COLLECTION;
                    case PAGE -> Icons.PAGE;
                    case AUTHOR -> Icons.AUTHOR;
                })
                .orElse(Icons.CODE);
    }

    private List<JsonNode> items(JsonNode node) {
        List<JsonNode> items = new ArrayList<>();
        if (type.many()) {
            node.forEach(items::add);
        } else if (!FieldValue.isBlank(node)) {
            items.add(node);
        }
        return items;
    }

    private void candidates(String query, Consumer<List<SearchPopup.Found>> answer) {
        context.candidates(
                type,
                query,
                all -> answer.accept(all.stream()
                        .map(one -> new SearchPopup.Found(one.title(), one.detail(), () -> choose(one.reference())))
                        .toList()));
    }

    private void choose(Reference reference) {
        List<JsonNode> items = type.many() ? items(link.get()) : new ArrayList<>();
        if (items.stream().noneMatch(item -> item.equals(reference.toJson()))) {
            items.add(reference.toJson());
        }
        change(items);
        choose.requestFocus();
    }

    private void remove(int index) {
        List<JsonNode> items = items(link.get());
        items.remove(index);
        change(items);
    }

    private void keys(KeyEvent event, int index, int count) {
        int to = MOVE_UP.match(event) ? index - 1 : MOVE_DOWN.match(event) ? index + 1 : index;
        if (to != index) {
            event.consume();
            if (to >= 0 && to < count) {
                move(index, to);
            }
        }
    }

    /** The focus goes along, to the first button of the row. */
    private void move(int from, int to) {
        List<JsonNode> items = items(link.get());
        RowOrder.move(items, from, to);
        change(items);
        Optional.ofNullable(rows.getChildren().get(to).lookup(".icon-button")).ifPresent(Node::requestFocus);
        InView.bring(rows.getChildren().get(to));
    }

    /** None is spelled as it was found. */
    private void change(List<JsonNode> items) {
        JsonNode none = FieldValue.isBlank(found) ? found : TextNode.valueOf("");
        JsonNode changed = type.many() ? FieldValue.array(items) : items.isEmpty() ? none : items.get(0);
        link.write(changed);
        show(changed);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node focusTarget() {
        return choose;
    }

    @Override
    public void dispose() {
        link.dispose();
    }
}
