package dev.larder.ui.entry;

import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.ui.form.SearchPopup;
import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.TypeNames;
import dev.larder.ui.kit.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** How many entries refer to the opened one; pressed, it lists them and opens the one that is chosen. */
public final class UsedByButton extends Button {
    private final UsedByModel model;
    private final Consumer<EntryKey> open;

    public UsedByButton(UsedByModel model, Consumer<EntryKey> open) {
        this.model = model;
        this.open = open;
        setId("used-by");
        setGraphic(Icons.LINK.node());
        getStyleClass().addAll("small", "flat");
        setMinWidth(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        SearchPopup popup = new SearchPopup(Words.of("entry.used-by.search"), this::find);
        setOnAction(event -> {
            model.look();
            popup.showUnder(this);
        });
        model.users().addListener((it, before, now) -> show(now));
        show(model.users().get());
    }

    private void show(List<EntryRow> users) {
        setVisible(!users.isEmpty());
        setText(Words.of("entry.used-by", users.size()));
    }

    private void find(String query, Consumer<List<SearchPopup.Found>> answer) {
        String small = query.strip().toLowerCase(Locale.ROOT);
        answer.accept(model.users().get().stream()
                .filter(row -> title(row).toLowerCase(Locale.ROOT).contains(small))
                .map(row ->
                        new SearchPopup.Found(title(row), TypeNames.plural(row.type()), () -> open.accept(row.key())))
                .toList());
    }

    private static String title(EntryRow row) {
        return row.title().isBlank() ? row.slug() : row.title();
    }
}
