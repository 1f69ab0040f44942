package dev.larder.search;

import dev.larder.model.EntryKey;
import dev.larder.model.SpaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/** One document for each entry, and the names of its fields. No positions: the words around a hit are read from its text. */
final class Documents {
    static final String ID = "id";
    static final String SPACE = "space";
    /** All words, those of the title too. */
    static final String TEXT = "text";
    /** The first letters of all words: what is typed first is then one term instead of thousands. */
    static final String START = "start";

    static final String TITLE = "title";
    static final String TITLE_START = "titleStart";

    /** Up to so many letters there are always too many words to look at each. */
    static final int SURE_START = 3;

    static final int LONGEST_START = 5;
    static final int LONGEST_TITLE_START = 12;

    /** What a row shows; as a doc value, which is read at its place, where a stored field would be unpacked with others. */
    static final String SHOWN = "shown";

    private static final FieldType COUNTED = indexed(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType PLAIN = indexed(IndexOptions.DOCS, true);

    private Documents() {}

    static Term id(SpaceId space, EntryKey key) {
        return new Term(ID, space.value() + "\n" + key.value());
    }

    static Term space(SpaceId space) {
        return new Term(SPACE, space.value());
    }

    static Document of(SpaceId space, SearchEntry entry) {
        List<Leaf> leaves = Leaves.of(entry);
        List<String> words = new ArrayList<>();
        leaves.forEach(leaf -> words.addAll(WordScan.words(leaf.text())));
        List<String> titleWords = WordScan.words(entry.title());
        Document document = new Document();
        document.add(new StringField(ID, id(space, entry.key()).text(), Field.Store.NO));
        document.add(new StringField(SPACE, space.value(), Field.Store.NO));
        document.add(new Field(TEXT, new WordStream(words), COUNTED));
        document.add(new Field(START, new WordStream(starts(words, LONGEST_START)), PLAIN));
        document.add(new Field(TITLE, new WordStream(titleWords), COUNTED));
        document.add(new Field(TITLE_START, new WordStream(starts(titleWords, LONGEST_TITLE_START)), PLAIN));
        document.add(new BinaryDocValuesField(SHOWN, Shown.write(space, entry, leaves)));
        return document;
    }

    private static Set<String> starts(Collection<String> words, int longest) {
        Set<String> starts = new LinkedHashSet<>();
        for (String word : new LinkedHashSet<>(words)) {
            int most = Math.min(longest, WordScan.signs(word));
            for (int signs = 1; signs <= most; signs++) {
                starts.add(WordScan.prefix(word, signs));
            }
        }
        return starts;
    }

    private static FieldType indexed(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
