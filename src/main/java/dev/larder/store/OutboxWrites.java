package dev.larder.store;

import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.DeletedEntry;
import dev.larder.model.EntryKey;
import dev.larder.model.LocalDraft;
import dev.larder.model.OpenEntry;
import dev.larder.model.Target;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What queueing and sending write, inside a transaction. */
final class OutboxWrites {
    private final Tables tables;
    private final MirrorWrites mirrorWrites;
    private final DraftWrites draftWrites;
    private final Clock clock;

    OutboxWrites(Tables tables, MirrorWrites mirrorWrites, DraftWrites draftWrites, Clock clock) {
        this.tables = tables;
        this.mirrorWrites = mirrorWrites;
        this.draftWrites = draftWrites;
        this.clock = clock;
    }

    /** A write wished by a person: base and wanted as in {@link Change}. */
    record Wish(EntryKey key, Change.Intent intent, Content base, Content wanted) {}

    Outcome<Optional<Change>> queue(Sql sql, Wish wish) throws SQLException {
        Optional<EntryTable.Known> found = tables.entries().find(sql, wish.key());
        if (found.isEmpty()) {
            return StoreFailures.noSuchEntry();
        }
        EntryTable.Known entry = found.get();
        Optional<Coalescing.Open> last = tables.outbox().lastOpen(sql, entry.key());
        boolean known = entry.remote().isPresent() || tables.mirror().holdsAny(sql, entry.id());
        Coalescing.Plan plan = Coalescing.plan(last, wish.intent(), known);
        Content said = tables.history().queueing(sql, entry, wish);
        tables.drafts().drop(sql, entry.id());
        Optional<Change> queued = carryOut(sql, entry, plan, last, wish);
        tables.history().ended(sql, entry, said);
        tables.refresh(sql, entry);
        return Outcome.ok(queued);
    }

    /** What to queue of an entry as it is inside the transaction. */
    Outcome<Optional<Change>> queue(Sql sql, Optional<OpenEntry> entry, Function<OpenEntry, Queued> wish)
            throws SQLException {
        if (entry.isEmpty()) {
            return Outcome.failed(new Failure.NotFound(""));
        }
        Queued wanted = wish.apply(entry.get());
        return queue(sql, new Wish(entry.get().key(), wanted.intent(), wanted.base(), wanted.wanted()));
    }

    /** One create in place of all that waits for an entry which the service has no more. */
    Outcome<Optional<Change>> createAgain(Sql sql, EntryKey key, Target target) throws SQLException {
        Optional<EntryTable.Known> entry = tables.entries().find(sql, key);
        List<Coalescing.Open> open = tables.outbox().open(sql, key);
        if (entry.isEmpty() || open.isEmpty()) {
            return StoreFailures.noSuchChange();
        }
        Change last = open.get(open.size() - 1).change();
        Optional<LocalDraft> draft = tables.drafts().find(sql, entry.get().id());
        Content words = draft.map(LocalDraft::content).orElse(last.wanted());
        for (Coalescing.Open each : open) {
            if (!Coalescing.isAtRest(each.change().state())) {
                return notFrom(each.change(), "createAgain");
            }
            tables.outbox().drop(sql, each.change().seq());
        }
        // With a draft it stays while the mirror's copy goes.
        draftWrites.keep(sql, entry.get(), new LocalDraft(Content.empty(), words, clock.instant()));
        Optional<Failure> unwilling = mirrorWrites.removed(sql, key).failure();
        if (unwilling.isPresent()) {
            return Outcome.failed(unwilling.get());
        }
        return queue(sql, new Wish(key, new Change.Intent(ChangeKind.CREATE, target), Content.empty(), words));
    }

    private Optional<Change> carryOut(
            Sql sql, EntryTable.Known entry, Coalescing.Plan plan, Optional<Coalescing.Open> last, Wish wish)
            throws SQLException {
        OutboxTable.Edit edit = new OutboxTable.Edit(wish.base(), wish.wanted(), clock.instant());
        if (plan.way() == Coalescing.Way.APPEND) {
            return Optional.of(tables.outbox().append(sql, entry, plan.intent(), edit));
        }
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Change open = last.get().change();
        if (plan.way() == Coalescing.Way.CANCEL_OUT) {
            tables.outbox().drop(sql, open.seq());
            return Optional.empty();
        }
        return Optional.of(tables.outbox()
                .takeUp(sql, open.seq(), plan.intent(), new OutboxTable.Edit(open.base(), edit.wanted(), edit.at())));
    }

    Outcome<Change> advance(Sql sql, long seq, ChangeState to, Optional<Failure> reason) throws SQLException {
        Optional<Coalescing.Open> found = tables.outbox().find(sql, seq);
        if (found.isEmpty()) {
            return StoreFailures.noSuchChange();
        }
        Change change = found.get().change();
        if (!Coalescing.mayGo(change.state(), to)) {
            return notFrom(change, to.name());
        }
        int tries = change.progress().tries() + (to == ChangeState.SENDING ? 1 : 0);
        Change.Progress progress = new Change.Progress(
                to, tries, change.progress().queuedAt(), clock.instant(), reason, releaseAfter(change, to));
        Change advanced = tables.outbox().advance(sql, found.get(), progress);
        if (!looksTheSame(change.state(), to)) {
            refresh(sql, change.entry());
        }
        return Outcome.ok(advanced);
    }

