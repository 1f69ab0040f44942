package dev.larder.model;

import java.util.List;

/** A piece of text on one line with the places in it that a search meant. */
public record Snippet(String text, List<Mark> marks) {
    public Snippet {
        marks = List.copyOf(marks);
        int length = text.length();
        if (marks.stream().anyMatch(mark -> mark.to() > length)) {
            throw new IllegalArgumentException("a mark beyond the text");
        }
    }

    /** From a letter to before another. */
    public record Mark(int from, int to) {
        public Mark {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("not a mark: " + from + " to " + to);
            }
        }
    }

    public static Snippet plain(String text) {
        return new Snippet(text, List.of());
    }
}
