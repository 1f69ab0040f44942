package dev.larder.ui.richtext;

import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Finds and replaces words in one field, as it reads or in its source. */
final class FindDrawer {
    private final EditorCommands commands;
    private final TextField wanted = Drawer.field("rich-find-text", Words.of("rich.find.text"), "");
    private final TextField by = Drawer.field("rich-replace-text", Words.of("rich.find.by"), "");
    private final ToggleButton matchCase = new ToggleButton("Aa");
    private final Label found = new Label();
    private final Drawer root;

    FindDrawer(EditorCommands commands, String start, Runnable close) {
        this.commands = commands;
        root = new Drawer(() -> {
            commands.endFind();
            close.run();
        });
        wanted.setText(start);
        matchCase.setTooltip(new Tooltip(Words.of("rich.find.case")));
        matchCase.setAccessibleText(Words.of("rich.find.case"));
        found.getStyleClass().add("muted-small");
        found.setId("rich-found");
        found.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        wanted.setOnAction(event -> find(false));
        wanted.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
                find(true);
            }
        });
        by.setOnAction(event -> replace(false));
        IconButton before = new IconButton(Icons.ARROW_UP, Words.of("rich.find.previous"), () -> find(true));
        IconButton next = new IconButton(Icons.ARROW_DOWN, Words.of("rich.find.next"), () -> find(false));
        root.line(List.of(wanted, matchCase, before, next, found));
        root.getChildren().add(replaceLine());
    }

    private Node replaceLine() {
        Button one = new Button(Words.of("rich.find.replace"));
        one.setId("rich-replace");
        one.setOnAction(event -> replace(false));
        Button all = new Button(Words.of("rich.find.replace-all"));
        all.setId("rich-replace-all");
        all.setOnAction(event -> replace(true));
        javafx.scene.layout.HBox line = new javafx.scene.layout.HBox(8, by, one, all);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    Node node() {
        return root;
    }

    void focus() {
        wanted.requestFocus();
        wanted.selectAll();
    }

    private EditorCommands.Find asked(boolean backwards) {
        return new EditorCommands.Find(wanted.getText(), backwards, matchCase.isSelected());
    }

    private void find(boolean backwards) {
        if (!wanted.getText().isEmpty()) {
            found.setText(Words.of("rich.find.found", commands.find(asked(backwards))));
        }
    }

    private void replace(boolean all) {
        if (wanted.getText().isEmpty()) {
            return;
        }
        int count = commands.replace(asked(false), by.getText(), all);
        found.setText(all ? Words.of("rich.find.replaced", count) : Words.of("rich.find.found", count));
    }
}
