package dev.larder.ui.preview;

import dev.larder.model.PreviewSetup;
import dev.larder.page.AddressTemplate;
import dev.larder.ui.kit.When;
import dev.larder.ui.kit.Words;
import java.time.Instant;
import java.util.Optional;

/** What a preview says of itself: what it shows, from when, and in whose style. */
final class PreviewWords {
    private PreviewWords() {}

    static String side(PreviewSubject.Side side) {
        return Words.of(
                switch (side) {
                    case LOCAL -> "preview.local";
                    case SERVER_DRAFT -> "preview.server-draft";
                    case LIVE -> "preview.live";
                });
    }

    /** The name of a version, with the reason where there is none. */
    static String choice(PreviewSubject subject, PreviewSubject.Side side) {
        if (subject.has(side)) {
            return side(side);
        }
        String why = Words.of(
                subject.entry().remote().isEmpty()
                        ? "preview.only-here"
                        : side == PreviewSubject.Side.LIVE ? "preview.not-live" : "preview.no-draft");
        return Words.of("preview.choice.none", side(side), why);
    }

    static String look(PreviewSetup.Look look) {
        return Words.of(
                switch (look) {
                    case NEUTRAL -> "preview.neutral";
                    case CLIENT -> "preview.client";
                    case SITE -> "preview.site";
                });
    }

    static String width(PreviewSetup.Width width) {
        return switch (width) {
            case FIT -> Words.of("preview.width.fit");
            case PHONE -> Words.of("preview.width.phone", width.pixels());
            case TABLET -> Words.of("preview.width.tablet", width.pixels());
            case DESKTOP -> Words.of("preview.width.desktop", width.pixels());
        };
    }

    /** {@code read} is when the space was last read from the service. */
    static String stamp(PreviewSubject subject, PreviewSubject.Side side, Optional<Instant> read) {
        String when = subject.changed(side).map(PreviewWords::moment).orElse("");
        if (side == PreviewSubject.Side.LOCAL) {
            if (subject.isUntouched() && subject.entry().remote().isPresent()) {
                return when.isEmpty()
                        ? Words.of("preview.stamp.untouched")
                        : Words.of("preview.stamp.untouched-at", when);
            }
            return subject.saved().isEmpty()
                    ? Words.of("preview.stamp.local")
                    : Words.of("preview.stamp.local-at", when);
        }
        String what = when.isEmpty() ? side(side) : Words.of("preview.stamp.changed", side(side), when);
        return read.map(at -> Words.of("preview.stamp.read", what, moment(at))).orElse(what);
    }

    static String style(PreviewSetup.Style style) {
        String host = Optional.ofNullable(style.from().getHost()).orElse("");
        return Words.of("preview.stamp.style", host, moment(style.at()));
    }

    /** The time for today, date and time before. */
    static String moment(Instant at) {
        String day = When.inShort(at);
        String time = When.time(at);
        return day.endsWith(time) ? day : Words.of("history.at", day, time);
    }

    static String problem(AddressTemplate.Problem problem) {
        return Words.of(
                switch (problem.kind()) {
                    case NOT_WEB -> "preview.address.not-web";
                    case NO_HOST -> "preview.address.no-host";
                    case SECRET -> "preview.address.secret";
                    case UNKNOWN_NAME -> "preview.address.unknown";
                    case BRACES -> "preview.address.braces";
                    case PLACE_IN_HOST -> "preview.address.in-host";
                    case NOT_AN_ADDRESS -> "preview.address.malformed";
                },
                problem.what());
    }
}
