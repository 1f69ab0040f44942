package dev.larder.ui.richtext;

import dev.larder.richtext.Pasted;
import dev.larder.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;

/** Says what the cleaning of a paste took away: “Removed: 12 styles, 3 empty paragraphs”. */
final class PasteWords {
    private PasteWords() {}

    static String of(Pasted.Removed removed) {
        List<String> parts = new ArrayList<>();
        add(removed.styles(), Words.of("rich.paste.styles", removed.styles()), parts);
        add(removed.emptyParagraphs(), Words.of("rich.paste.empty", removed.emptyParagraphs()), parts);
        add(removed.comments(), Words.of("rich.paste.comments", removed.comments()), parts);
        add(removed.pictures(), Words.of("rich.paste.pictures", removed.pictures()), parts);
        add(removed.acting(), Words.of("rich.paste.acting", removed.acting()), parts);
        return Words.of("rich.paste.removed", String.join(", ", parts));
    }

    private static void add(int count, String words, List<String> parts) {
        if (count > 0) {
            parts.add(words);
        }
    }
}
