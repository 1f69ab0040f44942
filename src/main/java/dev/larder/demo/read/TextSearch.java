package dev.larder.demo.read;

import dev.larder.demo.http.Query;
import dev.larder.demo.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Searches for all words of a query, each as the beginning of a word. */
record TextSearch(List<String> words) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LONGEST = 100;

    static TextSearch of(Query query) {
        String text = query.get("query").orElseThrow(() -> Refusal.field("query", "This field is required."));
        if (text.length() > LONGEST) {
            throw Refusal.field("query", "Ensure this field has no more than 100 characters.");
        }
        return new TextSearch(wordsOf(text));
    }

    private static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** 0 when a word is missing, else more the more often the words come; the title counts thrice. */
    double rank(String title, String text) {
        List<String> inTitle = wordsOf(title);
        List<String> inText = wordsOf(text);
        double rank = words.isEmpty() ? 0 : 1;
        for (String word : words) {
            double hits = 3.0 * count(inTitle, word) + count(inText, word);
            if (hits == 0) {
                return 0;
            }
            rank += hits;
        }
        return Math.round(rank / (rank + 10) * 1e8) / 1e8;
    }

    private static long count(List<String> words, String start) {
        return words.stream().filter(word -> word.startsWith(start)).count();
    }
}
