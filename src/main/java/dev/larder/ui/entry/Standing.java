package dev.larder.ui.entry;

import dev.larder.model.Change;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryStatus;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.Publication;
import dev.larder.ui.kit.Words;
import java.util.Optional;

/** How an opened entry stands, in one word and in one sentence. */
final class Standing {
    private Standing() {}

    static EntryStatus of(OpenEntry entry) {
        Optional<EntryStatus> here = entry.openChange().map(Standing::of);
        if (here.filter(status -> status == EntryStatus.CONFLICT || status == EntryStatus.PARKED)
                .isPresent()) {
            return here.get();
        }
        if (entry.draft().isPresent()) {
            return entry.remote().isPresent() ? EntryStatus.CHANGED_HERE : EntryStatus.ONLY_HERE;
        }
        return here.orElseGet(() -> atService(entry));
    }

    private static EntryStatus of(Change change) {
        return switch (change.state()) {
            case IN_CONFLICT -> EntryStatus.CONFLICT;
            case PARKED -> EntryStatus.PARKED;
            case ACCEPTED, SEEN -> EntryStatus.ACCEPTED;
            case WAITING, SENDING -> EntryStatus.WAITING;
        };
    }

    private static EntryStatus atService(OpenEntry entry) {
        if (entry.remote().isEmpty()) {
            return EntryStatus.ONLY_HERE;
        }
        boolean scheduled = entry.mirrored().newest().values().stream()
                .anyMatch(version -> version.publication().status() == Publication.Status.SCHEDULED);
        if (scheduled) {
            return EntryStatus.SCHEDULED;
        }
        if (!entry.mirrored().isLive()) {
            return EntryStatus.SERVER_DRAFT;
        }
        return entry.mirrored().hasServerDraft() ? EntryStatus.LIVE_WITH_DRAFT : EntryStatus.LIVE;
    }

    static String note(OpenEntry entry) {
        if (entry.draft().isPresent() && entry.openChange().isPresent()) {
            return Words.of("entry.note.edited-since");
        }
        return switch (of(entry)) {
            case LIVE -> Words.of("entry.note.live");
            case LIVE_WITH_DRAFT -> Words.of("entry.note.live-with-draft");
            case SERVER_DRAFT -> Words.of("entry.note.server-draft");
            case SCHEDULED -> Words.of("entry.note.scheduled");
            case ONLY_HERE -> Words.of("entry.note.only-here");
            case CHANGED_HERE ->
                entry.mirrored().isLive() ? Words.of("entry.note.changed-live") : Words.of("entry.note.changed");
            case WAITING -> Words.of("entry.note.waiting");
            case ACCEPTED -> Words.of("entry.note.accepted");
            case PARKED -> Words.of("entry.note.parked");
            case CONFLICT -> Words.of("entry.note.conflict");
        };
    }

    /** As a person knows it; untitled where it has no title. */
    static String title(EntryModel.Opened opened, Content content) {
        String title = title(opened.entry().type(), content, opened.space().mainLocale());
        return title.isBlank() ? Words.of("entries.untitled") : title;
    }

    static String title(ContentTypeKey type, Content content, LocaleCode main) {
        return content.titleAs(type, main);
    }
}
