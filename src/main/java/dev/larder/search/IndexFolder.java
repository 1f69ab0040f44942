package dev.larder.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/** The folder of the index: whether it can be used as it is, and emptying it. */
final class IndexFolder {
    /** Above this size all of it is read through only after a crash. */
    private static final long ALWAYS_CHECKED_BYTES = 64L << 20;

    /** Stands while the index is open; one found at the start tells of a crash. */
    private static final String OPEN = "open";

    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder;
    }

    FSDirectory directory() throws IOException {
        Files.createDirectories(folder);
        Path lock = folder.resolve(IndexWriter.WRITE_LOCK_NAME);
        if (Files.exists(lock) && Files.size(lock) > 0) {
            // Never written to; with anything in it no lock would be taken for a good one.
            Files.write(lock, new byte[0]);
        }
        return FSDirectory.open(folder);
    }

    /** What the last commit says of itself; empty where there is none. Throws where the index cannot be trusted. */
    Map<String, String> check(FSDirectory directory, String format) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            if (directory.listAll().length > 1) {
                throw new CorruptIndexException("files without an index", folder.toString());
            }
            return Map.of();
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> said = reader.getIndexCommit().getUserData();
            if (!format.equals(said.get(SearchIndex.FORMAT_KEY))) {
                throw new CorruptIndexException("of another format", folder.toString());
            }
            if (Files.exists(folder.resolve(OPEN)) || bytes(directory) <= ALWAYS_CHECKED_BYTES) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    if (leaf.reader() instanceof CodecReader files) {
                        files.checkIntegrity();
                    }
                }
            }
            return Map.copyOf(said);
        }
    }

    private static long bytes(FSDirectory directory) throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    void opened() throws IOException {
        Files.write(folder.resolve(OPEN), new byte[0]);
    }

    void closed() throws IOException {
        Files.deleteIfExists(folder.resolve(OPEN));
    }

    /** Throws the index away; nothing is in it that cannot be made again. Not while another program uses it. */
    void empty() throws IOException {
        try (FSDirectory directory = directory();
                Lock mine = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                mine.ensureValid();
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    Files.deleteIfExists(folder.resolve(file));
                }
            }
        }
    }
}
