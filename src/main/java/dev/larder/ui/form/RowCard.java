package dev.larder.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One row of a list: a line that says what it is, and its fields, built only when it is first opened. */
final class RowCard extends VBox {
    private static final KeyCombination MOVE_UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination MOVE_DOWN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination DUPLICATE = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);

    private final RowKind kind;
    private final FieldValue value;
    private final FormScope scope;
    private final Label number = new Label();
    private final Label sort = new Label();
    private final Label summary = new Label();
    private final IconButton chevron = new IconButton(Icons.CHEVRON_RIGHT, Words.of("form.row.open"), this::toggle);
    private final IconButton up;
    private final IconButton down;
    private final Label grip = new Label("", Icons.GRIP.node());
    private final Place place;
    private final ChangeListener<JsonNode> follow = (property, before, now) -> sum();
    private Optional<FieldEditor> body = Optional.empty();

    /** What a row asks of the list it stands in. */
    interface Place {
        void moveBy(RowCard row, int step);

        void copy(RowCard row);

        void pasteAfter(RowCard row);

        void duplicate(RowCard row);

        void remove(RowCard row);

        void changed();

        int indexOf(RowCard row);
    }

    RowCard(RowKind kind, FieldValue value, FormScope list, Place place) {
        this.kind = kind;
        this.value = value;
        this.place = place;
        this.scope = list.row(() -> place.indexOf(this));
        this.up = new IconButton(Icons.ARROW_UP, Words.of("form.row.up"), () -> place.moveBy(this, -1));
        this.down = new IconButton(Icons.ARROW_DOWN, Words.of("form.row.down"), () -> place.moveBy(this, 1));
        getStyleClass().add("row-card");
        grip.getStyleClass().add("row-grip");
        grip.setTooltip(new Tooltip(Words.of("form.row.drag")));
        addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        number.getStyleClass().add("row-number");
        sort.getStyleClass().add("row-sort");
        sort.setMinWidth(USE_PREF_SIZE);
        summary.getStyleClass().add("row-summary");
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        HBox words = new HBox(number, sort, summary);
        words.getStyleClass().add("row-words");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setOnMouseClicked(event -> toggle());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(
                grip,
                chevron,
                words,
                up,
                down,
                new IconButton(Icons.DUPLICATE, Words.of("form.row.duplicate"), () -> place.duplicate(this)),
                more(),
                new IconButton(Icons.DELETE, Words.of("form.row.remove"), () -> place.remove(this)));
        head.getStyleClass().add("row-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        value.property().addListener(follow);
        value.property().addListener((property, before, now) -> place.changed());
        sum();
    }

    private Node more() {
        MenuItem copy = new MenuItem(Words.of("form.row.copy"), Icons.COPY.node());
        copy.setOnAction(event -> place.copy(this));
        MenuItem paste = new MenuItem(Words.of("form.row.paste-after"), Icons.PASTE.node());
        paste.setOnAction(event -> place.pasteAfter(this));
        MenuButton more = new MenuButton("", Icons.MORE.node(), copy, paste);
        more.setAccessibleText(Words.of("form.row.more"));
        more.getStyleClass().addAll("button-icon", "flat", "no-arrow", "row-more");
        return more;
    }

    /** Moving works from anywhere inside; the rest only where no text has the focus. */
    private void keys(KeyEvent event) {
        boolean taken = true;
        if (MOVE_UP.match(event)) {
            place.moveBy(this, -1);
        } else if (MOVE_DOWN.match(event)) {
            place.moveBy(this, 1);
        } else if (!chevron.isFocused()) {
            taken = false;
        } else if (COPY.match(event)) {
            place.copy(this);
        } else if (PASTE.match(event)) {
            place.pasteAfter(this);
        } else if (DUPLICATE.match(event)) {
            place.duplicate(this);
        } else if (event.getCode() == KeyCode.DELETE) {
            place.remove(this);
        } else {
            taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    Node grip() {
        return grip;
    }

    FieldValue value() {
        return value;
    }

    /** Says where it stands. */
    void stand(int index, int count) {
        number.setText(String.valueOf(index + 1));
        up.setDisable(index == 0);
        down.setDisable(index == count - 1);
    }

    boolean isOpen() {
        return getChildren().size() > 1;
    }

    void open() {
        if (!isOpen()) {
            toggle();
        }
    }

    void close() {
        if (isOpen()) {
            toggle();
        }
    }

    Optional<Node> reveal(String path) {
        open();
        return body.flatMap(editor -> path.isEmpty() || !(editor instanceof Nested nested)
                ? Optional.of(editor.focusTarget())
                : nested.reveal(path));
    }

    Node opener() {
        return chevron;
    }

    void dispose() {
        value.property().removeListener(follow);
        body.ifPresent(FieldEditor::dispose);
        body = Optional.empty();
    }

    private void toggle() {
        if (isOpen()) {
            getChildren().remove(1);
        } else {
            FieldEditor editor = body.orElseGet(() -> kind.body(value, scope));
            body = Optional.of(editor);
            getChildren().add(editor.node());
        }
        chevron.rename(
                isOpen() ? Icons.CHEVRON_DOWN : Icons.CHEVRON_RIGHT,
                Words.of(isOpen() ? "form.row.close" : "form.row.open"));
    }

    private void sum() {
        String said = kind.sort(value.get());
        sort.setText(said);
        sort.setVisible(!said.isEmpty());
        sort.setManaged(!said.isEmpty());
        summary.setText(kind.summary(value.get()));
        setAccessibleText(summary.getText());
    }
}
