package dev.larder.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.search.SearchEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Made-up entries whose words are as unevenly frequent as in a language (Zipf), the same for the same number. */
final class Prose {
    private static final String[] ONSETS = {
        "b", "br", "c", "ch", "cl", "cr", "d", "dr", "f", "fl", "fr", "g", "gr", "h", "j", "l", "m", "n", "p", "pl",
        "pr", "qu", "r", "s", "sc", "sh", "sl", "sp", "st", "str", "t", "th", "tr", "v", "w", "", "", ""
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ea", "ou", "ai", "é"};
    private static final String[] CODAS = {"", "", "n", "r", "l", "s", "t", "nd", "st", "ng", "m", "ck", "ss"};
    private static final int WORDS = 12_000;
    private static final int BODY = 3_300;

    private final List<String> vocabulary;
    private final double[] upTo;

    Prose() {
        Random random = new Random(7);
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < WORDS) {
            StringBuilder word = new StringBuilder();
            int syllables = words.size() < 200 ? 1 : 1 + random.nextInt(4);
            for (int syllable = 0; syllable < syllables; syllable++) {
                word.append(ONSETS[random.nextInt(ONSETS.length)])
                        .append(VOWELS[random.nextInt(VOWELS.length)])
                        .append(CODAS[random.nextInt(CODAS.length)]);
            }
            words.add(word.toString());
        }
        vocabulary = List.copyOf(words);
        upTo = new double[WORDS];
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    String word(Random random) {
        int at = java.util.Arrays.binarySearch(upTo, random.nextDouble() * upTo[WORDS - 1]);
        return vocabulary.get(at < 0 ? Math.min(WORDS - 1, -at - 1) : at);
    }

    String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            words.add(word(random));
        }
        return String.join(" ", words);
    }

    /** One of about 4 KB: a title, a body in rich text, and a repeater of two rows. */
    Made entry(int number) {
        Random random = new Random(number * 31L + 11);
        String title = words(random, 3 + random.nextInt(5));
        StringBuilder body = new StringBuilder();
        StringBuilder html = new StringBuilder();
        while (body.length() < BODY) {
            String paragraph = words(random, 40 + random.nextInt(40));
            body.append(paragraph).append('\n');
            html.append("<p>")
                    .append(paragraph)
                    .append("</p><ul><li><strong>")
                    .append(paragraph, 0, 12)
                    .append("</strong></li></ul>");
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("title", title).put("slug", "entry-" + number).put("body", html.toString());
        ArrayNode rows = fields.putArray("rows");
        for (int row = 0; row < 2; row++) {
            rows.addObject().put("heading", words(random, 4)).put("text", words(random, 15));
        }
        SearchEntry entry = new SearchEntry(
                new EntryKey("entry-" + number),
                ContentTypeKey.blog(),
                title,
                "entry-" + number,
                Content.of(LocaleCode.NONE, Fields.of(fields)));
        return new Made(entry, body.toString());
    }

    /** An entry, and its body with no tags for those beside us. */
    record Made(SearchEntry entry, String body) {}
}
