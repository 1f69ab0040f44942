package dev.larder.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.diff.ContentDiff;
import dev.larder.merge.MergePlan;
import dev.larder.merge.MergePlanner;
import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.EntryKey;
import dev.larder.model.HistoryKind;
import dev.larder.model.OpenEntry;
import dev.larder.model.SpaceId;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.store.SpaceStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What both sides changed differently, and a person's decision on it. Whatever is not taken is kept in the entry's history
 * before anything else happens. Nothing here sends. Not for the FX thread. Failures: {@code StoreTrouble}, and
 * {@code NotFound} where the change is no longer in conflict as it was read.
 */
public final class Conflicts {
    private final Spaces spaces;
    private final Changes changes;
    private final MergePlanner planner = new MergePlanner();

    public Conflicts(Spaces spaces, Changes changes) {
        this.spaces = spaces;
        this.changes = changes;
    }

    /** Whether there is something to decide about a change here. */
    public static boolean concerns(Change change) {
        return change.state() == ChangeState.IN_CONFLICT || isGoneThere(change);
    }

    private static boolean isGoneThere(Change change) {
        return change.state() == ChangeState.PARKED
                && change.kind() == ChangeKind.UPDATE
                && change.progress()
                        .reason()
                        .filter(Failure.NotFound.class::isInstance)
                        .isPresent();
    }

    /** Compares the change with what the mirror holds now, which the refused sending has just read. */
    public Outcome<Conflict> read(SpaceId space, long seq) {
        return spaces.with(
                space,
                link -> found(link.store(), seq)
                        .then(change -> link.store().entry(change.entry()).map(entry -> compare(change, entry))));
    }

    private static Outcome<Change> found(SpaceStore store, long seq) {
        return store.change(seq)
                .then(found -> found.filter(Conflicts::concerns)
                        .map(Outcome::ok)
                        .orElseGet(() -> Outcome.failed(new Failure.NotFound(""))));
    }

    private Conflict compare(Change change, Optional<OpenEntry> entry) {
        Content theirs = entry.map(it -> it.mirrored().newestContent()).orElse(Content.empty());
        if (isGoneThere(change)) {
            return new Conflict.DeletedThere(change, ContentDiff.between(change.base(), change.wanted()));
        }
        if (change.kind() == ChangeKind.DELETE) {
            Content known = change.base().overlaid(theirs);
            return new Conflict.DeletedHere(change, theirs, ContentDiff.between(change.base(), known));
        }
        MergePlan plan = planner.plan(change.base(), change.wanted(), theirs);
        Map<MergePlan.Overlap, JsonNode> allTheirs = new HashMap<>();
        plan.overlaps().forEach(overlap -> allTheirs.put(overlap, overlap.theirs()));
        Content theirsEverywhere = change.wanted().overlaid(theirs);
        return new Conflict.Overlapping(
                change,
                theirs,
                plan,
                plan.overlaps().stream().map(Conflict.Question::of).toList(),
                ContentDiff.between(theirsEverywhere, plan.settled(allTheirs)),
                ContentDiff.between(change.wanted(), plan.merged()));
    }

    /**
     * Puts a value for each question, in their order, into what is sent, and lets the change wait again; all else of both
     * sides is in it already. The base becomes what the person saw of the other side, so that whatever moved since then is
     * asked about in its turn.
     */
    public Outcome<Done> settle(SpaceId space, Conflict.Overlapping conflict, List<JsonNode> picks) {
        Map<MergePlan.Overlap, JsonNode> picked = new HashMap<>();
        for (int i = 0; i < picks.size(); i++) {
            picked.put(conflict.plan().overlaps().get(i), picks.get(i));
        }
        Content base = conflict.change().base().overlaid(conflict.theirs());
        Content settled = conflict.plan().settled(picked);
        return step(
                space,
                conflict,
                store -> keepLosers(store, conflict, picked)
                        .then(kept -> store.rebase(conflict.change().seq(), base, settled))
                        .then(rebased -> Outcome.done()));
    }

    private static Outcome<Done> keepLosers(
            SpaceStore store, Conflict.Overlapping conflict, Map<MergePlan.Overlap, JsonNode> picked) {
        EntryKey key = conflict.change().entry();
        boolean theirsLost =
                conflict.plan().overlaps().stream().anyMatch(overlap -> loses(overlap, overlap.theirs(), picked));
        boolean mineLost =
                conflict.plan().overlaps().stream().anyMatch(overlap -> loses(overlap, overlap.mine(), picked));
        Outcome<Done> theirs =
                theirsLost ? store.history().keep(key, HistoryKind.CONFLICT, conflict.theirs()) : Outcome.done();
        return theirs.then(done -> mineLost
                ? store.history()
                        .keep(key, HistoryKind.CONFLICT, conflict.change().wanted())
                : Outcome.done());
    }

    private static boolean loses(MergePlan.Overlap overlap, JsonNode side, Map<MergePlan.Overlap, JsonNode> picked) {
        JsonNode pick = picked.getOrDefault(overlap, overlap.mine());
        boolean both = overlap.both().filter(pick::equals).isPresent();
        return !both && !pick.equals(side);
    }

    /** The deletion goes out although the entry changed at the service; what it says there now is kept. */
    public Outcome<Done> deleteAnyway(SpaceId space, Conflict.DeletedHere conflict) {
        Change change = conflict.change();
        Content known = change.base().overlaid(conflict.theirs());
        return step(
                space,
                conflict,
                store -> store.history()
                        .keep(change.entry(), HistoryKind.CONFLICT, conflict.theirs())
                        .then(kept -> store.rebase(change.seq(), known, known))
                        .then(rebased -> Outcome.done()));
    }

    /** Nothing is deleted; the entry is as it is at the service. */
    public Outcome<Done> keepEntry(SpaceId space, Conflict.DeletedHere conflict) {
        return step(space, conflict, store -> store.discard(conflict.change().seq()));
    }

    /** Queues the entry as a new one, with this computer's words. Under its old slug, if that is free. */
    public Outcome<Done> createAgain(SpaceId space, Conflict.DeletedThere conflict) {
        Change change = conflict.change();
        return step(
                space,
                conflict,
                store -> store.createAgain(change.entry(), change.intent().target())
                        .then(queued -> Outcome.done()));
    }

    /** The entry goes here too; this computer's words are kept in the history of deleted entries. */
    public Outcome<Done> letGo(SpaceId space, Conflict.DeletedThere conflict) {
        Change change = conflict.change();
        return step(
                space,
                conflict,
                store -> store.history()
                        .keep(change.entry(), HistoryKind.CONFLICT, change.wanted())
                        .then(kept -> store.removed(change.entry()))
                        .then(gone -> store.discard(change.seq())));
    }

    /** What is done in a space's store. */
    @FunctionalInterface
    private interface Step {
        Outcome<Done> in(SpaceStore store);
    }

    private Outcome<Done> step(SpaceId space, Conflict conflict, Step step) {
        Change read = conflict.change();
        return spaces.with(
                        space,
                        link -> found(link.store(), read.seq()).then(now -> {
                            boolean asRead = now.wanted().equals(read.wanted())
                                    && now.base().equals(read.base());
                            return asRead ? step.in(link.store()) : Outcome.<Done>failed(new Failure.NotFound(""));
                        }))
                .onOk(done -> changes.publish(space, Set.of(read.entry())));
    }
}
