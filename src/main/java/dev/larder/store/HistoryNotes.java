package dev.larder.store;

import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.DeletedEntry;
import dev.larder.model.EntryKey;
import dev.larder.model.Fields;
import dev.larder.model.HistoryKind;
import dev.larder.model.HistoryVersion;
import dev.larder.model.ItemTitle;
import dev.larder.model.LocalDraft;
import dev.larder.model.LocaleCode;
import dev.larder.model.Mirrored;
import dev.larder.model.PostFields;
import dev.larder.model.Publication;
import dev.larder.model.Snapshot;
import dev.larder.model.View;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps versions of entries, inside the transactions that replace them. */
final class HistoryNotes {
    /** One pull brings the locales and views of an entry one after the other, within this time. */
    private static final Duration ONE_PULL = Duration.ofMinutes(10);

    /** A draft as it stood before such a pause is kept. */
    private static final Duration NEW_SESSION = Duration.ofMinutes(10);

    private static final Set<HistoryKind> LASTING = EnumSet.of(HistoryKind.CONFLICT, HistoryKind.DELETED);

    private final HistoryTable table = new HistoryTable();
    private final MirrorReads mirror;
    private final DraftTable drafts;
    private final OutboxTable outbox;
    private final Clock clock;

    HistoryNotes(MirrorReads mirror, DraftTable drafts, OutboxTable outbox, Clock clock) {
        this.mirror = mirror;
        this.drafts = drafts;
        this.outbox = outbox;
        this.clock = clock;
    }

    HistoryTable table() {
        return table;
    }

    Instant now() {
        return clock.instant();
    }

    /** Keeps a version, unless the one kept last says the same; one of little weight that says the same gives way. */
    void note(Sql sql, EntryTable.Known entry, HistoryKind kind, Content content, Instant at) throws SQLException {
        Optional<HistoryVersion> last = table.newest(sql, entry.key());
        if (last.isPresent() && last.get().content().equals(content)) {
            boolean givesWay = kind != last.get().kind()
                    && kind != HistoryKind.SERVER
                    && !LASTING.contains(last.get().kind());
            if (!givesWay && !LASTING.contains(kind)) {
                return;
            }
            if (givesWay) {
                table.drop(sql, last.get().id());
            }
        }
        add(sql, entry, new HistoryTable.Note(kind, at, title(sql, entry, content), content, Optional.empty()));
    }

    private void add(Sql sql, EntryTable.Known entry, HistoryTable.Note note) throws SQLException {
        table.add(sql, entry, note);
        for (long surplus : HistoryBounds.surplus(table.heads(sql, entry.key()), now())) {
            table.drop(sql, surplus);
        }
    }

    private String title(Sql sql, EntryTable.Known entry, Content content) throws SQLException {
        List<Fields> all = new ArrayList<>();
        all.add(content.in(mirror.facts().mainLocale(sql)));
        all.addAll(content.locales().values());
        return Optional.of(content.title())
                .filter(title -> !title.isBlank())
                .or(() -> all.stream()
                        .flatMap(fields -> title(entry.type(), fields).stream())
                        .findFirst())
                .orElse("");
    }

    private static Optional<String> title(ContentTypeKey type, Fields fields) {
        return type.kind() == ContentTypeKey.Kind.POST
                ? Optional.of(fields.text(PostFields.TITLE)).filter(title -> !title.isBlank())
                : ItemTitle.of(fields);
    }

    // --- the mirror

    /** To be called before a pulled version takes the place of another. */
    void replacing(Sql sql, EntryTable.Known entry, Pulled pulled) throws SQLException {
        Mirrored before = mirror.of(sql, entry);
        Content old = of(before, pulled.view());
        boolean sameWords = pulled.entry().fields().equals(old.in(pulled.locale()))
                && (entry.type().kind() != ContentTypeKey.Kind.PAGE
                        || pulled.entry().title().equals(old.title()));
        if (!sameWords) {
            keepServers(sql, entry, before, pulled.view(), pulled.locale());
        }
    }

    /** To be called before a version is taken out of the mirror because the service has it no more. */
    void dropping(Sql sql, EntryTable.Known entry, LocaleCode locale, View view) throws SQLException {
        Mirrored before = mirror.of(sql, entry);
        if (of(before, view).locales().containsKey(locale)) {
            keepServers(sql, entry, before, view, locale);
        }
    }

    private void keepServers(Sql sql, EntryTable.Known entry, Mirrored before, View view, LocaleCode locale)
            throws SQLException {
        Content old = of(before, view);
        boolean newestHasIt = view == View.LIVE
                && old.in(locale).equals(before.newestContent().in(locale));
        if (!newestHasIt && !keptInThisPull(sql, entry, old.in(locale), locale)) {
            note(sql, entry, HistoryKind.SERVER, old, now());
        }
    }

    /** Else each locale of one and the same version would be kept as a version of its own. */
    private boolean keptInThisPull(Sql sql, EntryTable.Known entry, Fields old, LocaleCode locale) throws SQLException {
        Optional<HistoryVersion> last = table.newest(sql, entry.key(), HistoryKind.SERVER);
        return last.isPresent()
                && last.get().at().plus(ONE_PULL).isAfter(now())
                && last.get().content().locales().containsKey(locale)
                && last.get().content().in(locale).equals(old);
    }

    private static Content of(Mirrored mirrored, View view) {
        return view == View.LIVE ? mirrored.liveContent() : mirrored.newestContent();
    }

