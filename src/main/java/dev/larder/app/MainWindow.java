package dev.larder.app;

import dev.larder.model.Space;
import dev.larder.ui.entries.EntriesModel;
import dev.larder.ui.entries.EntriesView;
import dev.larder.ui.entries.NewEntry;
import dev.larder.ui.entry.EntryBody;
import dev.larder.ui.entry.EntryFields;
import dev.larder.ui.entry.EntryModel;
import dev.larder.ui.entry.EntryQuestions;
import dev.larder.ui.entry.EntryView;
import dev.larder.ui.entry.SaveState;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Choice;
import dev.larder.ui.kit.Notice;
import dev.larder.ui.kit.PaneDialogs;
import dev.larder.ui.kit.Question;
import dev.larder.ui.kit.Sheets;
import dev.larder.ui.kit.Theme;
import dev.larder.ui.kit.Tone;
import dev.larder.ui.kit.Troubles;
import dev.larder.ui.kit.Words;
import dev.larder.ui.outbox.OutboxModel;
import dev.larder.ui.outbox.OutboxView;
import dev.larder.ui.preview.PreviewPane;
import dev.larder.ui.search.SearchModel;
import dev.larder.ui.search.SearchView;
import dev.larder.ui.shell.ShellModel;
import dev.larder.ui.shell.ShellView;
import dev.larder.ui.shell.TopBarActions;
import dev.larder.ui.spaces.ConnectModel;
import dev.larder.ui.spaces.ConnectView;
import dev.larder.ui.spaces.DemoControls;
import dev.larder.ui.spaces.SettingsModel;
import dev.larder.ui.spaces.SettingsView;
import dev.larder.ui.tokens.TokenDialogs;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;

/** Joins services, models and views into the window's content. Made on the toolkit's thread. */
final class MainWindow {

    /** The doors off the toolkit's thread: the store and files, the network in order, and single questions to it. */
    record Doors(Background work, Background sync, Background network) {}

    private static final Question LEAVING = Question.of(
            "leave",
            Tone.DANGER,
            Words.of("shell.leave.headline"),
            List.of(Words.of("shell.leave.what")),
            List.of(
                    Choice.danger("leave", Words.of("shell.leave.now")),
                    Choice.safe("stay", Words.of("shell.leave.stay"))));

    private final Services services;
    private final Doors doors;
    private final Function<Space, Optional<DemoControls>> demo;
    private final Sheets sheets = new Sheets();
    private final PaneDialogs dialogs;
    private final ShellModel shell;
    private final EntriesModel entries;
    private final EntryModel entry;
    private final OutboxModel outbox;
    private final SearchModel search;
    private final PreviewPane preview;
    private final ShellView view;

    MainWindow(Services services, Doors doors, SwitchedTheme look, Function<Space, Optional<DemoControls>> demo) {
        this.demo = demo;
        this.services = services;
        this.doors = doors;
        Theme theme = look.theme();
        dialogs = new PaneDialogs(sheets.root(), doors.work());
        Troubles troubles = new TokenDialogs(
                services.tokens,
                dialogs,
                doors.network(),
                space -> demo.apply(space).map(DemoControls::writeToken));
        shell = new ShellModel(
                new ShellModel.Parts(
                        services.spaces,
                        services.entries,
                        services.exchange,
                        services.connectivity,
                        doors.work(),
                        doors.sync()),
                troubles);
        entries = new EntriesModel(services.entries, doors.work());
        entry = new EntryModel(
                new EntryModel.Parts(services.entries, services.drafts, services.outbox, doors.work()),
                why -> shell.space().get().ifPresent(space -> troubles.meet(why, space, this::saveAgain)));
        outbox = new OutboxModel(
                new OutboxModel.Parts(services.outbox, services.exchange, doors.work(), doors.sync()), troubles);
        search = new SearchModel(services.search, doors.work(), shell::spaces);
        preview = new PreviewPane(doors.work(), () -> theme.darkProperty().get(), this::mayFetch);
        view = new ShellView(
                new ShellView.Models(shell, entries, entry, outbox, search),
                views(),
                dialogs,
                sheets,
                new TopBarActions(this::connect, this::settings, shell::pull, look::next, look::zoom));
        theme.darkProperty().addListener((it, before, now) -> preview.render());
        // Not before the window has read the list: whoever reads a damaged one first is the one who is told.
        ListChangeListener<Space> listed = change -> services.search.begin();
        shell.spaces().addListener(listed);
        services.changes.listen(news -> doors.work().soon(() -> {
            shell.changed(news);
            entries.reloadSoon();
            entry.changed(news);
            outbox.reload();
        }));
    }

