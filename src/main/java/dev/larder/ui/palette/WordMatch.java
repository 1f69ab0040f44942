package dev.larder.ui.palette;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How well a title fits what was typed: every word typed must begin a word of it, or at least stand in it. */
final class WordMatch {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> wanted;

    WordMatch(String typed) {
        this.wanted =
                GAPS.splitAsStream(fold(typed)).filter(word -> !word.isEmpty()).toList();
    }

    /** Less is better; nothing where it does not fit. */
    OptionalInt of(String title) {
        String folded = fold(title);
        List<String> words = GAPS.splitAsStream(folded).toList();
        int cost = 0;
        for (int each = 0; each < wanted.size(); each++) {
            String word = wanted.get(each);
            int at = each;
            if (at < words.size() && words.get(at).startsWith(word)) {
                continue;
            }
            if (words.stream().anyMatch(it -> it.startsWith(word))) {
                cost += 1;
            } else if (folded.contains(word)) {
                cost += 10;
            } else {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(cost);
    }

    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
