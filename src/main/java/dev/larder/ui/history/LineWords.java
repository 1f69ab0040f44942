package dev.larder.ui.history;

import dev.larder.ui.kit.Icons;
import dev.larder.ui.kit.When;
import dev.larder.ui.kit.Words;
import java.time.Instant;

/** Versions in words. */
final class LineWords {
    private LineWords() {}

    static String what(Line line) {
        return Words.of(
                switch (line.kind()) {
                    case HERE -> "history.here";
                    case LIVE -> "history.live";
                    case SERVER_DRAFT -> "history.server-draft";
                    case BASE -> "history.base";
                    case SERVER -> "history.server";
                    case QUEUED -> "history.queued";
                    case SENT -> "history.sent";
                    case DRAFT -> "history.draft";
                    case DISCARDED -> "history.discarded";
                    case CONFLICT -> "history.conflict";
                    case DELETED -> "history.deleted";
                    case RESTORED -> "history.restored";
                });
    }

    static Icons icon(Line line) {
        return switch (line.kind()) {
            case HERE, DRAFT -> Icons.DRAFT;
            case LIVE -> Icons.LIVE;
            case SERVER_DRAFT, SERVER -> Icons.CLOUD;
            case QUEUED -> Icons.CLOCK;
            case SENT -> Icons.OUTBOX;
            case DISCARDED -> Icons.CLEAR;
            case CONFLICT -> Icons.CONFLICT;
            case DELETED -> Icons.DELETE;
            case RESTORED, BASE -> Icons.HISTORY;
        };
    }

    /** When it was kept; for what is there now, when it was last changed. */
    static String when(Line line) {
        if (line.kind() == Line.Kind.BASE) {
            return Words.of("history.before-edit");
        }
        return line.at().map(LineWords::at).orElseGet(() -> Words.of("history.now"));
    }

    /** The time for today, date and time before. */
    static String at(Instant at) {
        String day = When.inShort(at);
        String time = When.time(at);
        return day.endsWith(time) ? day : Words.of("history.at", day, time);
    }
}
