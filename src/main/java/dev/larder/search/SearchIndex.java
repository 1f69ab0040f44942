package dev.larder.search;

import dev.larder.model.EntryKey;
import dev.larder.model.SearchHit;
import dev.larder.model.SearchQuery;
import dev.larder.model.SpaceId;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words of all entries of all spaces, in one folder. It is derived: what is lost of it is made again from the stores,
 * so nothing here is worth more than a rebuild.
 *
 * <p>With the documents stands how far each space was followed ({@link Mark}); both become durable together, at
 * {@link #commit}. After a crash the marks are those of the last commit, and what came later is fed again.
 *
 * <p>Threads: any, but never the one that draws; putting in and committing are for one thread at a time. Failures:
 * {@code StoreTrouble}; {@code DAMAGED} means that it has to be thrown away ({@link #rebuild}).
 */
public final class SearchIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    static final String FORMAT_KEY = "format";

    /** To be changed whenever documents are made in another way. */
    private static final String FORMAT = "1";

    private static final String SPACE_KEY = "space ";
    private static final double BUFFER_MEGABYTES = 32;

    private final IndexFolder folder;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<SpaceId, Mark> marks = new ConcurrentHashMap<>();

    private SearchIndex(IndexFolder folder, FSDirectory directory, IndexWriter writer) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /**
     * How far a space was followed: the name of its store's feed, a revision of it, and what its file looked like then;
     * no looks where it may have been written since.
     */
    public record Mark(String feed, long revision, String looks) {
        public Mark(String feed, long revision) {
            this(feed, revision, "");
        }

        private String text() {
            return revision + " " + feed + " " + looks;
        }

        private static Mark parse(String text) {
            String[] parts = text.split(" ", 3);
            return new Mark(parts[1], Long.parseLong(parts[0]), parts[2]);
        }
    }

    /** Work on the index that may meet trouble of the disk. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    /** Opens the index, or begins a new one where there is none, or none that can be used. */
    public static Outcome<SearchIndex> open(Path folder) {
        IndexFolder place = new IndexFolder(folder);
        return door(() -> open(place)).recover(why -> {
            if (!IndexTrouble.isDamage(why)) {
                return Outcome.failed(why);
            }
            LOG.info("the search index is made anew: {}", why);
            return rebuild(folder);
        });
    }

    /** Throws away what is in the folder and begins anew; close the index first. */
    public static Outcome<SearchIndex> rebuild(Path folder) {
        IndexFolder place = new IndexFolder(folder);
        return door(() -> {
            place.empty();
            return open(place);
        });
    }

    private static SearchIndex open(IndexFolder place) throws IOException {
        FSDirectory directory = place.directory();
        try {
            Map<String, String> said = place.check(directory, FORMAT);
            IndexWriterConfig config = new IndexWriterConfig()
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    .setMergeScheduler(new SerialMergeScheduler())
                    .setCommitOnClose(false);
            SearchIndex index = new SearchIndex(place, directory, new IndexWriter(directory, config));
            said.forEach((key, value) -> {
                if (key.startsWith(SPACE_KEY)) {
                    index.marks.put(new SpaceId(key.substring(SPACE_KEY.length())), Mark.parse(value));
                }
            });
            place.opened();
            return index;
        } catch (IOException | RuntimeException refused) {
            directory.close();
            throw refused;
        }
    }

    /** How far a space was put in, if ever. */
    public Optional<Mark> mark(SpaceId space) {
        return Optional.ofNullable(marks.get(space));
    }

    /** The spaces of which something may be in the index. */
    public Set<SpaceId> spaces() {
        return Set.copyOf(marks.keySet());
    }

    /** Takes entries out, then puts others in, in place of what was there of them; found after the next {@link #refresh}. */
    public Outcome<Done> put(SpaceId space, List<EntryKey> removed, List<SearchEntry> entries, Mark upTo) {
        Map<Term, Document> documents = new LinkedHashMap<>();
        for (SearchEntry entry : entries) {
            documents.put(Documents.id(space, entry.key()), Documents.of(space, entry));
        }
        return door(() -> {
            for (EntryKey key : removed) {
                writer.deleteDocuments(Documents.id(space, key));
            }
            for (Map.Entry<Term, Document> each : documents.entrySet()) {
                writer.updateDocument(each.getKey(), each.getValue());
            }
            marks.put(space, upTo);
            return Done.DONE;
        });
    }

    /** Notes what the file of a space looks like, now that all of it is in and nobody writes to it; false if known so. */
    public boolean noteLooks(SpaceId space, String looks) {
        Optional<Mark> before = mark(space);
        marks.computeIfPresent(space, (it, mark) -> new Mark(mark.feed(), mark.revision(), looks));
        return !mark(space).equals(before);
    }

    /** Takes all of a space out. */
    public Outcome<Done> forget(SpaceId space) {
        return door(() -> {
            writer.deleteDocuments(Documents.space(space));
            marks.remove(space);
            return Done.DONE;
        });
    }

    /** Lets what was put in be found. */
    public Outcome<Done> refresh() {
        return door(() -> {
            searchers.maybeRefreshBlocking();
            return Done.DONE;
        });
    }

    /** Makes documents and marks durable together. */
    public Outcome<Done> commit() {
        return door(() -> {
            Map<String, String> said = new HashMap<>();
            said.put(FORMAT_KEY, FORMAT);
            marks.forEach((space, mark) -> said.put(SPACE_KEY + space.value(), mark.text()));
            writer.setLiveCommitData(said.entrySet());
            writer.commit();
            return Done.DONE;
        });
    }

    /** The best rows, best first: all words in the title before others; nothing for a text without a word. */
    public Outcome<List<SearchHit>> query(SearchQuery query) {
        return door(() -> {
            List<Wanted> typed = Wanted.in(query.text());
            if (typed.isEmpty() || query.most() < 1) {
                return List.of();
            }
            IndexSearcher searcher = searchers.acquire();
            try {
                return hits(searcher, typed, query);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private static List<SearchHit> hits(IndexSearcher searcher, List<Wanted> typed, SearchQuery query)
            throws IOException {
        Queries queries = new Queries(searcher.getIndexReader());
        List<Wanted> wanted = queries.settled(typed);
        TopScoreDocCollectorManager best = new TopScoreDocCollectorManager(query.most(), query.most());
        ScoreDoc[] found = searcher.search(queries.of(wanted, query.space()), best).scoreDocs;
        Matching matching = new Matching(wanted);
        List<SearchHit> hits = new ArrayList<>(found.length);
        for (ScoreDoc each : found) {
            hits.add(matching.hit(shown(searcher.getIndexReader().leaves(), each.doc)));
        }
        return List.copyOf(hits);
    }

    private static Shown shown(List<LeafReaderContext> segments, int document) throws IOException {
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
        BinaryDocValues values = DocValues.getBinary(segment.reader(), Documents.SHOWN);
        if (!values.advanceExact(document - segment.docBase)) {
            throw new CorruptIndexException("a document with nothing to show", Documents.SHOWN);
        }
        return Shown.read(values.binaryValue());
    }

    /** How many entries are in it, as the last {@link #refresh} left it. */
    public Outcome<Integer> size() {
        return door(() -> {
            IndexSearcher searcher = searchers.acquire();
            try {
                return searcher.getIndexReader().numDocs();
            } finally {
                searchers.release(searcher);
            }
        });
    }

    /** Ends without a commit: what was not committed is fed again next time. */
    @Override
    public void close() {
        try (directory) {
            searchers.close();
            writer.rollback();
            folder.closed();
        } catch (IOException | RuntimeException trouble) {
            LOG.warn("the search index did not close cleanly: {}", IndexTrouble.of(trouble));
        }
    }

    /** The one place where what Lucene throws becomes an answer: over damaged files it throws nearly anything. */
    private static <T> Outcome<T> door(Work<T> work) {
        try {
            return Outcome.ok(work.run());
        } catch (IOException | RuntimeException trouble) {
            return Outcome.failed(IndexTrouble.of(trouble));
        }
    }
}
