package dev.larder.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.DeletedEntry;
import dev.larder.model.EntryKey;
import dev.larder.model.HistoryKind;
import dev.larder.model.HistoryVersion;
import dev.larder.model.LocaleCode;
import dev.larder.model.PostFields;
import dev.larder.model.Reference;
import dev.larder.model.RemoteRef;
import dev.larder.model.SpaceId;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import dev.larder.store.SpaceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The kept versions of entries, and those that were deleted. Nothing here sends. Not for the FX thread. */
public final class History {
    private static final Pattern PICTURE =
            Pattern.compile("(?i)https?://\\S+\\.(png|jpe?g|gif|svg|webp|avif)(\\?\\S*)?");

    private final Spaces spaces;
    private final Changes changes;

    public History(Spaces spaces, Changes changes) {
        this.spaces = spaces;
        this.changes = changes;
    }

    /** Newest first. Failures: {@code StoreTrouble}. */
    public Outcome<List<HistoryVersion>> of(SpaceId space, EntryKey key) {
        return spaces.with(space, link -> link.store().history().of(key));
    }

    /** Keeps what is shown now, before another version takes its place. */
    public Outcome<Done> keepBeforeRestore(SpaceId space, EntryKey key, Content shown) {
        return spaces.with(space, link -> link.store().history().keep(key, HistoryKind.RESTORED, shown));
    }

    /** An entry that is deleted, or is to be. */
    public sealed interface Gone {
        /** The deletion waits in the outbox; nothing was sent. */
        record Queued(Change change) implements Gone {}

        record Deleted(DeletedEntry entry) implements Gone {}
    }

    /** What is deleted or waits for it: first those that are not sent, then the last deleted first. */
    public Outcome<List<Gone>> gone(SpaceId space) {
        return spaces.with(
                space,
                link -> link.store()
                        .outbox()
                        .then(open -> link.store().history().deleted().map(deleted -> {
                            List<Gone> all = new ArrayList<>();
                            open.stream()
                                    .filter(History::isQueuedDeletion)
                                    .forEach(change -> all.add(new Gone.Queued(change)));
                            deleted.forEach(entry -> all.add(new Gone.Deleted(entry)));
                            return List.copyOf(all);
                        })));
    }

    private static boolean isQueuedDeletion(Change change) {
        return change.kind() == ChangeKind.DELETE
                && (change.state() == ChangeState.WAITING
                        || change.state() == ChangeState.PARKED
                        || change.state() == ChangeState.IN_CONFLICT);
    }

    /** Takes a deletion that was not sent out of the outbox. */
    public Outcome<Done> keep(SpaceId space, Change deletion) {
        return spaces.with(space, link -> link.store().discard(deletion.seq()))
                .onOk(done -> changes.publish(space, Set.of(deletion.entry())));
    }

    /**
     * What does not return with an entry that is brought back. {@code pointers} are the entries here that point to it by
     * its old id or slug; {@code slug} is the one it gets where its own is taken meanwhile.
     */
    public record Losses(int pointers, Optional<String> slug, boolean pictures) {}

    /** Looks what would not return; reads much of the mirror. */
    public Outcome<Losses> losses(SpaceId space, DeletedEntry entry) {
        return spaces.with(
                space,
                link -> pointers(link.store(), entry)
                        .then(pointers -> freeSlug(link.store(), entry)
                                .map(slug -> new Losses(
                                        pointers,
                                        slug.filter(free -> !free.equals(slugOf(entry))),
                                        hasPictures(entry)))));
    }

    private static Outcome<Integer> pointers(SpaceStore store, DeletedEntry entry) {
        Optional<Reference> own = entry.remote()
                .flatMap(remote -> target(entry.type()).map(target -> new Reference(target, remote.value())));
        return own.isEmpty() ? Outcome.ok(0) : store.history().pointersTo(own.get());
    }

    private static Optional<Reference.Target> target(ContentTypeKey type) {
        return switch (type.kind()) {
            case PAGE -> Optional.of(Reference.Target.PAGE);
            case ITEM -> Optional.of(Reference.Target.ITEM);
            case POST -> Optional.empty();
        };
    }

    private static String slugOf(DeletedEntry entry) {
        Content content = entry.version().content();
        return entry.type().kind() == ContentTypeKey.Kind.POST
                ? content.in(LocaleCode.NONE).text(PostFields.SLUG)
                : content.slug();
    }

    /** Its own slug, or the next free one like it; nothing for what has none. */
    private static Outcome<Optional<String>> freeSlug(SpaceStore store, DeletedEntry entry) {
        String own = slugOf(entry);
        if (own.isBlank()) {
            return Outcome.ok(Optional.empty());
        }
        String tried = own;
        for (int number = 2; ; number++) {
            Outcome<Optional<EntryKey>> holder = store.keyOf(entry.type(), new RemoteRef(tried));
            if (holder.map(Optional::isEmpty).orElse(true)) {
                String free = tried;
                return holder.map(none -> Optional.of(free));
            }
            tried = own + "-" + number;
        }
    }

    private static boolean hasPictures(DeletedEntry entry) {
        return !entry.ending().alts().isEmpty()
                || entry.version().content().locales().values().stream()
                        .anyMatch(fields -> fields.keys().stream().anyMatch(key -> isPicture(fields.get(key))));
    }

    private static boolean isPicture(JsonNode value) {
        return value.isTextual()
                ? PICTURE.matcher(value.asText().strip()).matches()
                : value.findValuesAsText("url").stream()
                        .anyMatch(url -> PICTURE.matcher(url).matches());
    }

    /** Makes it again as a draft that exists only here, with every field of every locale. Nothing is sent. */
    public Outcome<EntryKey> bringBack(SpaceId space, DeletedEntry entry) {
        return spaces.with(
                        space,
                        link -> freeSlug(link.store(), entry)
                                .then(slug -> link.store()
                                        .history()
                                        .bringBack(
                                                entry.key(),
                                                slug.map(free -> named(entry, free))
                                                        .orElse(entry.version().content()))))
                .onOk(key -> changes.publish(space));
    }

    private static Content named(DeletedEntry entry, String slug) {
        Content content = entry.version().content();
        if (entry.type().kind() == ContentTypeKey.Kind.POST) {
            return content.with(
                    LocaleCode.NONE, content.in(LocaleCode.NONE).with(PostFields.SLUG, TextNode.valueOf(slug)));
        }
        return new Content(content.title(), slug, content.locales());
    }
}
