package dev.larder.app;

import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.Content;
import dev.larder.model.Space;
import dev.larder.result.Outcome;
import dev.larder.ui.diff.CompareModel;
import dev.larder.ui.diff.CompareView;
import dev.larder.ui.diff.DifferenceModel;
import dev.larder.ui.diff.DifferencePane;
import dev.larder.ui.diff.Version;
import dev.larder.ui.entry.EntryModel;
import dev.larder.ui.history.HistoryModel;
import dev.larder.ui.history.Lines;
import dev.larder.ui.kit.Sheets;
import dev.larder.ui.preview.PreviewModel;
import dev.larder.ui.preview.PreviewPane;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/** Makes whatever draws entries as pages: the preview beside the form, and all places where versions are compared. */
final class PreviewDesk {

    /** What the window tells: its theme, when the space was last read, and the system's browser. */
    record World(BooleanSupplier dark, Supplier<Optional<Instant>> lastRead, Consumer<URI> browser) {}

    private final Services services;
    private final MainWindow.Doors doors;
    private final Sheets sheets;
    private final PreviewPane pane;
    private final BooleanSupplier dark;

    PreviewDesk(Services services, MainWindow.Doors doors, Sheets sheets, World world) {
        this.services = services;
        this.doors = doors;
        this.sheets = sheets;
        this.dark = world.dark();
        pane = new PreviewPane(
                new PreviewModel(
                        new PreviewModel.Parts(services.previews, services.pictures, doors.work(), doors.network()),
                        new PreviewModel.World(this::mayFetch, world.lastRead())),
                doors.work(),
                world.dark(),
                world.browser());
    }

    private boolean mayFetch() {
        return !services.connectivity.isOffline();
    }

    PreviewPane pane() {
        return pane;
    }

    /** For one place where differences are shown. */
    DifferenceModel differences() {
        return new DifferenceModel(new DifferenceModel.Sources(
                services.previews, services.pictures, services.entries::schema, doors.work(), this::mayFetch, dark));
    }

    /** What a change would change, to be shown in a list of changes. */
    Node differences(Space space, Change change) {
        DifferenceModel model = differences();
        Content before = change.kind() == ChangeKind.CREATE ? Content.empty() : change.base();
        model.compare(new DifferenceModel.Pair(space, change.type(), Map.of(), before, change.wanted()));
        return new DifferencePane(model).node();
    }

    /** Lays any two versions of the opened entry side by side; nothing happens over another sheet. */
    void compare(EntryModel entry) {
        if (!sheets.isOpen()) {
            entry.whenSaved(() -> entry.opened().get().ifPresent(it -> {
                HistoryModel.Subject subject = new HistoryModel.Subject(
                        it.space(), it.entry(), entry.content().get(), entry.title());
                compare(
                        new CompareModel.Subject(
                                it.space(),
                                it.entry().type(),
                                entry.title(),
                                it.entry().mirrored().alts()),
                        () -> services.history
                                .of(it.space().id(), it.entry().key())
                                .map(versions -> Lines.toCompare(subject, versions)));
            }));
        }
    }

    /** Lays any two of these side by side, over whatever is open. */
    void compare(CompareModel.Subject subject, Supplier<Outcome<List<Version>>> versions) {
        CompareModel model = new CompareModel(subject, differences());
        sheets.show(close -> {
            CompareView view = new CompareView(model, close);
            return new Sheets.Sheet(view.node(), view.focusTarget());
        });
        model.load(versions);
    }
}
