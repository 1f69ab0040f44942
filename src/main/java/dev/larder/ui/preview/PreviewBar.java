package dev.larder.ui.preview;

import dev.larder.model.PreviewSetup;
import dev.larder.page.AddressTemplate;
import dev.larder.ui.kit.IconButton;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** The choices above a preview: which version, in which look, how wide; and the way to the browser and to the settings. */
final class PreviewBar {

    /** What leads out of the preview. */
    record Deeds(Consumer<URI> browse, Runnable again) {}

    private final PreviewModel model;
    private final MenuButton sides = new MenuButton();
    private final MenuButton looks = new MenuButton();
    private final SegmentedButton widths = new SegmentedButton();
    private final IconButton browser;
    private final IconButton again;
    private final HBox root;

    PreviewBar(PreviewModel model, PreviewSettings settings, Deeds deeds) {
        this.model = model;
        browser = new IconButton(Icons.EXTERNAL, Words.of("preview.browse"), () -> ready().ifPresent(deeds.browse()));
        browser.setId("preview-browse");
        again = new IconButton(Icons.REFRESH, Words.of("preview.again"), deeds.again());
        again.setId("preview-again");
        again.managedProperty().bind(again.visibleProperty());
        IconButton gear = new IconButton(Icons.SETTINGS, Words.of("preview.settings"), settings::toggle);
        gear.setId("preview-settings-button");
        sides.setId("preview-side");
        looks.setId("preview-look");
        for (MenuButton menu : new MenuButton[] {sides, looks}) {
            menu.getStyleClass().addAll("small", "flat");
            menu.setMinWidth(60);
        }
        sides.setOnShowing(event -> fillSides());
        looks.setOnShowing(event -> fillLooks());
        fillWidths();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root = new HBox(4, sides, looks, gap, widths, again, browser, gear);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("preview-bar");
        model.subject().addListener((it, before, now) -> follow());
        model.side().addListener((it, before, now) -> follow());
        model.setup().addListener((it, before, now) -> follow());
        follow();
    }

    Node node() {
        return root;
    }

    private Optional<URI> ready() {
        return model.site()
                .filter(AddressTemplate.Filled.Ready.class::isInstance)
                .map(AddressTemplate.Filled.Ready.class::cast)
                .map(AddressTemplate.Filled.Ready::address);
    }

    private void follow() {
        boolean site = model.setup().get().look() == PreviewSetup.Look.SITE;
        sides.setText(PreviewWords.side(model.side().get()));
        sides.setAccessibleText(Words.of("preview.side.said", sides.getText()));
        sides.setDisable(site);
        looks.setText(PreviewWords.look(model.setup().get().look()));
        looks.setAccessibleText(Words.of("preview.look.said", looks.getText()));
        again.setVisible(site);
        browser.setDisable(ready().isEmpty());
        fillSides();
        fillLooks();
        widths.getButtons().stream()
                .filter(button -> model.setup().get().width() == button.getUserData())
                .forEach(button -> button.setSelected(true));
    }

    private void fillSides() {
        ToggleGroup group = new ToggleGroup();
        sides.getItems().clear();
        model.subject().get().ifPresent(it -> {
            for (PreviewSubject.Side side : PreviewSubject.Side.values()) {
                RadioMenuItem item = new RadioMenuItem(PreviewWords.choice(it, side));
                item.setId("preview-"
                        + side.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
                item.setToggleGroup(group);
                item.setSelected(model.side().get() == side);
                item.setDisable(!it.has(side));
                item.setOnAction(event -> model.side().set(side));
                sides.getItems().add(item);
            }
        });
    }

    private void fillLooks() {
        ToggleGroup group = new ToggleGroup();
        looks.getItems().clear();
        boolean captured = model.setup().get().style().isPresent();
        for (PreviewSetup.Look look : PreviewSetup.Look.values()) {
            boolean there = look != PreviewSetup.Look.CLIENT || captured;
            String name = PreviewWords.look(look);
            RadioMenuItem item = new RadioMenuItem(
                    there ? name : Words.of("preview.choice.none", name, Words.of("preview.not-captured")));
            item.setToggleGroup(group);
            item.setSelected(model.setup().get().look() == look);
            item.setDisable(!there);
            item.setOnAction(event -> model.look(look));
            looks.getItems().add(item);
        }
    }

    private void fillWidths() {
        widths.setToggleGroup(new ToggleGroup());
        List<ToggleButton> buttons = new ArrayList<>();
        for (PreviewSetup.Width width : PreviewSetup.Width.values()) {
            ToggleButton button = new ToggleButton(
                    "",
                    switch (width) {
                        case FIT -> Icons.FIT.node();
                        case PHONE -> Icons.PHONE.node();
                        case TABLET -> Icons.TABLET.node();
                        case DESKTOP -> Icons.DESKTOP.node();
                    });
            String name = PreviewWords.width(width);
            button.setId("preview-width-" + width.name().toLowerCase(java.util.Locale.ROOT));
            button.setUserData(width);
            button.setTooltip(new Tooltip(name));
            button.setAccessibleText(name);
            button.getStyleClass().add("preview-width");
            button.setOnAction(event -> {
                button.setSelected(true);
                model.width(width);
            });
            buttons.add(button);
        }
        widths.getButtons().addAll(buttons);
        widths.setMinWidth(Region.USE_PREF_SIZE);
    }
}
