package dev.larder.ui.entry;

import dev.larder.model.MediaFile;
import dev.larder.model.Space;
import dev.larder.service.Entries;
import dev.larder.ui.form.FieldContext;
import dev.larder.ui.form.MediaPickerModel;
import dev.larder.ui.form.MediaPickerView;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Sheets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Lays the media files of a space over the form, and remembers the texts it met. */
final class MediaDesk {
    private final Entries entries;
    private final Background work;
    private final Sheets sheets;
    private final Map<String, String> met = new HashMap<>();

    MediaDesk(Entries entries, Background work, Sheets sheets) {
        this.entries = entries;
        this.work = work;
        this.sheets = sheets;
    }

    void know(Map<String, String> alts) {
        met.putAll(alts);
    }

    void forget() {
        met.clear();
    }

    Optional<String> alt(String url) {
        return Optional.ofNullable(met.get(url));
    }

    void pick(Space space, FieldContext context, Consumer<MediaFile> chosen) {
        if (sheets.isOpen()) {
            return;
        }
        MediaPickerModel model = new MediaPickerModel();
        sheets.show(close -> {
            MediaPickerView view = new MediaPickerView(
                    model,
                    context,
                    new MediaPickerView.Endings(
                            file -> {
                                close.run();
                                chosen.accept(file);
                            },
                            close));
            return new Sheets.Sheet(view.node(), view.focusTarget());
        });
        work.run(() -> entries.media(space.id()), files -> loaded(model, files), why -> model.failed());
    }

    private void loaded(MediaPickerModel model, List<MediaFile> files) {
        files.stream().filter(file -> !file.alt().isEmpty()).forEach(file -> met.putIfAbsent(file.url(), file.alt()));
        model.loaded(files);
    }
}