    /** What was told to go goes on after trouble, but not once it was stopped or given to a person to decide. */
    private static Change.Release releaseAfter(Change change, ChangeState to) {
        boolean onItsWay = (to == ChangeState.SENDING || to == ChangeState.WAITING)
                && (change.state() == ChangeState.SENDING || change.state() == ChangeState.WAITING);
        return onItsWay
                ? new Change.Release(change.progress().release().told(), Optional.empty(), Optional.empty())
                : Change.Release.NONE;
    }

    /** A list shows both in the same way. */
    private static boolean looksTheSame(ChangeState from, ChangeState to) {
        return from == to || (from == ChangeState.WAITING && to == ChangeState.SENDING);
    }

    Outcome<Change> rebase(Sql sql, long seq, Content base, Content wanted) throws SQLException {
        Optional<Coalescing.Open> found = tables.outbox().find(sql, seq);
        if (found.isEmpty()) {
            return StoreFailures.noSuchChange();
        }
        Change change = found.get().change();
        if (change.state() == ChangeState.SEEN || change.state() == ChangeState.ACCEPTED) {
            return notFrom(change, "rebase");
        }
        if (change.state() != ChangeState.IN_CONFLICT
                && base.equals(change.base())
                && wanted.equals(change.wanted())
                && !found.get().unsure()) {
            return Outcome.ok(change);
        }
        Change rebased = tables.outbox().rebase(sql, change, new OutboxTable.Edit(base, wanted, clock.instant()));
        refresh(sql, change.entry());
        return Outcome.ok(rebased);
    }

    /** Once seen it stays so: a second call changes nothing. */
    Outcome<Done> seen(Sql sql, long seq, List<Pulled> readBack) throws SQLException {
        Optional<Coalescing.Open> found = tables.outbox().find(sql, seq);
        if (found.isEmpty()) {
            return StoreFailures.noSuchChange();
        }
        Change change = found.get().change();
        if (change.state() == ChangeState.SEEN) {
            return Outcome.done();
        }
        Optional<EntryTable.Known> entry = tables.entries().find(sql, change.entry());
        if (entry.isEmpty()) {
            return StoreFailures.noSuchEntry();
        }
        Change.Progress progress = new Change.Progress(
                ChangeState.SEEN,
                change.progress().tries(),
                change.progress().queuedAt(),
                clock.instant(),
                Optional.empty());
        tables.outbox().advance(sql, found.get(), progress);
        mirror(sql, change, entry.get(), readBack);
        return Outcome.done();
    }

    private void mirror(Sql sql, Change change, EntryTable.Known entry, List<Pulled> readBack) throws SQLException {
        if (change.kind() == ChangeKind.DELETE && readBack.isEmpty()) {
            mirrorWrites.remove(sql, entry, DeletedEntry.By.HERE);
            return;
        }
        EntryTable.Known bound = entry;
        if (!readBack.isEmpty()) {
            bound = mirrorWrites.bind(sql, entry, readBack.get(0).entry().remote());
        }
        for (Pulled pulled : readBack) {
            mirrorWrites.put(sql, bound, pulled);
        }
        tables.pulls().forget(sql, bound.type());
        tables.history().sent(sql, bound, change);
        tables.refresh(sql, bound);
    }

    Outcome<Done> discard(Sql sql, long seq) throws SQLException {
        Optional<Coalescing.Open> found = tables.outbox().find(sql, seq);
        if (found.isEmpty()) {
            return StoreFailures.noSuchChange();
        }
        Change change = found.get().change();
        if (!Coalescing.isAtRest(change.state())) {
            return notFrom(change, "discard");
        }
        tables.outbox().drop(sql, seq);
        tables.history().discarded(sql, tables.entries().find(sql, change.entry()), change);
        refresh(sql, change.entry());
        return Outcome.done();
    }

    /** Only the newest open change of an entry can go back: later ones build on it. */
    Outcome<Done> backToDraft(Sql sql, long seq) throws SQLException {
        Optional<Coalescing.Open> found = tables.outbox().find(sql, seq);
        if (found.isEmpty()) {
            return StoreFailures.noSuchChange();
        }
        Change change = found.get().change();
        boolean newest = tables.outbox()
                .lastOpen(sql, change.entry())
                .filter(last -> last.change().seq() == seq)
                .isPresent();
        if (!Coalescing.isAtRest(change.state()) || !newest) {
            return notFrom(change, "backToDraft");
        }
        tables.outbox().drop(sql, seq);
        Optional<EntryTable.Known> entry = tables.entries().find(sql, change.entry());
        if (entry.isPresent()) {
            keepAsDraft(sql, entry.get(), change);
            tables.refresh(sql, entry.get());
        }
        return Outcome.done();
    }

    /** A draft begun since then holds newer words: it stays and takes over the base. Of a deletion nothing is left. */
    private void keepAsDraft(Sql sql, EntryTable.Known entry, Change change) throws SQLException {
        Optional<LocalDraft> newer = tables.drafts().find(sql, entry.id());
        if (change.kind() == ChangeKind.DELETE) {
            return;
        }
        Content content = newer.map(LocalDraft::content).orElse(change.wanted());
        draftWrites.keep(sql, entry, new LocalDraft(change.base(), content, clock.instant()));
    }

    private void refresh(Sql sql, EntryKey key) throws SQLException {
        Optional<EntryTable.Known> entry = tables.entries().find(sql, key);
        if (entry.isPresent()) {
            tables.refresh(sql, entry.get());
        }
    }

    private static <T> Outcome<T> notFrom(Change change, String step) {
        return StoreFailures.other("change " + change.seq() + " is " + change.state() + ": no " + step);
    }
}
