package dev.larder.search;

import dev.larder.model.SpaceId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    /** Words with one beginning that are still weighed by how often they stand in an entry; more would take too long. */
    private static final int MOST_ENDINGS = 24;

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
        int signs = WordScan.signs(start);
        if (signs <= Documents.SURE_START) {
            return started(start);
        }
        List<BytesRef> endings = endings(start);
        if (endings.size() <= MOST_ENDINGS) {
            SynonymQuery.Builder together = new SynonymQuery.Builder(Documents.TEXT);
            endings.forEach(ending -> together.addTerm(new Term(Documents.TEXT, ending)));
            return together.build();
        }
        return signs <= Documents.LONGEST_START
                ? started(start)
                : alike(new PrefixQuery(new Term(Documents.TEXT, start)));
    }

    private static Query started(String start) {
        return alike(whole(Documents.START, start));
    }

    private static Query alike(Query found) {
        return new BoostQuery(new ConstantScoreQuery(found), BEGINNING_WEIGHT);
    }

    /** The words that begin so, in all parts of the index; no more than are needed to know that they are too many. */
    private List<BytesRef> endings(String start) throws IOException {
        BytesRef from = new BytesRef(start);
        Set<BytesRef> endings = new LinkedHashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum terms = Terms.getTerms(leaf.reader(), Documents.TEXT).iterator();
            boolean there = terms.seekCeil(from) != TermsEnum.SeekStatus.END;
            while (there && endings.size() <= MOST_ENDINGS && StringHelper.startsWith(terms.term(), from)) {
                endings.add(BytesRef.deepCopyOf(terms.term()));
                there = terms.next() != null;
            }
        }
        return List.copyOf(endings);
    }
}
