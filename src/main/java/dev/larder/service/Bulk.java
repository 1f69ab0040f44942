package dev.larder.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EditSpot;
import dev.larder.model.EntryKey;
import dev.larder.model.LocalDraft;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.PostFields;
import dev.larder.model.SpaceId;
import dev.larder.model.Target;
import dev.larder.model.UndoEdit;
import dev.larder.model.UndoTrail;
import dev.larder.result.Cancel;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Does the same to many entries, one after the other, each durable before the next begins: stopping keeps what was done.
 * Nothing here sends. Not for the FX thread.
 */
public final class Bulk {
    private final Spaces spaces;
    private final Outbox outbox;
    private final Drafts drafts;
    private final Clock clock;

    public Bulk(Spaces spaces, Outbox outbox, Drafts drafts, Clock clock) {
        this.spaces = spaces;
        this.outbox = outbox;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Which entries, told after each how many are over, until a person stops it. */
    public record Run(SpaceId space, List<EntryKey> keys, IntConsumer over, Cancel cancel) {
        public Run {
            keys = List.copyOf(keys);
        }
    }

    /** How many were done, had nothing to do, or are no longer here; {@code left} were not begun because it was stopped. */
    public record Report(int done, int nothing, int left) {}

    /** Ends at the first failure, which is {@code StoreTrouble}: what went well before stays. */
    public Outcome<Report> queue(Run run, Target target) {
        return each(
                run,
                entry -> Queueing.changesAnything(entry, target)
                        ? outbox.queue(run.space(), entry.key(), target).map(change -> true)
                        : Outcome.ok(false));
    }

    /** Queues the deletions; what exists on this computer only is dropped, and the history keeps it. */
    public Outcome<Report> delete(Run run) {
        return each(run, entry -> {
            boolean onlyHere = entry.remote().isEmpty() && entry.changes().isEmpty();
            return onlyHere
                    ? drafts.discard(run.space(), entry.key()).map(done -> true)
                    : outbox.queueDelete(run.space(), entry.key()).map(change -> true);
        });
    }

    /** Adds a tag to posts as edits on this computer, which can be undone in each; other entries have no tags. */
    public Outcome<Report> addTag(Run run, String tag) {
        return each(run, entry -> tagged(run.space(), entry, tags -> with(tags, tag)));
    }

    public Outcome<Report> removeTag(Run run, String tag) {
        return each(run, entry -> tagged(run.space(), entry, tags -> without(tags, tag)));
    }

    private Outcome<Report> each(Run run, Function<OpenEntry, Outcome<Boolean>> deed) {
        int done = 0;
        int nothing = 0;
        for (EntryKey key : run.keys()) {
            if (run.cancel().isCancelled()) {
                break;
            }
            Outcome<Boolean> outcome = spaces.with(
                            run.space(), link -> link.store().entry(key))
                    .then(found -> found.map(deed).orElseGet(() -> Outcome.ok(false)));
            Optional<Failure> failure = outcome.failure();
            if (failure.isPresent()) {
                return Outcome.failed(failure.get());
            }
            if (outcome.orElse(false)) {
                done++;
            } else {
                nothing++;
            }
            run.over().accept(done + nothing);
        }
        return Outcome.ok(new Report(done, nothing, run.keys().size() - done - nothing));
    }

    private Outcome<Boolean> tagged(SpaceId space, OpenEntry entry, Function<JsonNode, JsonNode> change) {
        if (entry.type().kind() != ContentTypeKey.Kind.POST) {
            return Outcome.ok(false);
        }
        EditSpot spot = new EditSpot.InField(LocaleCode.NONE, PostFields.TAGS);
        Content before = entry.current();
        JsonNode wanted = change.apply(spot.in(before));
        return UndoEdit.between(spot, spot.in(before), wanted)
                .map(edit -> save(space, entry, edit, spot.put(before, wanted)).map(done -> true))
                .orElseGet(() -> Outcome.ok(false));
    }

    private Outcome<Done> save(SpaceId space, OpenEntry entry, UndoEdit edit, Content after) {
        UndoTrail stored = drafts.trail(space, entry.key());
        UndoTrail trail = stored.fitting(entry.current()).step(List.of(edit), clock.instant());
        Content base = entry.draft().map(LocalDraft::base).orElseGet(entry::base);
        return drafts.save(space, entry.key(), new Drafts.Edit(base, after, trail.since(stored)))
                .map(at -> Done.DONE);
    }

    private static JsonNode with(JsonNode tags, String tag) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        boolean has = false;
        for (JsonNode each : tags) {
            all.add(each);
            has |= isNamed(each, tag);
        }
        return has ? tags : all.add(tag);
    }

    private static JsonNode without(JsonNode tags, String tag) {
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        for (JsonNode each : tags) {
            if (!isNamed(each, tag)) {
                left.add(each);
            }
        }
        return left.size() == tags.size() ? tags : left;
    }

    private static boolean isNamed(JsonNode node, String tag) {
        String name = node.isTextual() ? node.textValue() : node.path("name").asText();
        return name.equalsIgnoreCase(tag);
    }
}
