package dev.larder.ui.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** The buttons over a text: they do something to it where the caret is, and show how it stands there. One stop for Tab. */
final class RichTextBar {
    private static final List<String> BLOCKS = List.of("p", "h1", "h2", "h3", "h4", "pre");

    private final FlowPane root = new FlowPane();
    private final Map<String, ToggleButton> states = new LinkedHashMap<>();
    private final MenuButton blocks = new MenuButton();
    private final MenuButton table = new MenuButton("", Icons.REPEATER.node());
    private final List<Node> stops = new ArrayList<>();
    private final List<MenuItem> inTable = new ArrayList<>();
    private final EditorCommands commands;

    /** Opens the drawers under the bar. */
    record Drawers(Runnable link, Runnable picture, Runnable find) {}

    RichTextBar(EditorCommands commands, Drawers drawers) {
        this.commands = commands;
        root.getStyleClass().add("rich-tools");
        root.setAccessibleText(Words.of("rich.bar"));
        root.setRowValignment(javafx.geometry.VPos.CENTER);
        root.setAlignment(Pos.CENTER_LEFT);
        blockMenu();
        toggle("bold", Icons.BOLD.node(), Words.of("rich.bold", "Ctrl+B"));
        toggle("italic", Icons.ITALIC.node(), Words.of("rich.italic", "Ctrl+I"));
        toggle("code", Icons.CODE.node(), Words.of("rich.code"));
        divide();
        toggle("bullets", Icons.LIST.node(), Words.of("rich.bullets"));
        toggle("numbers", sign("1."), Words.of("rich.numbers"));
        toggle("quote", sign("”"), Words.of("rich.quote"));
        divide();
        drawer("link", Icons.LINK, Words.of("rich.link", "Ctrl+K"), drawers.link());
        drawer("picture", Icons.IMAGE, Words.of("rich.picture"), drawers.picture());
        tableMenu();
        divide();
        drawer("plain", Icons.CLEAR, Words.of("rich.plain"), () -> commands.run("plain", ""));
        drawer("find", Icons.SEARCH, Words.of("rich.find", "Ctrl+F"), drawers.find());
        stops.forEach(stop -> stop.setFocusTraversable(stop == stops.get(0)));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
    }

    Node node() {
        return root;
    }

    void focusFirst() {
        stops.stream().filter(stop -> !stop.isDisabled()).findFirst().ifPresent(Node::requestFocus);
    }

    private static Node sign(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("rich-sign");
        return label;
    }

    private void blockMenu() {
        blocks.setId("rich-block");
        blocks.getStyleClass().add("rich-blocks");
        blocks.setAccessibleText(Words.of("rich.block"));
        blocks.setTooltip(new Tooltip(Words.of("rich.block")));
        blocks.setText(name("p"));
        BLOCKS.forEach(each -> {
            MenuItem item = new MenuItem(name(each));
            item.setId("rich-block-" + each);
            item.setOnAction(event -> commands.run("block", each));
            blocks.getItems().add(item);
        });
        add(blocks);
    }

    private static String name(String block) {
        return switch (block) {
            case "h1" -> Words.of("rich.block.h1");
            case "h2" -> Words.of("rich.block.h2");
            case "h3" -> Words.of("rich.block.h3");
            case "h4" -> Words.of("rich.block.h4");
            case "h5" -> Words.of("rich.block.h5");
            case "h6" -> Words.of("rich.block.h6");
            case "pre" -> Words.of("rich.block.pre");
            default -> Words.of("rich.block.p");
        };
    }

    private void toggle(String command, Node icon, String name) {
        ToggleButton button = new ToggleButton("", icon);
        named(button, "rich-" + command, name);
        button.setOnAction(event -> commands.run(command, ""));
        states.put(command, button);
        add(button);
    }

    private void drawer(String id, Icons icon, String name, Runnable open) {
        ToggleButton button = new ToggleButton("", icon.node());
        named(button, "rich-" + id, name);
        button.setOnAction(event -> {
            button.setSelected(false);
            open.run();
        });
        if (id.equals("link")) {
            states.put(id, button);
        }
        add(button);
    }

    private static void named(ButtonBase button, String id, String name) {
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat", "rich-tool");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
    }

    private void tableMenu() {
        table.setId("rich-table");
        table.getStyleClass().addAll("button-icon", "flat", "no-arrow", "rich-tool");
        table.setAccessibleText(Words.of("rich.table"));
        table.setTooltip(new Tooltip(Words.of("rich.table")));
        item("table", Words.of("rich.table.insert"), false, Map.of("rows", 3, "columns", 3));
        item("rowBefore", Words.of("rich.table.row-before"), true, "");
        item("rowAfter", Words.of("rich.table.row-after"), true, "");
        item("rowAway", Words.of("rich.table.row-away"), true, "");
        item("columnBefore", Words.of("rich.table.column-before"), true, "");
        item("columnAfter", Words.of("rich.table.column-after"), true, "");
        item("columnAway", Words.of("rich.table.column-away"), true, "");
        item("tableAway", Words.of("rich.table.away"), true, "");
        inTable.forEach(each -> each.setDisable(true));
        add(table);
    }

    private void item(String command, String name, boolean within, Object value) {
        MenuItem item = new MenuItem(name);
        item.setId("rich-" + command);
        item.setOnAction(event -> commands.run(command, value));
        table.getItems().add(item);
        if (within) {
            inTable.add(item);
        }
    }

    private void divide() {
        Region line = new Region();
        line.getStyleClass().add("rich-divider");
        root.getChildren().add(line);
    }

    private void add(Node stop) {
        stops.add(stop);
        root.getChildren().add(stop);
    }

    /** How the text stands where the caret is. */
    void show(JsonNode state) {
        blocks.setText(name(state.path("block").asText()));
        states.forEach((command, button) -> button.setSelected(
                command.equals("link")
                        ? state.path("link").isTextual()
                        : state.path(command).asBoolean()));
        boolean within = state.path("table").asBoolean();
        inTable.forEach(each -> each.setDisable(!within));
    }

    private void walk(KeyEvent event) {
        int at = stops.indexOf(root.getScene().getFocusOwner());
        boolean aside = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
        if (at >= 0 && aside) {
            int step = event.getCode() == KeyCode.RIGHT ? 1 : -1;
            stops.get(Math.floorMod(at + step, stops.size())).requestFocus();
            event.consume();
        } else if (at >= 0 && event.getCode() == KeyCode.TAB && !event.isShiftDown() && !event.isControlDown()) {
            commands.focusText();
            event.consume();
        }
    }

    /** Only what works on the source too is left while that is shown. */
    void inSource(boolean source) {
        stops.forEach(stop -> {
            if (!"rich-find".equals(stop.getId())) {
                stop.setDisable(source);
            }
        });
    }
}
