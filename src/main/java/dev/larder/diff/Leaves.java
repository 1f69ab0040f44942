package dev.larder.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larder.model.Reference;
import java.util.ArrayList;
import java.util.List;

/** Compares two values that are no structure: texts, HTML, numbers, references, and lists of them. */
final class Leaves {
    private static final int LONGEST_ELEMENT = 200;

    private Leaves() {}

    /** The words of both sides, and what they do not show. */
    record Compared(List<Segment> segments, List<Note> notes) {
        boolean showsNothing() {
            return notes.isEmpty() && segments.stream().allMatch(part -> part.kind() == Segment.Kind.SAME);
        }
    }

    static Compared compare(JsonNode before, JsonNode after) {
        Compared compared = before.isArray() || after.isArray()
                ? new Compared(lists(before, after), List.of())
                : texts(text(before), text(after));
        if (!compared.showsNothing()) {
            return compared;
        }
        Note note = new Note(Note.Kind.SOURCE, "", aroundChange(before, after), aroundChange(after, before));
        return new Compared(compared.segments(), List.of(note));
    }

    private static Compared texts(String before, String after) {
        if (!HtmlReading.looksLikeHtml(before) && !HtmlReading.looksLikeHtml(after)) {
            return new Compared(WordDiff.of(before, after), List.of());
        }
        HtmlReading was = HtmlReading.of(before);
        HtmlReading is = HtmlReading.of(after);
        return new Compared(WordDiff.segments(was.words(), is.words()), HtmlDiff.notes(was, is));
    }

    private static List<Segment> lists(JsonNode before, JsonNode after) {
        List<Segment> segments = new ArrayList<>();
        List<String> was = elements(before);
        List<String> is = elements(after);
        for (Alignment.Run run : Alignment.of(was, is)) {
            String removed = String.join(", ", was.subList(run.from(), run.to()));
            String added = String.join(", ", is.subList(run.otherFrom(), run.otherTo()));
            if (run.same()) {
                segments.add(Segment.same(apart(segments, removed)));
                continue;
            }
            if (!removed.isEmpty()) {
                segments.add(Segment.removed(apart(segments, removed)));
            }
            if (!added.isEmpty()) {
                segments.add(Segment.added(apart(segments, added)));
            }
        }
        return segments;
    }

    private static String apart(List<Segment> before, String text) {
        return before.isEmpty() ? text : ", " + text;
    }

    private static List<String> elements(JsonNode list) {
        List<String> elements = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(element -> elements.add(text(element)));
        } else if (!text(list).isEmpty()) {
            elements.add(text(list));
        }
        return elements;
    }

    static String text(JsonNode value) {
        return Reference.read(value)
                .map(reference -> reference.target().name().toLowerCase(java.util.Locale.ROOT) + " " + reference.id())
                .orElseGet(() -> value.isContainerNode() ? value.toString() : value.asText(""));
    }

    /** The source from a little before the first difference on. */
    private static String aroundChange(JsonNode value, JsonNode other) {
        String source = value.isTextual() ? value.asText() : value.isMissingNode() ? "" : value.toString();
        String others = other.isTextual() ? other.asText() : other.isMissingNode() ? "" : other.toString();
        int at = 0;
        while (at < Math.min(source.length(), others.length()) && source.charAt(at) == others.charAt(at)) {
            at++;
        }
        int start = Math.max(0, at - 20);
        return source.substring(start, Math.min(source.length(), start + LONGEST_ELEMENT));
    }
}
