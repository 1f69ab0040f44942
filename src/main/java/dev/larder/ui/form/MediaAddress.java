package dev.larder.ui.form;

import dev.larder.model.MediaFile;
import dev.larder.ui.kit.Words;
import java.util.Locale;
import java.util.Optional;

/** What is to be said of a text that was typed as the address of a media file; pure. */
record MediaAddress(String text) {

    /** Why the service could never fetch it; empty where it could. */
    Optional<String> problem() {
        String small = text.toLowerCase(Locale.ROOT);
        if (text.isEmpty() || MediaFile.isWebAddress(text)) {
            return Optional.empty();
        }
        if (small.startsWith("file:") || small.matches("[a-z]:[\\\\/].*") || small.matches("(/home/|/users/|~/).*")) {
            return Optional.of(Words.of("form.media.problem.local"));
        }
        if (text.chars().anyMatch(Character::isWhitespace)) {
            return Optional.of(Words.of("form.media.problem.space"));
        }
        return Optional.of(Words.of("form.media.problem.address"));
    }

    /** What is doubtful about it and may stay. */
    Optional<String> doubt() {
        boolean plain = text.toLowerCase(Locale.ROOT).startsWith("http://");
        boolean here = text.matches("(?i)http://(127\\.0\\.0\\.1|localhost|\\[::1])([:/].*)?");
        return plain && !here ? Optional.of(Words.of("form.media.http")) : Optional.empty();
    }
}
