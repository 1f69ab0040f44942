package dev.larder.app;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.Space;
import dev.larder.result.Failure;
import dev.larder.service.Schemas;
import dev.larder.ui.kit.Action;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.FailureText;
import dev.larder.ui.kit.Notice;
import dev.larder.ui.kit.PaneDialogs;
import dev.larder.ui.kit.Sheets;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Words;
import dev.larder.ui.types.TypesModel;
import dev.larder.ui.types.TypesView;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Lays the sheet of content types over the window, asks for files, and tells of content that does not fit. */
final class TypesDesk {
    private final Schemas schemas;
    private final Background work;
    private final PaneDialogs dialogs;
    private final Sheets sheets;
    private final Runnable corrected;

    /** {@code corrected} is run after the sheet was closed and anything was corrected in it. */
    TypesDesk(Schemas schemas, Background work, PaneDialogs dialogs, Sheets sheets, Runnable corrected) {
        this.schemas = schemas;
        this.work = work;
        this.dialogs = dialogs;
        this.sheets = sheets;
        this.corrected = corrected;
    }

    /** Shows a type of a space; nothing happens over a question. */
    void open(Space space, ContentTypeKey type) {
        if (dialogs.isAsking()) {
            return;
        }
        TypesModel model = new TypesModel(schemas, work, space);
        Runnable[] close = {() -> {}};
        TypesView view = new TypesView(
                model,
                new TypesView.Endings(() -> close[0].run(), () -> exportFrom(model, space), () -> importInto(model)));
        close[0] = sheets.show(view.node(), view.focusTarget(), () -> {
            if (model.hasCorrected()) {
                corrected.run();
            }
        });
        model.show(type);
    }

    /** The first type of a space, for whoever came from its settings. */
    void open(Space space) {
        space.types().stream().findFirst().ifPresent(type -> open(space, type));
    }

    /** Quietly, and with the way to it. */
    void tell(Space space, List<Schemas.News> news) {
        ContentTypeKey first = news.get(0).type();
        dialogs.tell(Notice.of(
                Tone.INFO,
                Words.of("types.news", news.size()),
                new Action(Words.of("types.news.look"), () -> open(space, first))));
    }

    private void exportFrom(TypesModel model, Space space) {
        FileChooser chooser = chooser("types.export");
        chooser.setInitialFileName(space.name().replaceAll("[^\\p{L}\\p{N}]+", "-") + "-fields.json");
        chosen(chooser.showSaveDialog(window()))
                .ifPresent(
                        file -> model.exportTo(file, count -> said(Words.of("types.exported", count)), this::failed));
    }

    private void importInto(TypesModel model) {
        chosen(chooser("types.import").showOpenDialog(window()))
                .ifPresent(
                        file -> model.importFrom(file, count -> said(Words.of("types.imported", count)), this::failed));
    }

    private Window window() {
        return sheets.root().getScene().getWindow();
    }

    private static FileChooser chooser(String key) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of(key));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("JSON", "*.json"));
        return chooser;
    }

    private static Optional<Path> chosen(File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    private void said(String words) {
        dialogs.tell(Notice.of(Tone.SUCCESS, words));
    }

    private void failed(Failure why) {
        dialogs.tell(Notice.of(Tone.DANGER, FailureText.line(why)));
    }
}
