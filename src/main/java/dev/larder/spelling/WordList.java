package dev.larder.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.util.List;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The words of one language, as Hunspell writes them down. Safe from any thread; one question at a time. */
final class WordList {
    private static final int SUGGESTED = 4;

    private final Hunspell hunspell;

    private WordList(Hunspell hunspell) {
        this.hunspell = hunspell;
    }

    /** Both streams are read to their ends. Throws for what is no dictionary. */
    static WordList read(InputStream affixes, InputStream words) throws IOException, ParseException {
        try (ByteBuffersDirectory scratch = new ByteBuffersDirectory()) {
            Dictionary dictionary = new Dictionary(scratch, "spelling", affixes, words);
            return new WordList(new Hunspell(dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> {}));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException noDictionary) {
            // So the library answers to a file that is none.
            throw new IOException(noDictionary);
        }
    }

    synchronized boolean knows(String word) {
        String plain = word.replace('’', '\'');
        return hunspell.spell(plain) || hunspell.spell(word);
    }

    /** The likeliest first; a few, since more only confuse. */
    synchronized List<String> suggest(String word) {
        return hunspell.suggest(word.replace('’', '\'')).stream()
                .limit(SUGGESTED)
                .toList();
    }
}
