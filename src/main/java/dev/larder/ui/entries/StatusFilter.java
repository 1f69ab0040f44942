package dev.larder.ui.entries;

import dev.larder.model.EntryStatus;
import dev.larder.ui.kit.StatusWords;
import dev.larder.ui.kit.Words;
import java.util.HashSet;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;

/** Narrows the list to entries in certain states. */
final class StatusFilter {
    private StatusFilter() {}

    static Node control(CheckComboBox<EntryStatus> box, EntriesModel model) {
        box.setId("status-filter");
        box.setTitle(Words.of("entries.any-status"));
        box.setShowCheckedCount(false);
        box.setAccessibleText(Words.of("entries.any-status"));
        box.setPrefWidth(210);
        box.getItems().setAll(EntryStatus.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(EntryStatus status) {
                return StatusWords.of(status);
            }

            @Override
            public EntryStatus fromString(String text) {
                throw new UnsupportedOperationException("not typed");
            }
        });
        ListChangeListener<EntryStatus> checked = change -> {
            Set<EntryStatus> now = checkedIn(box);
            box.setTitle(now.isEmpty() ? Words.of("entries.any-status") : null);
            model.statuses().set(now);
        };
        box.getCheckModel().getCheckedItems().addListener(checked);
        model.statuses().addListener((it, before, now) -> {
            if (!now.equals(checkedIn(box))) {
                box.getCheckModel().getCheckedItems().removeListener(checked);
                box.getCheckModel().clearChecks();
                now.forEach(box.getCheckModel()::check);
                box.setTitle(now.isEmpty() ? Words.of("entries.any-status") : null);
                box.getCheckModel().getCheckedItems().addListener(checked);
            }
        });
        return box;
    }

    private static Set<EntryStatus> checkedIn(CheckComboBox<EntryStatus> box) {
        Set<EntryStatus> now = new HashSet<>(box.getCheckModel().getCheckedItems());
        now.remove(null);
        return Set.copyOf(now);
    }
}
