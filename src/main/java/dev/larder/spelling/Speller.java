package dev.larder.spelling;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks up texts in the dictionaries of this computer and in a person's own words. Safe from any thread; may take seconds. */
public final class Speller {
    private final Dictionaries dictionaries;
    private final PersonalWords personal;
    private final Set<String> ignored = ConcurrentHashMap.newKeySet();

    public Speller(Dictionaries dictionaries, PersonalWords personal) {
        this.dictionaries = dictionaries;
        this.personal = personal;
    }

    public Dictionaries dictionaries() {
        return dictionaries;
    }

    /** A word that no dictionary knows; {@code replaceable} where it can be exchanged without touching anything else. */
    public record Unknown(String word, int times, boolean replaceable) {}

    /** The words of rich text that are not known; nothing where the language has no dictionary. */
    public Optional<List<Unknown>> check(String language, String html) {
        return dictionaries.find(language).map(words -> {
            Map<String, Integer> unknown = SpellCheck.unknown(
                    html, word -> ignored.contains(word) || personal.has(language, word) || words.knows(word));
            return unknown.entrySet().stream()
                    .map(each ->
                            new Unknown(each.getKey(), each.getValue(), SpellCheck.canReplace(html, each.getKey())))
                    .toList();
        });
    }

    public List<String> suggest(String language, String word) {
        return dictionaries.find(language).map(words -> words.suggest(word)).orElse(List.of());
    }

    public String replaced(String html, String word, String by) {
        return SpellCheck.replaced(html, word, by);
    }

    /** Known from now on, in this language; kept on this computer. */
    public void add(String language, String word) throws IOException {
        personal.add(language, word);
    }

    /** Not spoken of any more until the program ends. */
    public void ignore(String word) {
        ignored.add(word);
    }
}
