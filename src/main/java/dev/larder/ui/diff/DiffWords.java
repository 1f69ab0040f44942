package dev.larder.ui.diff;

import dev.larder.diff.FieldDiff;
import dev.larder.diff.Note;
import dev.larder.model.LocaleCode;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Differences in words. */
public final class DiffWords {
    private static final int LONGEST = 120;
    private static final Pattern TAG = Pattern.compile("<([a-z0-9]+)([^>]*)>");

    private DiffWords() {}

    /** The way to what differs, with its locale where there is one. */
    public static String name(FieldDiff field) {
        String label = field.path().isEmpty() ? Words.of("diff.whole-locale") : field.label();
        LocaleCode locale = field.locale();
        return locale.isNone() ? label : Words.of("diff.in-locale", label, locale.value());
    }

    static String kind(FieldDiff field) {
        return Words.of(
                switch (field.kind()) {
                    case ADDED -> "diff.added";
                    case REMOVED -> "diff.removed";
                    case CHANGED -> "diff.changed";
                    case MOVED -> "diff.moved";
                });
    }

    /** What the words do not show, like another link. */
    public static String note(Note note) {
        boolean format = note.kind() == Note.Kind.FORMAT;
        String before = format ? settings(note.before(), note.after()) : shortened(note.before());
        String after = format ? settings(note.after(), note.before()) : shortened(note.after());
        boolean placed = !note.at().isBlank();
        String key = switch (note.kind()) {
            case LINK -> placed ? "diff.note.link-at" : "diff.note.link";
            case MEDIA -> placed ? "diff.note.media-at" : "diff.note.media";
            case FORMAT -> placed ? "diff.note.format-at" : "diff.note.format";
            case SOURCE -> placed ? "diff.note.source-at" : "diff.note.source";
        };
        return Words.of(key, before, after, note.at());
    }

    static String shortened(String text) {
        return shortened(text, LONGEST);
    }

    static String shortened(String text, int longest) {
        String shown = text.isBlank() ? Words.of("diff.nothing") : text.strip();
        return shown.length() > longest ? shown.substring(0, longest) + "…" : shown;
    }

    /** The elements around words, as a person calls them, that are not around them on the other side as well. */
    static String settings(String tags, String others) {
        List<String> names = names(tags);
        names.removeAll(names(others));
        return names.isEmpty() ? Words.of("diff.set.plain") : String.join(", ", names);
    }

    private static List<String> names(String tags) {
        List<String> names = new ArrayList<>();
        Matcher tag = TAG.matcher(tags);
        while (tag.find()) {
            String name = name(tag.group(1));
            String attributes = tag.group(2).strip();
            if (!attributes.isEmpty()) {
                names.add((name.isEmpty() ? tag.group(1) : name) + " (" + attributes + ")");
            } else if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static String name(String tag) {
        return switch (tag) {
            case "strong", "b" -> Words.of("diff.set.bold");
            case "em", "i" -> Words.of("diff.set.italic");
            case "u" -> Words.of("diff.set.underlined");
            case "a" -> Words.of("diff.set.link");
            case "code", "pre" -> Words.of("diff.set.code");
            case "blockquote" -> Words.of("diff.set.quote");
            case "li" -> Words.of("diff.set.item");
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Words.of("diff.set.heading", tag.substring(1));
            case "p" -> Words.of("diff.set.paragraph");
            default -> "";
        };
    }
}
