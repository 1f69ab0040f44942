package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.FieldType;
import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** A list of names as chips; new names are allowed. */
final class NamesEditor implements FieldEditor {
    private final FlowPane chips = new FlowPane();
    private final Button add;
    private final FieldType.Vocabulary vocabulary;
    private final FieldContext context;
    private final SearchPopup popup = new SearchPopup(Words.of("form.names.search"), this::suggest);
    private final ValueLink link;

    NamesEditor(FieldType.Vocabulary vocabulary, FieldValue value, FormScope scope) {
        this.vocabulary = vocabulary;
        this.context = scope.context();
        chips.getStyleClass().add("chips");
        chips.setAlignment(Pos.CENTER_LEFT);
        add = new Button(Words.of("form.names.add"), Icons.ADD.node());
        add.getStyleClass().addAll("small", "flat");
        add.setOnAction(event -> popup.showUnder(add));
        link = new ValueLink(value, this::show);
        link.start();
    }

    private void show(JsonNode node) {
        chips.getChildren().clear();
        for (int index = 0; index < node.size(); index++) {
            int at = index;
            chips.getChildren().add(chip(name(node.get(index)), () -> remove(at)));
        }
        chips.getChildren().add(add);
    }

    private static Node chip(String name, Runnable remove) {
        Label label = new Label(name);
        HBox chip = new HBox(label, new IconButton(Icons.CLOSE, Words.of("form.names.remove", name), remove));
        chip.getStyleClass().add("chip");
        chip.setAlignment(Pos.CENTER_LEFT);
        return chip;
    }

    private static String name(JsonNode node) {
        return node.isTextual() ? node.textValue() : node.path("name").asText(node.toString());
    }

    private List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        link.get().forEach(items::add);
        return items;
    }

    private void remove(int index) {
        List<JsonNode> items = items();
        items.remove(index);
        change(items);
    }

    private void add(String name) {
        List<JsonNode> items = items();
        if (items.stream().noneMatch(item -> name(item).equalsIgnoreCase(name))) {
            items.add(TextNode.valueOf(name));
            change(items);
        }
        add.requestFocus();
    }

    private void change(List<JsonNode> items) {
        JsonNode changed = FieldValue.array(items);
        link.write(changed);
        show(changed);
    }

    private void suggest(String query, Consumer<List<SearchPopup.Found>> answer) {
        context.names(vocabulary, known -> answer.accept(found(query.strip(), known)));
    }

    private List<SearchPopup.Found> found(String query, List<String> known) {
        String small = query.toLowerCase(Locale.ROOT);
        List<String> used = items().stream().map(NamesEditor::name).toList();
        List<SearchPopup.Found> found = new ArrayList<>();
        known.stream()
                .filter(name ->
                        !used.contains(name) && name.toLowerCase(Locale.ROOT).contains(small))
                .forEach(name -> found.add(new SearchPopup.Found(name, "", () -> add(name))));
        if (!query.isEmpty() && known.stream().noneMatch(query::equalsIgnoreCase)) {
            found.add(new SearchPopup.Found(Words.of("form.names.new", query), "", () -> add(query)));
        }
        return found;
    }

    @Override
    public Node node() {
        return chips;
    }

    @Override
    public Node focusTarget() {
        return add;
    }

    @Override
    public void dispose() {
        link.dispose();
    }
}