    /** To be called before an entry's mirror is dropped. */
    void removing(Sql sql, EntryTable.Known entry, DeletedEntry.By by) throws SQLException {
        Mirrored before = mirror.of(sql, entry);
        Content newest = before.newest().isEmpty() ? before.liveContent() : before.newestContent();
        if (newest.locales().isEmpty()) {
            return;
        }
        boolean stays = drafts.find(sql, entry.id()).isPresent()
                || outbox.lastOpen(sql, entry.key()).isPresent();
        if (stays) {
            note(sql, entry, HistoryKind.SERVER, newest, now());
        } else {
            Optional<Content> live = before.isLive() && !before.liveContent().equals(newest)
                    ? Optional.of(before.liveContent())
                    : Optional.empty();
            delete(sql, entry, newest, new Gone(new DeletedEntry.Ending(by, publication(before), Map.of()), live));
        }
    }

    private static Publication publication(Mirrored before) {
        return before.live().values().stream()
                .findFirst()
                .or(() -> before.newest().values().stream().findFirst())
                .map(Snapshot::publication)
                .orElse(Publication.unknown());
    }

    private record Gone(DeletedEntry.Ending ending, Optional<Content> live) {}

    private void delete(Sql sql, EntryTable.Known entry, Content content, Gone gone) throws SQLException {
        String details = EndingJson.text(gone.ending(), gone.live());
        String title = title(sql, entry, content);
        add(sql, entry, new HistoryTable.Note(HistoryKind.DELETED, now(), title, content, Optional.of(details)));
    }

    void move(Sql sql, EntryKey from, EntryKey to) throws SQLException {
        table.move(sql, from, to);
    }

    // --- drafts and changes

    /** To be called before a draft is written over: keeps it where editing begins anew after a pause. */
    void editing(Sql sql, EntryTable.Known entry) throws SQLException {
        Optional<Instant> saved = drafts.savedAt(sql, entry.id());
        if (saved.isPresent() && saved.get().plus(NEW_SESSION).isBefore(now())) {
            Optional<LocalDraft> draft = drafts.find(sql, entry.id());
            if (draft.isPresent()) {
                note(sql, entry, HistoryKind.DRAFT, draft.get().content(), saved.get());
            }
        }
    }

    /** To be called before a wish goes into the outbox and takes the draft away; answers what the entry said until now. */
    Content queueing(Sql sql, EntryTable.Known entry, OutboxWrites.Wish wish) throws SQLException {
        if (wish.intent().kind() != ChangeKind.DELETE) {
            note(sql, entry, HistoryKind.QUEUED, wish.wanted(), now());
            return wish.wanted();
        }
        Optional<Content> draft = drafts.find(sql, entry.id()).map(LocalDraft::content);
        if (draft.isPresent()) {
            note(sql, entry, HistoryKind.DISCARDED, draft.get(), now());
            return draft.get();
        }
        return outbox.lastOpen(sql, entry.key())
                .map(open -> open.change().wanted())
                .orElse(wish.wanted());
    }

    /** To be called once a change was seen and the mirror has what was read back. */
    void sent(Sql sql, EntryTable.Known entry, Change change) throws SQLException {
        Optional<HistoryVersion> queued = table.newest(sql, entry.key(), HistoryKind.QUEUED);
        if (queued.isPresent() && queued.get().content().equals(change.wanted())) {
            table.drop(sql, queued.get().id());
        }
        note(sql, entry, HistoryKind.SENT, change.wanted(), now());
    }

    /** To be called once a change was thrown away. */
    void discarded(Sql sql, Optional<EntryTable.Known> entry, Change change) throws SQLException {
        if (entry.isPresent() && change.kind() != ChangeKind.DELETE) {
            givenUp(sql, entry.get(), change.wanted());
        }
    }

    /** To be called once words were thrown away. */
    void givenUp(Sql sql, EntryTable.Known entry, Content words) throws SQLException {
        if (isLeft(sql, entry)) {
            note(sql, entry, HistoryKind.DISCARDED, words, now());
        } else {
            ended(sql, entry, words);
        }
    }

    private boolean isLeft(Sql sql, EntryTable.Known entry) throws SQLException {
        return mirror.mirror().holdsAny(sql, entry.id())
                || drafts.savedAt(sql, entry.id()).isPresent()
                || outbox.lastOpen(sql, entry.key()).isPresent();
    }

    /** To be called once something of an entry was given up: keeps all of it where nothing is left. */
    void ended(Sql sql, EntryTable.Known entry, Content content) throws SQLException {
        if (isLeft(sql, entry) || saysNothing(content)) {
            return;
        }
        boolean known = table.newest(sql, entry.key(), HistoryKind.SERVER).isPresent();
        DeletedEntry.By by = known ? DeletedEntry.By.SERVICE : DeletedEntry.By.NEVER_SENT;
        delete(
                sql,
                entry,
                content,
                new Gone(new DeletedEntry.Ending(by, Publication.unknown(), Map.of()), Optional.empty()));
    }

    private static boolean saysNothing(Content content) {
        return content.title().isBlank()
                && content.locales().values().stream()
                        .allMatch(fields -> fields.keys().stream()
                                .allMatch(key -> fields.get(key).isEmpty()
                                        && fields.text(key).isBlank()));
    }

    /** Of entries that were deleted long ago nothing is kept for ever. */
    void forgetOld(Sql sql) throws SQLException {
        table.forgetDeletedBefore(sql, now().minus(HistoryBounds.THINNED_AFTER));
    }
}
