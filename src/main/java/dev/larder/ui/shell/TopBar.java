package dev.larder.ui.shell;

import dev.larder.model.Space;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.SpaceBadge;
import dev.larder.ui.kit.SpaceMark;
import dev.larder.ui.kit.Words;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The head of the window: a bar in the space's colour, the switch between spaces, and what concerns the whole space. */
final class TopBar {

    private final ShellModel model;
    private final TopBarActions actions;
    private final Region colour = new Region();
    private final MenuButton spaces = new MenuButton();
    private final VBox root;

    TopBar(ShellModel model, TopBarActions actions, Node search) {
        this.model = model;
        this.actions = actions;
        colour.getStyleClass().add("space-bar");
        spaces.setId("space-switcher");
        spaces.getStyleClass().addAll("space-switcher", "flat");
        spaces.setAccessibleText(Words.of("shell.switch-space"));
        Button read = icon("pull", Icons.REFRESH, "shell.read-anew", actions.pull());
        read.disableProperty().bind(model.pulling().map(Optional::isPresent));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Region lead = new Region();
        HBox.setHgrow(lead, Priority.ALWAYS);
        HBox.setHgrow(search, Priority.SOMETIMES);
        HBox bar = new HBox(
                spaces,
                lead,
                search,
                gap,
                read,
                icon("theme", Icons.MOON, "shell.theme", actions.theme()),
                icon("space-settings", Icons.SETTINGS, "shell.settings", actions.settings()));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("top-bar");
        root = new VBox(colour, bar);
        model.space().addListener((it, before, now) -> show());
        ListChangeListener<Space> listed = change -> show();
        model.spaces().addListener(listed);
        show();
    }

    Node node() {
        return root;
    }

    private void show() {
        model.space().get().ifPresent(space -> {
            colour.setStyle("-fx-background-color: " + space.identity().colour());
            spaces.setGraphic(new SpaceBadge(SpaceMark.of(space.identity())));
        });
        spaces.getItems().clear();
        model.spaces().forEach(space -> {
            MenuItem item = new MenuItem("", new SpaceBadge(SpaceMark.of(space.identity())));
            item.setOnAction(event -> model.open(space));
            spaces.getItems().add(item);
        });
        MenuItem connect = new MenuItem(Words.of("shell.connect"), Icons.ADD.node());
        connect.setId("connect-space");
        connect.setOnAction(event -> actions.connect().run());
        spaces.getItems().addAll(new SeparatorMenuItem(), connect);
    }

    void openSwitcher() {
        spaces.requestFocus();
        spaces.show();
    }

    private static Button icon(String id, Icons icon, String key, Runnable action) {
        Button button = new Button("", icon.node());
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(Words.of(key)));
        button.setAccessibleText(Words.of(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
