package dev.larder.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.Content;
import dev.larder.model.LocaleCode;
import dev.larder.service.History;
import dev.larder.ui.diff.DifferenceModel;
import dev.larder.ui.entry.EntryModel;
import dev.larder.ui.history.HistoryModel;
import dev.larder.ui.history.HistoryView;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Notice;
import dev.larder.ui.kit.PaneDialogs;
import dev.larder.ui.kit.Sheets;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Words;
import java.util.function.Supplier;

/** Lays the history of the opened entry over what its form shows. */
final class HistoryDesk {

    /** The service, the door off the toolkit's thread, and where differences are looked at. */
    record Parts(History history, Background work, Supplier<DifferenceModel> differences) {}

    private final History history;
    private final Background work;
    private final EntryModel entry;
    private final PaneDialogs dialogs;
    private final Sheets sheets;
    private final Supplier<DifferenceModel> differences;

    HistoryDesk(Parts parts, EntryModel entry, PaneDialogs dialogs, Sheets sheets) {
        this.history = parts.history();
        this.work = parts.work();
        this.differences = parts.differences();
        this.entry = entry;
        this.dialogs = dialogs;
        this.sheets = sheets;
    }

    /** What was typed is on disk first; nothing happens over another sheet or question. */
    void open() {
        if (!sheets.isOpen() && !dialogs.isAsking()) {
            entry.whenSaved(() -> entry.opened().get().ifPresent(it -> show(subject(it))));
        }
    }

    private HistoryModel.Subject subject(EntryModel.Opened it) {
        return new HistoryModel.Subject(it.space(), it.entry(), entry.content().get(), entry.title());
    }

    private void show(HistoryModel.Subject subject) {
        Runnable[] close = {() -> {}};
        HistoryModel model = new HistoryModel(history, work, subject, new HistoryModel.Restore() {
            @Override
            public void all(Content version) {
                entry.restore(version);
            }

            @Override
            public void field(LocaleCode locale, String field, JsonNode value) {
                entry.restore(locale, field, value);
            }
        });
        HistoryView sheet =
                new HistoryView(model, differences.get(), new HistoryView.Endings(() -> close[0].run(), () -> {
                    close[0].run();
                    dialogs.tell(Notice.of(Tone.SUCCESS, Words.of("history.restored-now")));
                }));
        close[0] = sheets.show(sheet.node(), sheet.focusTarget());
        model.load();
    }
}
