package dev.larder.app;

import dev.larder.model.EntryKey;
import dev.larder.model.Space;
import dev.larder.result.Outcome;
import dev.larder.service.Changes;
import dev.larder.ui.checks.ChecksButton;
import dev.larder.ui.checks.ChecksModel;
import dev.larder.ui.conflict.ConflictDesk;
import dev.larder.ui.conflict.ConflictModel;
import dev.larder.ui.entries.BulkModel;
import dev.larder.ui.entries.EntriesModel;
import dev.larder.ui.entries.EntriesView;
import dev.larder.ui.entries.NewEntry;
import dev.larder.ui.entry.BesideModel;
import dev.larder.ui.entry.EntryBody;
import dev.larder.ui.entry.EntryFields;
import dev.larder.ui.entry.EntryModel;
import dev.larder.ui.entry.EntryQuestions;
import dev.larder.ui.entry.EntryView;
import dev.larder.ui.entry.ReopenModel;
import dev.larder.ui.entry.UsedByButton;
import dev.larder.ui.entry.UsedByModel;
import dev.larder.ui.history.DeletedModel;
import dev.larder.ui.history.DeletedView;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Choice;
import dev.larder.ui.kit.Command;
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
import dev.larder.ui.palette.PaletteModel;
import dev.larder.ui.palette.PaletteView;
import dev.larder.ui.richtext.RichTextDesk;
import dev.larder.ui.search.SearchModel;
import dev.larder.ui.search.SearchView;
import dev.larder.ui.shell.ShellModel;
import dev.larder.ui.shell.ShellView;
import dev.larder.ui.shell.TopBarActions;
import dev.larder.ui.spaces.DemoControls;
import dev.larder.ui.tokens.TokenDialogs;
import dev.larder.ui.types.TypesWatch;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
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
    private final Sheets sheets = new Sheets();
    private final PaneDialogs dialogs;
    private final Troubles troubles;
    private final ShellModel shell;
    private final EntriesModel entries;
    private final EntryModel entry;
    private final OutboxModel outbox;
    private final DeletedModel deleted;
    private final ReopenModel reopening;
    private final SearchModel search;
    private final TypesDesk types;
    private final TypesWatch learning;
    private final PreviewDesk pages;
    private final RichTextDesk richText;
    private final ShellView view;
    private final Consumer<URI> browser;
    private boolean listIsOld;

    /** {@code browser} opens an address outside the program. */
    MainWindow(
            Services services,
            Doors doors,
            SwitchedTheme look,
            Function<Space, Optional<DemoControls>> demo,
            Consumer<URI> browser) {
        this.browser = browser;
        this.services = services;
        this.doors = doors;
        Theme theme = look.theme();
        dialogs = new PaneDialogs(sheets.root(), doors.work());
        troubles = new TokenDialogs(
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
        entries = new EntriesModel(services.entries, services.lists, doors.work());
        entry = new EntryModel(
                new EntryModel.Parts(services.entries, services.drafts, services.outbox, doors.work()),
                why -> shell.space().get().ifPresent(space -> troubles.meet(why, space, this::saveAgain)));
        outbox = new OutboxModel(
                new OutboxModel.Parts(services.outbox, services.exchange, doors.work(), doors.sync()), troubles);
        reopening = new ReopenModel(entry, services.lastPlace, doors.work());
        deleted = new DeletedModel(services.history, doors.work());
        search = new SearchModel(services.search, doors.work(), shell::spaces);
        pages = new PreviewDesk(
                services,
                doors,
                sheets,
                new PreviewDesk.World(
                        () -> theme.darkProperty().get(), () -> shell.lastPull().get(), browser));
        types = new TypesDesk(services.schemas, doors.work(), dialogs, sheets, entry::reshape);
        learning = new TypesWatch(services.schemas, doors.work(), types::tell);
        richText = new RichTextDesk(doors.work(), theme.darkProperty());
        SpaceDesk spaces =
                new SpaceDesk(services, doors.network(), new SpaceDesk.Window(shell, dialogs, sheets, types), demo);
        view = new ShellView(
                new ShellView.Models(shell, entries, entry, outbox, deleted, search),
                views(),
                dialogs,
                sheets,
                new TopBarActions(spaces::connect, spaces::settings, shell::pull, look::next, look::zoom));
        entries.state().addListener((it, before, now) -> {
            // "Try again" in the list's place: what could not be opened there could not be opened anywhere.
            boolean answered = before == EntriesModel.State.FAILED && now != EntriesModel.State.LOADING;
            if (answered || before == EntriesModel.State.NO_SPACE) {
                shell.again();
            }
        });
        shell.listTrouble().addListener((it, before, now) -> now.ifPresent(why -> entries.unavailable()));
        view.also(List.of(
                Command.of(
                        "content-types",
                        Words.of("types.title"),
                        () -> shell.space().get().ifPresent(types::open)),
                Command.of("theme-light", Words.of("command.theme-light"), () -> look.take(Theme.Mode.LIGHT)),
                Command.of("theme-dark", Words.of("command.theme-dark"), () -> look.take(Theme.Mode.DARK)),
                Command.of("theme-system", Words.of("command.theme-system"), () -> look.take(Theme.Mode.SYSTEM))));
        entry.opened().addListener((it, before, now) -> now.ifPresent(this::remember));
        theme.darkProperty().addListener((it, before, now) -> pages.pane().render());
        // Not before the window has read the list: whoever reads a damaged one first is the one who is told.
        ListChangeListener<Space> listed = change -> services.search.begin();
        shell.spaces().addListener(listed);
        services.changes.listen(news -> doors.work().soon(() -> heard(news)));
        shell.net().addListener((it, before, now) -> {
            pages.pane().render();
            if (now == ShellModel.Net.ONLINE || now == ShellModel.Net.NOT_TRIED) {
                shell.reachableAgain();
                outbox.reachableAgain();
            }
        });
        new Pulse(services.connectivity, doors.network(), () -> shell.space().get(), outbox::goOn).start();
        entry.opened().addListener((it, before, now) -> {
            if (now.isEmpty() && listIsOld) {
                listIsOld = false;
                entries.reloadSoon();
            }
        });
    }

    /** Words being typed change only the list, which nobody sees meanwhile. */
    private void heard(Changes.Changed news) {
        if (news.onlyTyped() && entry.opened().get().isPresent()) {
            listIsOld = true;
            return;
        }
        entries.reloadSoon();
        if (!news.onlyTyped()) {
            shell.changed(news);
            shell.space().get().ifPresent(space -> learning.heard(space, news));
            entry.changed(news);
            outbox.reloadSoon();
            deleted.reload();
        }
    }

    /** Something to be told at once, whatever is shown. */
    void tell(Notice notice) {
        dialogs.tell(notice);
    }

    private boolean mayFetch() {
        return !services.connectivity.isOffline();
    }

    private ShellView.Views views() {
        EntryFields fields = new EntryFields(
                new EntryFields.Sources(
                        services.entries,
                        services.pictures,
                        doors.work(),
                        doors.network(),
                        richText,
                        Optional.of(services.spelling)),
                this::open,
                this::mayFetch,
                new EntryFields.Around(
                        sheets,
                        browser,
                        why -> shell.space().get().ifPresent(space -> troubles.meet(why, space, () -> {}))));
        EntryQuestions questions = new EntryQuestions(entry, dialogs);
        HistoryDesk history = new HistoryDesk(
                new HistoryDesk.Parts(services.history, doors.work(), pages::differences), entry, dialogs, sheets);
        EntryView entryView = new EntryView(
                entry,
                new EntryBody(entry, fields, pages.pane()),
                new BesideModel(entry, services.lastPlace, doors.work()),
                new EntryView.Actions(
                        entry::close,
                        this::queued,
                        this::hindered,
                        questions::askDelete,
                        questions::askDiscard,
                        () -> entry.opened()
                                .get()
                                .ifPresent(
                                        it -> types.open(it.space(), it.entry().type())),
                        new EntryView.Versions(history::open, () -> pages.compare(entry))));
        ChecksModel checks = new ChecksModel(entry, services.checking, doors.work());
        entryView.addBelow(new UsedByButton(new UsedByModel(entry, services.entries, doors.work()), this::open));
        entryView.add(new ChecksButton(checks, entryView::focus).node());
        NewEntry newEntry = new NewEntry(services.entries, dialogs, doors.work(), this::open);
        BulkModel bulk = new BulkModel(
                services.bulk,
                doors.work(),
                why -> shell.space().get().ifPresent(space -> troubles.meet(why, space, () -> {})));
        EntriesView entriesView = new EntriesView(
                entries,
                bulk,
                dialogs,
                new EntriesView.Ways(
                        this::open,
                        () -> shell.space()
                                .get()
                                .ifPresent(space ->
                                        newEntry.ask(space, entries.type().get())),
                        saved -> view().goTo(saved)));
        ConflictDesk conflicts = new ConflictDesk(
                new ConflictModel.Parts(services.conflicts, doors.work()),
                dialogs,
                sheets,
                troubles,
                (subject, versions) -> pages.compare(subject, () -> Outcome.ok(versions)));
        OutboxView outboxView = new OutboxView(
                outbox,
                this::open,
                () -> view().review(),
                change -> shell.space().get().ifPresent(space -> conflicts.open(space, change)),
                pages::differences);
        DeletedView deletedView = new DeletedView(deleted, dialogs, this::open);
        SearchView searchView = new SearchView(search, hit -> view().open(hit));
        PaletteModel palette = new PaletteModel(
                new PaletteModel.Sources(
                        services.quickOpen, doors.work(), shell.space()::get, shell::spaces, () -> view().commands()),
                new PaletteDesk(entry, shell, this::view));
        return new ShellView.Views(
                entriesView, entryView, outboxView, deletedView, searchView, new PaletteView(palette, sheets));
    }

    private void open(EntryKey key) {
        shell.space().get().ifPresent(space -> entry.open(space, key));
    }

    private void remember(EntryModel.Opened opened) {
        doors.work()
                .run(
                        () -> services.quickOpen.opened(
                                opened.space().id(), opened.entry().key()),
                        done -> {},
                        forgotten -> {});
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

    Parent root() {
        return view.root();
    }

    /** Once the space that comes first is open: also the entry that was open in it when the program ended. */
    void reopenEntry() {
        ChangeListener<Optional<Space>> first = new ChangeListener<>() {
            @Override
            public void changed(
                    ObservableValue<? extends Optional<Space>> it, Optional<Space> before, Optional<Space> now) {
                now.ifPresent(space -> {
                    it.removeListener(this);
                    reopening.reopen(space);
                });
            }
        };
        shell.space().addListener(first);
    }

    /** Makes the editor of rich text ahead of need; it takes a second or two of this thread. */
    void warm() {
        richText.warm();
    }

    ShellModel shell() {
        return shell;
    }

    EntryModel entry() {
        return entry;
    }

    OutboxModel outbox() {
        return outbox;
    }

    private void saveAgain() {
        entry.whenSaved(() -> {});
    }

    /** Writes what was typed, then runs {@code then}; where it cannot be written, a person decides. */
    void leave(Runnable then) {
        entry.whenSaved(
                then,
                why -> dialogs.ask(LEAVING, answer -> {
                    if (answer.is("leave")) {
                        then.run();
                    } else {
                        saveAgain();
                    }
                }));
    }
}
