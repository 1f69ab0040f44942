package dev.larder.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** Lucene as its tutorial uses it: title and body analysed, the last word a prefix; answers titles, no snippets. */
final class BareLucene implements P5Search.Side {
    private final FSDirectory directory;
    private final IndexWriter writer;
    private List<DirectoryReader> reader = List.of();

    BareLucene(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(32));
    }

    @Override
    public void add(Prose.Made made) throws IOException {
        Document document = new Document();
        document.add(new StringField("id", made.entry().key().value(), Field.Store.YES));
        document.add(new StoredField("title", made.entry().title()));
        document.add(new TextField("text", made.entry().title() + "\n" + made.body(), Field.Store.NO));
        writer.addDocument(document);
    }

    @Override
    public void ready() throws IOException {
        writer.commit();
        reader = List.of(DirectoryReader.open(writer));
    }

    @Override
    public int find(String typed) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader.get(0));
        String[] words = typed.toLowerCase(Locale.ROOT).strip().split(" ");
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int index = 0; index < words.length; index++) {
            Term term = new Term("text", words[index]);
            boolean prefix = index == words.length - 1 && !typed.endsWith(" ");
            Query query = prefix ? new PrefixQuery(term) : new TermQuery(term);
            all.add(query, Occur.MUST);
        }
        ScoreDoc[] found = searcher.search(all.build(), 50).scoreDocs;
        int titles = 0;
        for (ScoreDoc each : found) {
            titles += searcher.storedFields().document(each.doc).get("title").isEmpty() ? 0 : 1;
        }
        return titles;
    }

    @Override
    public void close() throws IOException {
        for (DirectoryReader each : reader) {
            each.close();
        }
        writer.close();
        directory.close();
    }
}
