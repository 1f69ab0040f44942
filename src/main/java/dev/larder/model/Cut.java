package dev.larder.model;

import java.util.Optional;

/** A piece of text taken out of a text at a place, and the piece put there. */
public record Cut(int at, String removed, String inserted) {

    /** The least cut that leads from one text to another. */
    public static Cut between(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        if (splitsPair(before, start) || splitsPair(after, start)) {
            start--;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        if (end > 0 && (splitsPair(before, before.length() - end) || splitsPair(after, after.length() - end))) {
            end--;
        }
        return new Cut(
                start, before.substring(start, before.length() - end), after.substring(start, after.length() - end));
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    /** The text after it; empty where the removed piece does not stand there. */
    public Optional<String> done(String text) {
        return at <= text.length() && text.startsWith(removed, at)
                ? Optional.of(text.substring(0, at) + inserted + text.substring(at + removed.length()))
                : Optional.empty();
    }

    /** The way back. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // turned round on purpose
    public Cut turned() {
        String taken = inserted;
        String put = removed;
        return new Cut(at, taken, put);
    }

    /** This and the next as one cut, where the next touches what this put in. */
    public Optional<Cut> with(Cut next) {
        int end = at + inserted.length();
        int nextEnd = next.at + next.removed.length();
        if (next.at > end || nextEnd < at) {
            return Optional.empty();
        }
        String before = next.at < at ? next.removed.substring(0, at - next.at) : "";
        String behind = nextEnd > end ? next.removed.substring(Math.max(0, end - next.at)) : "";
        String kept = next.at > at ? inserted.substring(0, next.at - at) : "";
        String rest = nextEnd < end ? inserted.substring(nextEnd - at) : "";
        return Optional.of(new Cut(Math.min(at, next.at), before + removed + behind, kept + next.inserted + rest));
    }
}
