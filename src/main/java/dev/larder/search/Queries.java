package dev.larder.search;

import dev.larder.model.SpaceId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Turns wanted words into a query: every word must be somewhere in the entry; one in the title counts more, and so does
 * one that is there as a whole.
 */
final class Queries {
    /** Words with one beginning that are still weighed together; of more, the most frequent are. */
    private static final int MOST_ENDINGS = 64;

    private static final float TITLE_WEIGHT = 4;
    private static final float BEGINNING_WEIGHT = 0.1f;

    private final IndexReader reader;

    Queries(IndexReader reader) {
        this.reader = reader;
    }

    /** A word that nobody wrote is taken for the beginning of one. */
    List<Wanted> settled(List<Wanted> typed) throws IOException {
        List<Wanted> settled = new ArrayList<>();
        for (Wanted each : typed) {
            boolean written = reader.docFreq(new Term(Documents.TEXT, each.word())) > 0;
            settled.add(written ? each : each.open());
        }
        return settled;
    }

    Query of(List<Wanted> wanted, Optional<SpaceId> space) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Wanted each : wanted) {
            all.add(each.begins() ? beginning(each.word()) : whole(Documents.TEXT, each.word()), Occur.MUST);
            all.add(inTitle(each), Occur.SHOULD);
            if (each.begins()) {
                all.add(whole(Documents.TEXT, each.word()), Occur.SHOULD);
            }
        }
        space.ifPresent(it -> all.add(new TermQuery(Documents.space(it)), Occur.FILTER));
        return all.build();
    }

    private static Query whole(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    private static Query inTitle(Wanted wanted) {
        Query found = wanted.begins()
                ? whole(Documents.TITLE_START, WordScan.prefix(wanted.word(), Documents.LONGEST_TITLE_START))
                : whole(Documents.TITLE, wanted.word());
        return new BoostQuery(found, TITLE_WEIGHT);
    }

    private Query beginning(String start) throws IOException {
        if (WordScan.signs(start) <= Documents.LONGEST_START) {
            return new BoostQuery(
                    new ConstantScoreQuery(whole(Documents.START, start)), BEGINNING_WEIGHT);
        }
        Map<BytesRef, Integer> endings = endings(start);
        SynonymQuery.Builder together = new SynonymQuery.Builder(Documents.TEXT);
        endings.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_ENDINGS)
                .forEach(ending -> together.addTerm(new Term(Documents.TEXT, ending.getKey())));
        if (endings.size() <= MOST_ENDINGS) {
            return together.build();
        }
        return new BooleanQuery.Builder()
                .add(new ConstantScoreQuery(new PrefixQuery(new Term(Documents.TEXT, start))), Occur.MUST)
                .add(together.build(), Occur.SHOULD)
                .build();
    }

    private Map<BytesRef, Integer> endings(String start) throws IOException {
        BytesRef from = new BytesRef(start);
        Map<BytesRef, Integer> endings = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum terms = Terms.getTerms(leaf.reader(), Documents.TEXT).iterator();
            TermsEnum.SeekStatus at = terms.seekCeil(from);
            boolean there = at != TermsEnum.SeekStatus.END;
            while (there && StringHelper.startsWith(terms.term(), from)) {
                endings.merge(BytesRef.deepCopyOf(terms.term()), terms.docFreq(), Integer::sum);
                there = terms.next() != null;
            }
        }
        return endings;
    }
}
