package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A list of rows that can be added, moved, doubled and removed; used for repeaters and pickers. */
final class RowsEditor implements FieldEditor, Nested, RowCard.Place {
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]\\.?(.*)");

    private final VBox cards = new VBox();
    private final RowDrag drag = new RowDrag(cards, this::move);
    private final VBox box;
    private final ButtonBase add;
    private final HBox folding;
    private final Label said = new Label();
    private final List<RowCard> rows = new ArrayList<>();
    private final RowKind kind;
    private final FormScope scope;
    private final ValueLink link;

    RowsEditor(RowKind kind, FieldValue value, FormScope scope) {
        this.kind = kind;
        this.scope = scope;
        cards.getStyleClass().add("row-cards");
        add = adder(kind.additions());
        Button paste = new Button(Words.of("form.row.paste"), Icons.PASTE.node());
        paste.getStyleClass().addAll("small", "flat", "paste-row");
        paste.setMinWidth(Region.USE_PREF_SIZE);
        paste.setOnAction(event -> paste(rows.size()));
        folding = new HBox(
                folder("form.row.open-all", () -> rows.forEach(RowCard::open)),
                folder("form.row.close-all", () -> rows.forEach(RowCard::close)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(add, paste, gap, folding);
        bar.getStyleClass().add("row-bar");
        said.getStyleClass().add("warning-text");
        said.setWrapText(true);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        box = new VBox(drag.node(), said, bar);
        box.getStyleClass().add("rows");
        link = new ValueLink(value, this::show);
        link.start();
    }

    private static Button folder(String key, Runnable run) {
        Button button = new Button(Words.of(key));
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
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
        insert(rows.size(), start.deepCopy());
    }

    private void insert(int at, JsonNode node) {
        RowCard row = row(node);
        rows.add(at, row);
        rebuilt();
        row.reveal("").ifPresent(Node::requestFocus);
        InView.bring(row);
    }

    private RowCard row(JsonNode node) {
        RowCard row = new RowCard(kind, FieldValue.of(node), scope, this);
        drag.by(row.grip(), row);
        return row;
    }

    /** Rows stay open or closed wherever they went, for example by an undo. */
    private void show(JsonNode node) {
        List<JsonNode> after = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(after::add);
        }
        List<RowCard> before = List.copyOf(rows);
        List<OptionalInt> matches =
                RowOrder.match(before.stream().map(row -> row.value().get()).toList(), after);
        rows.clear();
        for (int index = 0; index < after.size(); index++) {
            JsonNode value = after.get(index);
            OptionalInt match = matches.get(index);
            RowCard row = match.isPresent() ? before.get(match.getAsInt()) : row(value);
            rows.add(row);
            row.value().set(value);
        }
        before.stream().filter(row -> !rows.contains(row)).forEach(RowCard::dispose);
        if (!before.equals(rows) || rows.isEmpty()) {
            place();
        }
    }

    private void place() {
        cards.getChildren().setAll(rows);
        for (int index = 0; index < rows.size(); index++) {
            rows.get(index).stand(index, rows.size());
        }
        cards.setVisible(!rows.isEmpty());
        cards.setManaged(!rows.isEmpty());
        folding.setVisible(rows.size() > 1);
        said.setText("");
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
        move(from, to);
    }

    /** The focus stays where it was inside the row. */
    private void move(int from, int to) {
        RowCard row = rows.get(from);
        Optional<Node> focus = Optional.ofNullable(box.getScene())
                .map(Scene::getFocusOwner)
                .filter(owner -> isIn(row, owner) && !(owner instanceof IconButton));
        RowOrder.move(rows, from, to);
        rebuilt();
        focus.orElse(row.opener()).requestFocus();
        InView.bring(row);
    }

    private static boolean isIn(Node row, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == row) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void copy(RowCard row) {
        kind.clip(row.value().get(), scope.context().place()).ifPresent(RowClipboard::put);
    }

    @Override
    public void pasteAfter(RowCard row) {
        paste(rows.indexOf(row) + 1);
    }

    private void paste(int at) {
        Optional<RowClip> clip = RowClipboard.get();
        Optional<String> why = clip.map(it -> kind.unfit(it, scope.context().place()))
                .orElseGet(() -> Optional.of(RowClipboard.nothing()));
        if (why.isEmpty()) {
            clip.ifPresent(it -> insert(at, kind.pasted(it)));
        }
        said.setText(why.orElse(""));
    }

    @Override
    public void duplicate(RowCard row) {
        insert(rows.indexOf(row) + 1, row.value().get().deepCopy());
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
