package dev.larder.ui.checks;

import dev.larder.checks.Finding;
import dev.larder.model.Content;
import dev.larder.model.EntryKey;
import dev.larder.service.Checking;
import dev.larder.ui.entry.EntryModel;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Generation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What there is to look at in the opened entry, a pause after the last keystroke. Knows no controls. */
public final class ChecksModel {
    private static final Duration PAUSE = Duration.ofMillis(800);

    private final EntryModel entry;
    private final Checking checking;
    private final Background work;
    private final Background.Debounce pause;
    private final Generation latest = new Generation();
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<EntryKey> shown = Optional.empty();

    public ChecksModel(EntryModel entry, Checking checking, Background work) {
        this.entry = entry;
        this.checking = checking;
        this.work = work;
        this.pause = work.debounce(PAUSE);
        entry.opened().addListener((it, before, now) -> opened(now));
        entry.content().addListener((it, before, now) -> pause.run(this::look));
    }

    public ReadOnlyObjectProperty<List<Finding>> findings() {
        return findings.getReadOnlyProperty();
    }

    private void opened(Optional<EntryModel.Opened> now) {
        Optional<EntryKey> key = now.map(it -> it.entry().key());
        if (!key.equals(shown)) {
            shown = key;
            latest.next();
            findings.set(List.of());
        }
        pause.run(this::look);
    }

    private void look() {
        entry.opened().get().ifPresent(it -> {
            Content content = entry.content().get();
            int question = latest.next();
            work.run(
                    () -> checking.of(
                            it.space().id(), it.entry().key(), it.entry().type(), content),
                    found -> show(question, found),
                    why -> show(question, List.of()));
        });
    }

    private void show(int question, List<Finding> found) {
        if (latest.isCurrent(question)) {
            findings.set(found);
        }
    }
}
