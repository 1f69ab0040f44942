package dev.larder.ui.preview;

import dev.larder.model.FieldType;
import dev.larder.ui.kit.Words;
import java.util.Set;
import org.jsoup.nodes.Entities;

/** Values that are no prose, like a price or a date, each beside its name. */
final class PageFacts {
    private static final int SENTENCE = 40;
    private static final Set<String> PROSE =
            Set.of("headline", "subheadline", "title", "subtitle", "quote", "caption", "summary");

    private PageFacts() {}

    static boolean isFact(Part.Item item) {
        FieldType type = item.def().type();
        boolean lengthy = type instanceof FieldType.RichText || type instanceof FieldType.LongText;
        boolean words = type instanceof FieldType.ShortText && isWordy(item);
        return item.value().isValueNode() && !lengthy && !words && !(type instanceof FieldType.Media);
    }

    /** A sentence says what it is by itself; a number of a house does not. */
    private static boolean isWordy(Part.Item item) {
        return item.value().asText("").length() > SENTENCE
                || PROSE.contains(item.def().key());
    }

    /** As an entry of a list of definitions. */
    static String of(Part.Item item) {
        return "<div><dt>" + Entities.escape(item.def().label()) + "</dt><dd>" + value(item) + "</dd></div>";
    }

    private static String value(Part.Item item) {
        String value = item.value().asText();
        FieldType type = item.def().type();
        if (type instanceof FieldType.Color) {
            String colour = value.matches("#[0-9a-fA-F]{3,8}") ? value : "transparent";
            return "<span class=\"swatch\" style=\"background:" + colour + "\"></span> " + Entities.escape(value);
        } else if (item.value().isBoolean()) {
            return Entities.escape(Words.of(item.value().asBoolean() ? "preview.yes" : "preview.no"));
        } else if (item.value().isNumber()) {
            return Entities.escape(value.replaceFirst("^(-?\\d+)\\.0+$", "$1"));
        } else if (type instanceof FieldType.DateTime) {
            return Entities.escape(
                    value.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "").replace('T', ' '));
        }
        return Entities.escape(value);
    }
}
