package dev.larder.ui.richtext;

import dev.larder.ui.kit.Latest;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Makes, changes or takes away a link: to an address, or to an entry of the space found by its title. */
final class LinkDrawer {
    private static final double ROW = 30;
    private static final int MOST = 6;

    private final EditorCommands commands;
    private final TextField address;
    private final TextField text;
    private final ListView<EditedField.LinkTarget> entries = new ListView<>();
    private final Latest latest = new Latest();
    private final EditedField field;
    private final Drawer root;
    private final Runnable close;
    private final boolean isChange;
    private final String shown;

    /** The link that stands where the caret is; blank address for none. */
    record Found(String address, String text) {}

    LinkDrawer(EditorCommands commands, EditedField field, Found found, Runnable close) {
        this.commands = commands;
        this.field = field;
        this.close = close;
        root = new Drawer(close);
        address = Drawer.field("rich-link-address", Words.of("rich.link.address"), found.address());
        text = Drawer.field("rich-link-text", Words.of("rich.link.text"), found.text());
        isChange = !found.address().isEmpty();
        shown = text.getText();
        address.setPrefColumnCount(30);
        List<Node> line = new ArrayList<>(List.of(address, text));
        Button apply = new Button(Words.of(found.address().isEmpty() ? "rich.link.make" : "rich.link.change"));
        apply.setId("rich-link-apply");
        apply.getStyleClass().add("accent");
        apply.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        apply.setOnAction(event -> apply());
        apply.disableProperty().bind(address.textProperty().isEmpty());
        line.add(apply);
        if (!found.address().isEmpty()) {
            Button remove = new Button(Words.of("rich.link.remove"));
            remove.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            remove.setOnAction(event -> {
                close.run();
                commands.run("unlink", "");
            });
            line.add(remove);
        }
        root.line(line);
        entries.setId("rich-link-entries");
        entries.getStyleClass().add("search-list");
        entries.setFocusTraversable(false);
        entries.setCellFactory(list -> new Row());
        entries.setOnMouseClicked(event -> choose());
        entries.setFixedCellSize(ROW);
        root.getChildren().add(entries);
        address.setOnAction(event -> apply());
        text.setOnAction(event -> apply());
        address.textProperty().addListener((it, before, now) -> look(now));
        address.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        look("");
    }

    Node node() {
        return root;
    }

    void focus() {
        address.requestFocus();
        address.selectAll();
    }

    /** While no address is typed, what is typed looks for entries. */
    private void look(String typed) {
        boolean written = typed.contains("/") || typed.contains(":") || typed.startsWith("#");
        if (written) {
            latest.drop();
            show(List.of());
        } else {
            field.entries(typed.strip(), latest.only(this::show));
        }
    }

    private void show(List<EditedField.LinkTarget> found) {
        List<EditedField.LinkTarget> some = found.stream().limit(50).toList();
        entries.getItems().setAll(some);
        entries.setPrefHeight(Math.min(MOST, some.size()) * ROW + 2);
        entries.setVisible(!some.isEmpty());
        entries.setManaged(!some.isEmpty());
    }

    private void keys(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0 && !entries.getItems().isEmpty()) {
            event.consume();
            int at = entries.getSelectionModel().getSelectedIndex() + step;
            entries.getSelectionModel()
                    .select(Math.max(0, Math.min(entries.getItems().size() - 1, at)));
            entries.scrollTo(Math.max(0, at - 2));
        } else if (event.getCode() == KeyCode.ENTER
                && entries.getSelectionModel().getSelectedIndex() >= 0) {
            event.consume();
            choose();
        }
    }

    /** Its address is put into the line, where it can still be seen and corrected. */
    private void choose() {
        EditedField.LinkTarget chosen = entries.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            entries.getSelectionModel().clearSelection();
            address.setText(chosen.address());
            if (!isChange && text.getText().isEmpty()) {
                text.setText(chosen.title());
            }
            address.requestFocus();
            address.end();
        }
    }

    private void apply() {
        String href = address.getText().strip();
        if (!href.isEmpty()) {
            close.run();
            // Words that were not changed are left as they stand, with all that is in them.
            boolean asBefore = isChange && text.getText().equals(shown);
            commands.run("link", Map.of("href", href, "text", asBefore ? "" : text.getText()));
        }
    }

    /** A title with the address it has. */
    private static final class Row extends ListCell<EditedField.LinkTarget> {
        @Override
        protected void updateItem(EditedField.LinkTarget target, boolean empty) {
            super.updateItem(target, empty);
            setText(null);
            if (empty || target == null) {
                setGraphic(null);
                return;
            }
            Label title = new Label(target.title());
            Label detail = new Label(target.detail() + " · " + target.address());
            detail.getStyleClass().add("muted-small");
            setGraphic(new javafx.scene.layout.HBox(10, title, detail));
        }
    }
}
