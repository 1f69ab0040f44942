package dev.larder.diff;

import java.util.ArrayList;
import java.util.List;

/** Compares two pieces of HTML by their words, and notes what the words do not show. */
final class HtmlDiff {
    private static final int MOST_NOTES = 40;
    private static final int EXCERPT = 80;

    private HtmlDiff() {}

    static List<Note> notes(HtmlReading before, HtmlReading after) {
        List<Note> notes = new ArrayList<>();
        links(before.links(), after.links(), notes);
        pairs(Note.Kind.MEDIA, before.media(), after.media(), notes);
        settings(before, after, notes);
        pairs(Note.Kind.SOURCE, before.rest(), after.rest(), notes);
        return notes.size() > MOST_NOTES ? notes.subList(0, MOST_NOTES) : notes;
    }

    private static void links(List<HtmlReading.Link> before, List<HtmlReading.Link> after, List<Note> notes) {
        List<String> was = before.stream().map(HtmlReading.Link::to).toList();
        List<String> is = after.stream().map(HtmlReading.Link::to).toList();
        for (Alignment.Run run : Alignment.of(was, is)) {
            for (int i = 0; !run.same() && i < longest(run); i++) {
                int from = run.from() + i;
                int to = run.otherFrom() + i;
                String at = to < run.otherTo()
                        ? after.get(to).words()
                        : before.get(from).words();
                notes.add(new Note(Note.Kind.LINK, at, at(was, from, run.to()), at(is, to, run.otherTo())));
            }
        }
    }

    private static void pairs(Note.Kind kind, List<String> before, List<String> after, List<Note> notes) {
        for (Alignment.Run run : Alignment.of(before, after)) {
            for (int i = 0; !run.same() && i < longest(run); i++) {
                notes.add(new Note(
                        kind, "", at(before, run.from() + i, run.to()), at(after, run.otherFrom() + i, run.otherTo())));
            }
        }
    }

    private static int longest(Alignment.Run run) {
        return Math.max(run.to() - run.from(), run.otherTo() - run.otherFrom());
    }

    private static String at(List<String> list, int place, int end) {
        return place < end ? list.get(place) : "";
    }

    /** Words that stayed, and are set differently: each stretch of them once. */
    private static void settings(HtmlReading before, HtmlReading after, List<Note> notes) {
        for (Alignment.Run run : Alignment.of(before.words(), after.words())) {
            int i = 0;
            while (run.same() && i < run.to() - run.from()) {
                String was = before.settings().get(run.from() + i);
                String is = after.settings().get(run.otherFrom() + i);
                int start = i;
                while (i < run.to() - run.from()
                        && before.settings().get(run.from() + i).equals(was)
                        && after.settings().get(run.otherFrom() + i).equals(is)) {
                    i++;
                }
                if (!was.equals(is)) {
                    String words = String.join("", before.words().subList(run.from() + start, run.from() + i));
                    notes.add(new Note(Note.Kind.FORMAT, excerpt(words), was, is));
                }
            }
        }
    }

    static String excerpt(String text) {
        String flat = text.replaceAll("\\s+", " ").strip();
        return flat.length() > EXCERPT ? flat.substring(0, EXCERPT) + "…" : flat;
    }
}
