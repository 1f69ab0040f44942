package dev.larder.ui.diff;

import dev.larder.diff.FieldDiff;
import dev.larder.diff.Segment;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;

/** Differences as plain lines, one for each, to be heard, selected and copied. */
public final class DiffLines {
    private static final int MOST = 3000;
    private static final int LONGEST = 2000;
    private static final int WORDS_BEFORE = 40;

    private DiffLines() {}

    /** In the order of the differences; {@code many more} at the end where there are too many to list. */
    public static List<String> of(List<FieldDiff> fields) {
        List<String> lines = new ArrayList<>();
        for (FieldDiff field : fields) {
            String name = DiffWords.name(field);
            if (field.segments().isEmpty() && field.notes().isEmpty()) {
                lines.add(Words.of("diff.line.kind", name, DiffWords.kind(field)));
            } else if (field.kind() == FieldDiff.Kind.MOVED) {
                lines.add(Words.of("diff.line.moved", name, said(field, 0), said(field, 1)));
            } else {
                segments(name, field, lines);
            }
            field.notes().forEach(note -> lines.add(Words.of("diff.line.kind", name, DiffWords.note(note))));
            if (lines.size() > MOST) {
                List<String> some = new ArrayList<>(lines.subList(0, MOST));
                some.add(Words.of("diff.line.more"));
                return some;
            }
        }
        return lines;
    }

    private static String said(FieldDiff field, int index) {
        return index < field.segments().size() ? field.segments().get(index).text() : "";
    }

    private static void segments(String name, FieldDiff field, List<String> lines) {
        List<Segment> segments = field.segments();
        for (int at = 0; at < segments.size(); at++) {
            Segment segment = segments.get(at);
            if (segment.kind() == Segment.Kind.SAME) {
                continue;
            }
            boolean exchanged = segment.kind() == Segment.Kind.REMOVED
                    && at + 1 < segments.size()
                    && segments.get(at + 1).kind() == Segment.Kind.ADDED;
            String place = place(segments, at);
            if (exchanged) {
                lines.add(Words.of("diff.line.exchanged", name, quoted(segment), quoted(segments.get(at + 1)), place));
                at++;
            } else {
                boolean added = segment.kind() == Segment.Kind.ADDED;
                lines.add(Words.of(added ? "diff.line.added" : "diff.line.removed", name, quoted(segment), place));
            }
        }
    }

    /** The words before, so that it can be found. */
    private static String place(List<Segment> segments, int at) {
        if (at == 0 || segments.get(at - 1).kind() != Segment.Kind.SAME) {
            return "";
        }
        String before = flat(segments.get(at - 1).text());
        if (before.isBlank()) {
            return "";
        }
        int start = Math.max(0, before.length() - WORDS_BEFORE);
        int word = start == 0 ? 0 : before.indexOf(' ', start) + 1;
        return Words.of("diff.line.after", before.substring(word));
    }

    private static String quoted(Segment segment) {
        String text = flat(segment.text());
        return text.isEmpty() ? Words.of("diff.space") : DiffWords.shortened(text, LONGEST);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
