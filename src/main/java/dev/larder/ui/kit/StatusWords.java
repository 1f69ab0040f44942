package dev.larder.ui.kit;

import dev.larder.model.ChangeState;
import dev.larder.model.EntryStatus;

/** The states of entries and changes in words. */
public final class StatusWords {
    private StatusWords() {}

    public static String of(EntryStatus status) {
        return switch (status) {
            case CONFLICT -> Words.of("status.conflict");
            case PARKED -> Words.of("status.parked");
            case CHANGED_HERE -> Words.of("status.changed-here");
            case WAITING -> Words.of("status.waiting");
            case ACCEPTED -> Words.of("status.accepted");
            case LIVE_WITH_DRAFT -> Words.of("status.live-with-draft");
            case LIVE -> Words.of("status.live");
            case SCHEDULED -> Words.of("status.scheduled");
            case SERVER_DRAFT -> Words.of("status.server-draft");
            case ONLY_HERE -> Words.of("status.only-here");
        };
    }

    public static String of(ChangeState state) {
        return switch (state) {
            case WAITING -> Words.of("status.waiting");
            case SENDING -> Words.of("status.sending");
            case ACCEPTED -> Words.of("status.accepted");
            case SEEN -> Words.of("status.seen");
            case PARKED -> Words.of("status.parked");
            case IN_CONFLICT -> Words.of("status.conflict");
        };
    }
}
