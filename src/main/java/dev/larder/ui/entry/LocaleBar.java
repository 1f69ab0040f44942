package dev.larder.ui.entry;

import dev.larder.model.LocaleCode;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** The locales of an entry to choose from, and the one that stands beside; nothing where there is only one. */
final class LocaleBar extends HBox {
    static final KeyCombination KEYS =
            new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final EntryModel model;
    private final BesideModel beside;

    LocaleBar(EntryModel model, BesideModel beside) {
        super(8);
        this.model = model;
        this.beside = beside;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        model.opened().addListener((it, before, now) -> show());
        model.locale().addListener((it, before, now) -> show());
        model.beside().addListener((it, before, now) -> show());
    }

    private void show() {
        List<LocaleCode> others = beside.others();
        getChildren().clear();
        if (!others.isEmpty()) {
            getChildren().addAll(switcher(), toggle());
            model.beside()
                    .get()
                    .filter(it -> others.size() > 1)
                    .ifPresent(now -> getChildren().add(choice(now, others)));
        }
    }

    private SegmentedButton switcher() {
        SegmentedButton switcher = new SegmentedButton();
        switcher.setToggleGroup(new ToggleGroup());
        List<LocaleCode> all = model.opened()
                .get()
                .map(it -> it.space().localesOf(it.entry().type()))
                .orElse(List.of());
        for (LocaleCode each : all) {
            ToggleButton button = new ToggleButton(each.value());
            button.setId("locale-" + each.value());
            button.setSelected(each.equals(model.locale().get()));
            button.setOnAction(event -> {
                button.setSelected(true);
                model.locale().set(each);
            });
            switcher.getButtons().add(button);
        }
        return switcher;
    }

    private ToggleButton toggle() {
        Optional<LocaleCode> now = model.beside().get();
        String name = now.map(it -> Words.of("entry.beside-of", it.value())).orElse(Words.of("entry.beside"));
        ToggleButton toggle = new ToggleButton(name, Icons.COLUMNS.node());
        toggle.setId("side-by-side");
        toggle.getStyleClass().add("small");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setSelected(now.isPresent());
        toggle.setTooltip(new Tooltip(Words.of("entry.with-keys", Words.of("entry.beside"), KEYS.getDisplayText())));
        toggle.setOnAction(event -> beside.toggle());
        return toggle;
    }

    private MenuButton choice(LocaleCode now, List<LocaleCode> others) {
        MenuButton choice = new MenuButton(now.value());
        choice.setId("beside-locale");
        choice.setAccessibleText(Words.of("entry.beside-choose"));
        choice.getStyleClass().add("small");
        for (LocaleCode each : others) {
            MenuItem item = new MenuItem(each.value());
            item.setOnAction(event -> beside.show(each));
            choice.getItems().add(item);
        }
        return choice;
    }
}
