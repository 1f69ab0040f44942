package dev.larder.store;

import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.Fields;
import dev.larder.model.ItemTitle;
import dev.larder.model.LocalDraft;
import dev.larder.model.LocaleCode;
import dev.larder.model.PostFields;
import dev.larder.model.Publication;
import dev.larder.model.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Works out one line of the list from all that is known of an entry; pure. */
record RowShape(
        EntryTable.Known entry,
        List<MirrorTable.Head> heads,
        boolean serverDraft,
        Optional<LocalDraft> draft,
        List<Change> open,
        LocaleCode main) {

    /** The line, or nothing where nothing is left of the entry. */
    Optional<EntryRow> row() {
        if (heads.isEmpty() && draft.isEmpty() && open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new EntryRow(entry.key(), entry.type(), title(), slug(), status(), locales(), updated(), author()));
    }

    EntryStatus status() {
        if (isAny(ChangeState.IN_CONFLICT)) {
            return EntryStatus.CONFLICT;
        }
        if (isAny(ChangeState.PARKED)) {
            return EntryStatus.PARKED;
        }
        if (draft.isPresent()) {
            return heads.isEmpty() && open.isEmpty() && entry.remote().isEmpty()
                    ? EntryStatus.ONLY_HERE
                    : EntryStatus.CHANGED_HERE;
        }
        if (isAny(ChangeState.WAITING) || isAny(ChangeState.SENDING)) {
            return EntryStatus.WAITING;
        }
        return isAny(ChangeState.ACCEPTED) ? EntryStatus.ACCEPTED : atService();
    }

    private EntryStatus atService() {
        boolean live = heads.stream().anyMatch(head -> head.view() == View.LIVE);
        if (live && serverDraft) {
            return EntryStatus.LIVE_WITH_DRAFT;
        }
        if (heads.stream().anyMatch(head -> head.status() == Publication.Status.SCHEDULED)) {
            return EntryStatus.SCHEDULED;
        }
        if (live) {
            return EntryStatus.LIVE;
        }
        return heads.isEmpty() ? EntryStatus.ONLY_HERE : EntryStatus.SERVER_DRAFT;
    }

    private boolean isAny(ChangeState state) {
        return open.stream().anyMatch(change -> change.state() == state);
    }

    private String title() {
        return local().flatMap(this::titleOf)
                .or(() -> mainHead(heads, main).map(MirrorTable.Head::title))
                .orElse("");
    }

    private Optional<String> titleOf(Content content) {
        if (!content.title().isBlank()) {
            return Optional.of(content.title());
        }
        return fields(content).flatMap(fields -> titleOf(fields).stream()).findFirst();
    }

    private Optional<String> titleOf(Fields fields) {
        return switch (entry.type().kind()) {
            case PAGE -> Optional.empty();
            case POST -> Optional.of(fields.text(PostFields.TITLE)).filter(text -> !text.isBlank());
            case ITEM -> ItemTitle.of(fields);
        };
    }

    private String slug() {
        return local().flatMap(this::slugOf)
                .or(() -> mainHead(heads, main).map(MirrorTable.Head::slug))
                .orElse("");
    }

    private Optional<String> slugOf(Content content) {
        if (!content.slug().isBlank()) {
            return Optional.of(content.slug());
        }
        return isPost()
                ? fields(content)
                        .map(fields -> fields.text(PostFields.SLUG))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                : Optional.empty();
    }

    private String author() {
        return isPost() ? local().flatMap(this::authorOf).orElseGet(this::mirroredAuthor) : "";
    }

    private Optional<String> authorOf(Content content) {
        return fields(content)
                .filter(fields -> fields.has(PostFields.AUTHOR))
                .map(MirrorTable::author)
                .findFirst();
    }

    private String mirroredAuthor() {
        return mainHead(heads, main).map(MirrorTable.Head::author).orElse("");
    }

    private boolean isPost() {
        return entry.type().kind() == ContentTypeKey.Kind.POST;
    }

    private Set<LocaleCode> locales() {
        Set<LocaleCode> all = new TreeSet<>();
        heads.forEach(head -> all.add(head.locale()));
        local().ifPresent(content -> all.addAll(content.locales().keySet()));
        all.remove(LocaleCode.NONE);
        return all;
    }

    /** When it was last changed: here if it was, else by the service's clock; for a list only, never to decide by. */
    private Optional<Instant> updated() {
        Optional<Instant> here = draft.map(LocalDraft::savedAt)
                .or(() -> lastOpen().map(change -> change.progress().queuedAt()));
        return here.isPresent()
                ? here
                : heads.stream().flatMap(head -> head.updated().stream()).max(Comparator.naturalOrder());
    }

    /** What the editor would show if it is not the mirror. */
    private Optional<Content> local() {
        return draft.map(LocalDraft::content)
                .or(() -> lastOpen()
                        .filter(change -> change.kind() != ChangeKind.DELETE)
                        .map(Change::wanted));
    }

    private Optional<Change> lastOpen() {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1));
    }

    /** The fields of a content, those of the main locale first. */
    private Stream<Fields> fields(Content content) {
        List<Fields> all = new ArrayList<>();
        all.add(content.in(main));
        all.addAll(content.locales().values());
        return all.stream();
    }

    /** The version whose title stands for the entry: newest before live, the main locale before others. */
    static Optional<MirrorTable.Head> mainHead(List<MirrorTable.Head> heads, LocaleCode main) {
        return heads.stream()
                .min(Comparator.comparing(
                                (MirrorTable.Head head) -> !head.locale().equals(main))
                        .thenComparing(head -> head.view() != View.NEWEST)
                        .thenComparing(MirrorTable.Head::locale));
    }
}
