package dev.larder.store;

import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.Fields;
import dev.larder.model.LocalDraft;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.Reference;
import dev.larder.model.RemoteRef;
import dev.larder.model.Target;
import dev.larder.model.TrailPatch;
import dev.larder.model.UndoTrail;
import dev.larder.model.View;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that this computer keeps of one space: mirror, local drafts, outbox, in one SQLite file.
 *
 * <p>Threads: any, but never the one that draws: every call may touch the disk. Writes are done one after the other in
 * the order they came; reads do not wait for them. Each call is one transaction. Durable: what a write answered
 * {@code Ok} to survives a crash of the program and of the machine. Failures: {@link Failure.StoreTrouble} only; after
 * one, nothing of the call was written.
 */
public final class SpaceStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpaceStore.class);

    private final Database database;
    private final Tables tables;
    private final MirrorWrites mirror;
    private final DraftWrites drafts;
    private final OutboxWrites outbox;
    private final SendQueue sending;
    private final Reads reads;
    private final HistoryStore history;
    private final PullLedger pulls;

    private SpaceStore(Database database, Clock clock) {
        this.database = database;
        this.tables = Tables.make(clock);
        this.mirror = new MirrorWrites(tables);
        this.drafts = new DraftWrites(tables, clock);
        this.outbox = new OutboxWrites(tables, mirror, drafts, clock);
        this.sending = new SendQueue(database, tables, outbox);
        this.reads = new Reads(tables);
        this.history = new HistoryStore(database, tables);
        this.pulls = new PullLedger(database, tables, mirror, clock);
    }

    /**
     * Opens the store, or makes it. A file that is damaged, or written by a newer version, is refused and left as it is;
     * one that is open elsewhere, in this program too, is {@link Failure.StoreCause#IN_USE}.
     */
    public static Outcome<SpaceStore> open(Path file, Clock clock) {
        return open(file, clock, Migrations.shipped());
    }

    static Outcome<SpaceStore> open(Path file, Clock clock, Migrations migrations) {
        return made(Database.open(file, migrations), clock);
    }

    /**
     * Opens the store; a damaged one is first rescued into a new one, drafts and outbox first, and kept beside it byte
     * for byte as {@code .damaged-<stamp>}: {@link #rescues()} says what came of it. With {@code suspected} that is done
     * also where the damage does not show at once, because a call met it. Where there is no room or no leave for it the
     * failure says so and nothing is different. Else as {@link #open}.
     */
    public static Outcome<SpaceStore> openOrRescue(Path file, Clock clock, boolean suspected) {
        Rescue rescue = new Rescue(file, Migrations.shipped(), clock);
        return made(Database.rescuing(file, rescue, suspected), clock);
    }

    private static Outcome<SpaceStore> made(Outcome<Database> opened, Clock clock) {
        return opened.then(database -> {
            SpaceStore store = new SpaceStore(database, clock);
            Outcome<SpaceStore> ready = store.forgetBlank().map(done -> store);
            ready.onFailure(trouble -> store.close());
            return ready;
        });
    }

    /** What is to be told of a rescue of this store. */
    public RescueNotes rescues() {
        return new RescueNotes(database, tables.facts());
    }

    private Outcome<Done> forgetBlank() {
        return write(sql -> {
            tables.entries().forgetBlank(sql);
            tables.history().forgetOld(sql);
        });
    }

    /** Which locale's title a list shows first; kept in the file. Works out the whole list again when it changes. */
    public Outcome<Done> mainLocale(LocaleCode main) {
        return write(sql -> {
            if (!tables.facts().mainLocale(sql).equals(main)) {
                tables.facts().mainLocale(sql, main);
                tables.rows().refreshAll(sql, main);
            }
        });
    }

    // --- mirror

    /** How far reading has come, and what it cost. */
    public PullLedger pulls() {
        return pulls;
    }

    /** Writes what was pulled and differs, finding or making entries by type and the service's name for them. */
    public Outcome<PullReceipt> applyPull(List<Pulled> batch) {
        return database.write(sql -> mirror.apply(sql, batch));
    }

    /**
     * Those versions are no longer at the service: unpublished, or not translated any more. When nothing else is mirrored
     * of the entry, it is {@link #removed}.
     */
    public Outcome<Done> gone(EntryKey key, Set<PullLane> lanes) {
        return database.write(sql -> mirror.gone(sql, key, lanes));
    }

    /** The entry is no longer at the service; with a draft or an open change it stays, as one that is only here. */
    public Outcome<Done> removed(EntryKey key) {
        return database.write(sql -> mirror.removed(sql, key));
    }

    /** The mirrored entries of a type that have such a version. */
    public Outcome<Map<RemoteRef, EntryKey>> remotes(ContentTypeKey type, LocaleCode locale, View view) {
        return read(sql -> tables.mirror().remotes(sql, type, locale, view));
    }

    /**
     * Gives an entry the name by which the service knows it, after a create was found or a slug changed. Where a pull in
     * between made another entry of that name, it is merged into this one; no draft is lost by it.
     */
    public Outcome<Done> bindRemote(EntryKey key, RemoteRef remote) {
        return database.write(sql -> mirror.bind(sql, key, remote));
    }

    // --- reading

    /** All entries that the filter lets through, newest first. Each word of the text is sought in title and slug, without case or accents. */
    public Outcome<List<EntryRow>> rows(EntryFilter filter) {
        return read(sql -> tables.rows().rows(sql, filter));
    }

    /** As {@link #rows}, at most so many. */
    public Outcome<List<EntryRow>> firstRows(EntryFilter filter, int most) {
        return read(sql -> tables.rows().rows(sql, filter, most));
    }

    /** At most so many of them, those first whose title or slug begins with the text, then the newest. */
    public Outcome<List<EntryRow>> bestRows(EntryFilter filter, int most) {
        return read(sql -> tables.rows().bestRows(sql, filter, most));
    }

    public Outcome<Optional<EntryRow>> row(EntryKey key) {
        return read(sql -> tables.rows().row(sql, key));
    }

    /** How many entries of each type there are. */
    public Outcome<Map<ContentTypeKey, Integer>> counts() {
        return read(tables.rows()::counts);
    }

    /** Mirror, draft and open changes of an entry; empty when nothing is left of it. */
    public Outcome<Optional<OpenEntry>> entry(EntryKey key) {
        return read(sql -> reads.entry(sql, key));
    }

    public Outcome<Optional<EntryKey>> keyOf(ContentTypeKey type, RemoteRef remote) {
        return read(sql -> tables.entries().find(sql, type, remote).map(EntryTable.Known::key));
    }

    /** What a reference may point to: items by id in all collections, pages by slug in all types, never authors. */
    public Outcome<List<EntryRow>> findByRemote(Reference.Target target, String id) {
        return read(sql -> tables.rows().byRemote(sql, target, id));
    }

    /** The entries that refer to something, in the mirror, in a draft or in the outbox; those updated last first. */
    public Outcome<List<EntryRow>> referringTo(Reference to, int most) {
        return read(sql -> tables.rows().referringTo(sql, to, most));
    }

    /** Fields of newest versions in all locales, of the entries updated last, from which a schema is inferred. */
    public Outcome<List<Fields>> samples(ContentTypeKey type, int most) {
        return read(sql -> tables.mirror().samples(sql, type, most));
    }

    /** What a schema is learnt from: all of a type, not only samples. */
    public SampleFeed sampleFeed() {
        return new SampleFeed(database);
    }

    // --- drafts

    /** A new entry that exists only on this computer: a draft with an empty base. */
    public Outcome<EntryKey> createHere(ContentTypeKey type, Content content) {
        return database.write(sql -> drafts.createHere(sql, type, content));
    }

    /** Keeps edits. A draft that says what its base says is removed, unless the entry exists by it alone. */
    public Outcome<LocalDraft> saveDraft(EntryKey key, Content base, Content content) {
        return database.write(sql -> drafts.save(sql, key, Optional.empty(), base, content));
    }

    /** As {@link #saveDraft(EntryKey, Content, Content)}, with how undoing goes on from there: both or neither. */
    public Outcome<LocalDraft> saveDraft(EntryKey key, Content base, Content content, TrailPatch trail) {
        return database.write(sql -> drafts.save(sql, key, Optional.of(trail), base, content));
    }

    /** The steps that can be undone and redone in an entry, as stored; empty for an entry that is not here. */
    public Outcome<UndoTrail> trail(EntryKey key) {
        return read(sql -> {
            Optional<EntryTable.Known> entry = tables.entries().find(sql, key);
            return entry.isPresent() ? tables.undo().trail(sql, entry.get().id()) : UndoTrail.empty();
        });
    }

    /** Drops the edits; an entry that exists only here and has no change goes with them. */
    public Outcome<Done> discardDraft(EntryKey key) {
        return database.write(sql -> drafts.discard(sql, key, Optional.empty()));
    }

    /** As {@link #discardDraft(EntryKey)}, with how undoing goes on from there: both or neither. */
    public Outcome<Done> discardDraft(EntryKey key, TrailPatch trail) {
        return database.write(sql -> drafts.discard(sql, key, Optional.of(trail)));
    }

    /** The kept versions of entries, also of those that are gone. */
    public HistoryStore history() {
        return history;
    }

    // --- outbox

    /**
     * Puts a write into the outbox and removes the draft. The entry's last change takes the wish up, keeping its first
     * base, while it waits, is parked or in conflict and cannot be at the service; else the wish waits behind it. Empty when
     * nothing is left to send: the deletion of what was never sent.
     */
    public Outcome<Optional<Change>> queue(EntryKey key, Change.Intent intent, Content base, Content wanted) {
        return database.write(sql -> outbox.queue(sql, new OutboxWrites.Wish(key, intent, base, wanted)));
    }

    /**
     * As {@link #queue(EntryKey, Change.Intent, Content, Content)} with what {@code wish} makes of the entry as it is when
     * nothing else can write: sending may bring the other side's edits into a change at any moment. {@code NotFound} where
     * the entry is not here.
     */
    public Outcome<Optional<Change>> queue(EntryKey key, Function<OpenEntry, Queued> wish) {
        return database.write(sql -> outbox.queue(sql, reads.entry(sql, key), wish));
    }

    /**
     * Queues an entry that the service has no more as a new one, in place of all that waited for it; with the newest words
     * that are here. Fails when one of those changes is being sent.
     */
    public Outcome<Optional<Change>> createAgain(EntryKey key, Target target) {
        return database.write(sql -> outbox.createAgain(sql, key, target));
    }

    /** All open changes in the order they are sent, then the last 200 seen ones, newest first. */
    public Outcome<List<Change>> outbox() {
        return read(reads::outbox);
    }

    public Outcome<Optional<Change>> change(long seq) {
        return read(sql -> tables.outbox().find(sql, seq).map(Coalescing.Open::change));
    }

    /**
     * Takes a change a step further and answers it as it is now, with what a person put into it meanwhile. Counts a try
     * on {@link ChangeState#SENDING}. A step that is not open to it, or a change discarded meanwhile, is a failure.
     */
    public Outcome<Change> advance(long seq, ChangeState to, Optional<Failure> reason) {
        return database.write(sql -> outbox.advance(sql, seq, to, reason));
    }

    /** New base and wanted content after a merge; a change in conflict waits again. Not once it is accepted. */
    public Outcome<Change> rebase(long seq, Content base, Content wanted) {
        return database.write(sql -> outbox.rebase(sql, seq, base, wanted));
    }

    /**
     * The change was found at the service: the versions read back go into the mirror under its entry, and it is done. A
     * deletion is seen with nothing read back.
     */
    public Outcome<Done> seen(long seq, List<Pulled> readBack) {
        return database.write(sql -> outbox.seen(sql, seq, readBack));
    }

    /** Drops a change that waits, is parked or in conflict, with what it wanted. */
    public Outcome<Done> discard(long seq) {
        return database.write(sql -> outbox.discard(sql, seq));
    }

    /** Makes an entry's newest change, if it is not under way, its local draft again, with the change's base. */
    public Outcome<Done> backToDraft(long seq) {
        return database.write(sql -> outbox.backToDraft(sql, seq));
    }

    /** The outbox as the sender sees it. */
    public SendQueue sending() {
        return sending;
    }

    // --- search

    /** What the search index is made from. */
    public SearchFeed searchFeed() {
        return new SearchFeed(database, tables);
    }

    /** The media files that stand anywhere in the space. */
    public MediaFeed media() {
        return new MediaFeed(database);
    }

    // --- facts

    public Outcome<Optional<String>> fact(String name) {
        return read(sql -> tables.facts().find(sql, name));
    }

    public Outcome<Done> fact(String name, String value) {
        return write(sql -> tables.facts().put(sql, name, value));
    }

    /** Counts calls to the service and answers how many the month has now; 0 only asks. */
    public Outcome<Integer> addCalls(YearMonth month, int calls) {
        return database.write(sql -> Outcome.ok(tables.facts().addCalls(sql, month, calls)));
    }

    /** Waits for the calls under way; later ones fail. */
    @Override
    public void close() {
        pulls.close();
        try {
            database.close();
        } catch (SQLException trouble) {
            LOG.warn("the store did not close cleanly: {}", StoreFailures.of(trouble));
        }
    }

    Database database() {
        return database;
    }

    /** A read that cannot be refused, only go wrong. */
    @FunctionalInterface
    private interface Look<T> {
        T at(Sql sql) throws SQLException;
    }

    /** A write with nothing to answer. */
    @FunctionalInterface
    private interface Put {
        void into(Sql sql) throws SQLException;
    }

    private <T> Outcome<T> read(Look<T> look) {
        return database.read(sql -> Outcome.ok(look.at(sql)));
    }

    private Outcome<Done> write(Put put) {
        return database.write(sql -> {
            put.into(sql);
            return Outcome.done();
        });
    }
}
