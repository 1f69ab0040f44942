package dev.larder.ui.kit;

import dev.larder.model.ChangeState;
import dev.larder.model.EntryStatus;

/** The states of entries and changes as small coloured words. The word carries the meaning; the colour only helps. */
public final class StatusPills {
    private StatusPills() {}

    public static StatusPill of(EntryStatus status) {
        Tone tone = switch (status) {
            case CONFLICT, PARKED -> Tone.DANGER;
            case CHANGED_HERE, ONLY_HERE -> Tone.WARNING;
            case WAITING, ACCEPTED, SCHEDULED -> Tone.INFO;
            case LIVE, LIVE_WITH_DRAFT -> Tone.SUCCESS;
            case SERVER_DRAFT -> Tone.NEUTRAL;
        };
        return new StatusPill(StatusWords.of(status), tone);
    }

    public static StatusPill of(ChangeState state) {
        Tone tone = switch (state) {
            case IN_CONFLICT, PARKED -> Tone.DANGER;
            case WAITING, SENDING, ACCEPTED -> Tone.INFO;
            case SEEN -> Tone.SUCCESS;
        };
        return new StatusPill(StatusWords.of(state), tone);
    }
}