    private boolean mayFetch() {
        return !services.connectivity.isOffline();
    }

    private ShellView.Views views() {
        EntryFields fields = new EntryFields(
                new EntryFields.Sources(services.entries, services.pictures, doors.work(), doors.network()),
                key -> shell.space().get().ifPresent(space -> entry.open(space, key)),
                this::mayFetch);
        EntryQuestions questions = new EntryQuestions(entry, dialogs);
        EntryView entryView = new EntryView(
                entry,
                new EntryBody(entry, fields, preview),
                new EntryView.Actions(
                        entry::close, this::queued, this::hindered, questions::askDelete, questions::askDiscard));
        NewEntry newEntry = new NewEntry(
                services.entries,
                dialogs,
                doors.work(),
                key -> shell.space().get().ifPresent(space -> entry.open(space, key)));
        EntriesView entriesView = new EntriesView(
                entries,
                key -> shell.space().get().ifPresent(space -> entry.open(space, key)),
                () -> shell.space()
                        .get()
                        .ifPresent(space -> newEntry.ask(space, entries.type().get())));
        OutboxView outboxView = new OutboxView(
                outbox, key -> shell.space().get().ifPresent(space -> entry.open(space, key)), () -> view().review());
        SearchView searchView = new SearchView(search, hit -> view().open(hit));
        return new ShellView.Views(entriesView, entryView, outboxView, searchView);
    }

    private ShellView view() {
        return view;
    }

    private void queued() {
        dialogs.tell(Notice.of(Tone.SUCCESS, Words.of("entry.queued")));
    }

    private void hindered(String why) {
        dialogs.tell(Notice.of(Tone.WARNING, why));
    }

    private void connect() {
        ConnectModel model = new ConnectModel(
                new ConnectModel.Parts(services.connecting, services.spaces, services.tokens, doors.network()));
        Runnable[] close = {() -> {}};
        ConnectView connect = new ConnectView(
                model,
                dialogs,
                new ConnectView.Endings(
                        space -> {
                            close[0].run();
                            shell.saved(space);
                        },
                        () -> close[0].run()));
        close[0] = sheets.show(connect.node(), connect.focusTarget());
    }

    private void settings() {
        shell.space().get().ifPresent(space -> {
            SettingsModel model = new SettingsModel(
                    new SettingsModel.Parts(services.spaces, services.tokens, services.exchange, doors.network()),
                    space);
            Runnable[] close = {() -> {}};
            SettingsView settings = new SettingsView(
                    model,
                    dialogs,
                    new SettingsView.Endings(() -> close[0].run(), () -> {
                        close[0].run();
                        shell.removed(space.id());
                    }),
                    demo.apply(space)
                            .map(controls -> controls.resetting(() -> {
                                close[0].run();
                                shell.pull();
                            })));
            close[0] = sheets.show(settings.node(), settings.focusTarget());
        });
    }

    Parent root() {
        return view.root();
    }

    ShellModel shell() {
        return shell;
    }

    OutboxModel outbox() {
        return outbox;
    }

    private void saveAgain() {
        entry.whenSaved(() -> {});
    }

    /** Writes what was typed, then runs {@code then}; where it cannot be written, a person decides. */
    void leave(Runnable then) {
        if (entry.saveState().get() instanceof SaveState.NotSaved) {
            dialogs.ask(LEAVING, answer -> {
                if (answer.is("leave")) {
                    then.run();
                } else {
                    saveAgain();
                }
            });
        } else {
            entry.whenSaved(then);
        }
    }
}
