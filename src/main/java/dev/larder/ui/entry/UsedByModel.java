package dev.larder.ui.entry;

import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.service.Entries;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Latest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which entries refer to the opened one, looked up a moment after it was opened. Knows no controls. */
public final class UsedByModel {
    private static final Logger LOG = LoggerFactory.getLogger(UsedByModel.class);
    private static final Duration AFTER = Duration.ofMillis(250);

    private final EntryModel model;
    private final Entries entries;
    private final Background background;
    private final Background.Debounce pause;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<List<EntryRow>> users = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<EntryKey> of = Optional.empty();

    public UsedByModel(EntryModel model, Entries entries, Background background) {
        this.model = model;
        this.entries = entries;
        this.background = background;
        this.pause = background.debounce(AFTER);
        model.opened().addListener((it, before, now) -> opened(now));
    }

    private void opened(Optional<EntryModel.Opened> now) {
        Optional<EntryKey> key = now.map(it -> it.entry().key());
        if (!key.equals(of)) {
            of = key;
            latest.drop();
            users.set(List.of());
            pause.run(this::look);
        }
    }

    /** Looks again, since others change while an entry is open. */
    void look() {
        Consumer<List<EntryRow>> answer = latest.only(found -> users.set(others(found)));
        model.opened()
                .get()
                .ifPresent(it -> background.run(
                        () -> entries.usedBy(it.space().id(), it.entry()),
                        answer,
                        why -> LOG.warn("what refers to the entry was not found: {}", why)));
    }

    /** An entry that refers to itself is used by nobody. */
    private List<EntryRow> others(List<EntryRow> found) {
        return found.stream().filter(row -> !Optional.of(row.key()).equals(of)).toList();
    }

    ReadOnlyObjectProperty<List<EntryRow>> users() {
        return users.getReadOnlyProperty();
    }
}
