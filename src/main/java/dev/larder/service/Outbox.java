package dev.larder.service;

import dev.larder.checks.Finding;
import dev.larder.merge.MergePlanner;
import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.EntryKey;
import dev.larder.model.HistoryKind;
import dev.larder.model.LocalDraft;
import dev.larder.model.OpenEntry;
import dev.larder.model.RemoteRef;
import dev.larder.model.SpaceId;
import dev.larder.model.Target;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import dev.larder.store.Queued;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The changes that wait to be sent, and what can be done with each. Nothing here sends. Not for the FX thread. */
public final class Outbox {
    private final Spaces spaces;
    private final Changes changes;
    private final Checking checking;
    private final MergePlanner planner = new MergePlanner();

    public Outbox(Spaces spaces, Changes changes) {
        this.spaces = spaces;
        this.changes = changes;
        this.checking = new Checking(spaces);
    }

    /** Open ones in the order of sending, then those seen, newest first. */
    public Outcome<List<Change>> list(SpaceId space) {
        return spaces.with(space, link -> link.store().outbox());
    }

    /** What the checks find in what each change would write, by its number; changes with nothing to look at are left out. */
    public Outcome<Map<Long, List<Finding>>> findings(SpaceId space, List<Change> queued) {
        Map<Long, List<Finding>> findings = new TreeMap<>();
        Outcome<Done> all = Outcome.done();
        for (Change change : queued) {
            if (change.kind() != ChangeKind.DELETE) {
                all = all.then(done -> checking.of(space, change.entry(), change.type(), change.wanted()))
                        .map(found -> {
                            if (!found.isEmpty()) {
                                findings.put(change.seq(), found);
                            }
                            return Done.DONE;
                        });
            }
        }
        return all.map(done -> findings);
    }

    /** Turns the draft, or the server draft where there is no local one, into a change; empty if nothing is left to send. */
    public Outcome<Optional<Change>> queue(SpaceId space, EntryKey key, Target target) {
        return spaces.with(
                        space,
                        link -> link.store().queue(key, entry -> {
                            ChangeKind kind = isNew(entry) ? ChangeKind.CREATE : ChangeKind.UPDATE;
                            LocalDraft edit = broughtUp(entry);
                            return new Queued(new Change.Intent(kind, target), edit.base(), edit.content());
                        }))
                .onOk(change -> changes.publish(space, Set.of(key)));
    }

    /**
     * What is edited, on top of the change before it as that is now: while a draft was typed the other side's edits may
     * have come into the change, and queueing the draft as it is would take them back.
     */
    private LocalDraft broughtUp(OpenEntry entry) {
        Instant at = entry.draft().map(LocalDraft::savedAt).orElse(Instant.EPOCH);
        Content base = entry.draft().map(LocalDraft::base).orElseGet(entry::base);
        return entry.openChange()
                .filter(change ->
                        change.kind() != ChangeKind.DELETE && !change.wanted().equals(base))
                .map(change -> new LocalDraft(
                        change.wanted(),
                        planner.plan(base, entry.current(), change.wanted()).merged(),
                        at))
                .orElseGet(() -> new LocalDraft(base, entry.current(), at));
    }

    private static boolean isNew(OpenEntry entry) {
        boolean beingMade = entry.openChange()
                .filter(change -> change.kind() == ChangeKind.CREATE && change.state() != ChangeState.ACCEPTED)
                .isPresent();
        return entry.remote().isEmpty() || beingMade;
    }

    /** Queues the deletion at the service; empty when it takes back a create that was never sent. */
    public Outcome<Optional<Change>> queueDelete(SpaceId space, EntryKey key) {
        return spaces.with(
                        space,
                        link -> link.store().queue(key, entry -> {
                            Content base = entry.mirrored().newestContent();
                            return new Queued(new Change.Intent(ChangeKind.DELETE, Target.DRAFT), base, base);
                        }))
                .onOk(change -> changes.publish(space, Set.of(key)));
    }

    /** The entries among {@code queued} that were edited again after queueing: their newer words would not go out. */
    public Outcome<Set<EntryKey>> editedSince(SpaceId space, List<Change> queued) {
        return spaces.with(space, link -> {
            Set<EntryKey> edited = new HashSet<>();
            for (Change change : queued) {
                Outcome<Optional<OpenEntry>> entry = link.store().entry(change.entry());
                if (entry.failure().isPresent()) {
                    return Outcome.failed(entry.failure().get());
                }
                entry.onOk(found -> found.flatMap(OpenEntry::draft).ifPresent(draft -> edited.add(change.entry())));
            }
            return Outcome.ok(edited);
        });
    }

    /** Takes a change out of the outbox and makes it a draft again. */
    public Outcome<Done> edit(SpaceId space, Change change) {
        return step(
                space,
                change,
                spaces.with(
                        space,
                        link -> link.store().entry(change.entry()).then(found -> {
                            Outcome<Done> upToDate = found.filter(
                                            entry -> entry.draft().isPresent())
                                    .map(this::broughtUp)
                                    .map(draft -> link.store()
                                            .saveDraft(change.entry(), draft.base(), draft.content())
                                            .then(saved -> Outcome.done()))
                                    .orElseGet(Outcome::done);
                            return upToDate.then(done -> link.store().backToDraft(change.seq()));
                        })));
    }

    /** Puts a parked change back in line. */
    public Outcome<Done> tryAgain(SpaceId space, Change change) {
        return step(
                space,
                change,
                spaces.with(
                        space,
                        link -> link.store()
                                .advance(change.seq(), ChangeState.WAITING, Optional.empty())
                                .then(waiting -> Outcome.done())));
    }

    /** In doubt whether a create came through: a person says which entry of the service's it is. It is looked at then. */
    public Outcome<Done> itIs(SpaceId space, Change change, RemoteRef made) {
        return step(
                space,
                change,
                spaces.with(
                        space,
                        link -> link.store()
                                .bindRemote(change.entry(), made)
                                .then(bound ->
                                        link.store().advance(change.seq(), ChangeState.ACCEPTED, Optional.empty()))
                                .then(accepted -> Outcome.done())));
    }

    /** In doubt whether a create came through: a person says that nothing of it is there. It waits as if never tried. */
    public Outcome<Done> sendAnew(SpaceId space, Change change) {
        return step(
                space,
                change,
                spaces.with(
                        space,
                        link -> link.store().sending().sendAnew(change.seq()).then(waiting -> Outcome.done())));
    }

    /** Drops the change; the entry shows the service's value again, and the history keeps what was wanted. */
    public Outcome<Done> discard(SpaceId space, Change change) {
        return step(space, change, spaces.with(space, link -> {
            boolean inConflict = change.state() == ChangeState.IN_CONFLICT && change.kind() != ChangeKind.DELETE;
            Outcome<Done> kept = inConflict
                    ? link.store().history().keep(change.entry(), HistoryKind.CONFLICT, change.wanted())
                    : Outcome.done();
            return kept.then(done -> link.store().discard(change.seq()));
        }));
    }

    private Outcome<Done> step(SpaceId space, Change change, Outcome<Done> outcome) {
        return outcome.onOk(done -> changes.publish(space, Set.of(change.entry())));
    }
}
