package dev.larder.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second home of what exists nowhere else: drafts and open changes, in a file of checksummed lines beside the store.
 * Each commit that touches them is appended after it is on disk, with the revision that the same commit wrote into the
 * store, so that it can be told later whether store and journal are in step. Losing the journal loses nothing; a
 * trouble in writing it fails nothing.
 */
final class UnsentJournal {
    private static final Logger LOG = LoggerFactory.getLogger(UnsentJournal.class);
    private static final long ROOM_BYTES = 16L << 20;

    /** Temporary triggers live in the connection only: no trace of them is in the store. */
    private static final String WATCH = """
            CREATE TEMP TABLE touched (kind TEXT, id INTEGER, PRIMARY KEY (kind, id)) WITHOUT ROWID;
            CREATE TEMP TRIGGER draft_put AFTER INSERT ON main.draft
              BEGIN INSERT OR REPLACE INTO touched VALUES ('draft', new.entry); END;
            CREATE TEMP TRIGGER draft_changed AFTER UPDATE ON main.draft BEGIN
              INSERT OR REPLACE INTO touched VALUES ('draft', new.entry);
              INSERT OR REPLACE INTO touched VALUES ('draft', old.entry); END;
            CREATE TEMP TRIGGER draft_gone AFTER DELETE ON main.draft
              BEGIN INSERT OR REPLACE INTO touched VALUES ('draft', old.entry); END;
            CREATE TEMP TRIGGER change_put AFTER INSERT ON main.change
              BEGIN INSERT OR REPLACE INTO touched VALUES ('change', new.seq); END;
            CREATE TEMP TRIGGER change_changed AFTER UPDATE OF key, type, kind, target, base, wanted ON main.change
              BEGIN INSERT OR REPLACE INTO touched VALUES ('change', new.seq); END;
            CREATE TEMP TRIGGER change_seen AFTER UPDATE OF state ON main.change WHEN new.state = 'SEEN'
              BEGIN INSERT OR REPLACE INTO touched VALUES ('change', new.seq); END;
            CREATE TEMP TRIGGER change_gone AFTER DELETE ON main.change
              BEGIN INSERT OR REPLACE INTO touched VALUES ('change', old.seq); END;
            CREATE TEMP TRIGGER entry_named AFTER UPDATE OF key, remote ON main.entry BEGIN
              INSERT OR REPLACE INTO touched SELECT 'draft', entry FROM draft WHERE entry = new.id;
              INSERT OR REPLACE INTO touched SELECT 'change', seq FROM change
                WHERE key = new.key AND state <> 'SEEN'; END;
            """;

    private final Path file;
    private boolean behind;
    private long written;

    private UnsentJournal(Path file, boolean behind, long written) {
        this.file = file;
        this.behind = behind;
        this.written = written;
    }

    static Path beside(Path store) {
        return store.resolveSibling(store.getFileName() + ".unsent");
    }

    /** Begins to watch the writer; a journal that is not in step with the store is written anew. */
    static UnsentJournal watch(Path store, Sql writer) throws SQLException {
        writer.run(WATCH);
        Path file = beside(store);
        UnsentWork kept = UnsentWork.read(file);
        boolean inStep = kept.intact() && kept.revision() == UnsentRows.revision(writer);
        UnsentJournal journal = new UnsentJournal(file, !inStep, inStep ? size(file) : 0);
        if (!inStep) {
            journal.keep(journal.line(writer, UnsentRows.revision(writer), List.of()));
        }
        return journal;
    }

    /** Inside the transaction, at its end: what of it is to be appended once it is on disk; empty when nothing is. */
    Optional<String> before(Sql sql) throws SQLException {
        List<UnsentRows.Touched> touched = sql.list(
                "SELECT kind, id FROM touched", row -> new UnsentRows.Touched(row.getString(1), row.getLong(2)));
        if (touched.isEmpty()) {
            return Optional.empty();
        }
        sql.update("DELETE FROM touched");
        return Optional.of(line(sql, UnsentRows.nextRevision(sql), touched));
    }

    private String line(Sql sql, long revision, List<UnsentRows.Touched> touched) throws SQLException {
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.put("n", revision).put("all", isWholeDue());
        ArrayNode rows = line.putArray("rows");
        for (UnsentRows.Touched each : isWholeDue() ? UnsentRows.all(sql) : touched) {
            rows.add(UnsentRows.row(sql, each));
        }
        return line.toString();
    }

    private boolean isWholeDue() {
        return behind || written > ROOM_BYTES;
    }

    /** After the commit; the answer of {@link #before}. */
    void after(Optional<String> line) {
        line.ifPresent(this::keep);
    }

    private void keep(String line) {
        boolean whole = isWholeDue();
        byte[] bytes = UnsentWork.sealed(line).getBytes(StandardCharsets.UTF_8);
        try {
            if (whole) {
                replace(bytes);
            } else {
                Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            written = whole ? 0 : written + bytes.length;
            behind = false;
        } catch (IOException trouble) {
            LOG.warn("the second home of unsent work is behind: {}", StoreFailures.of(trouble));
            behind = true;
        }
    }

    /** Without a sync: what a power cut leaves of it carries a checksum, and the store itself is synced. */
    private void replace(byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, bytes);
            try {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException unusualDisk) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException unknown) {
            return 0;
        }
    }

    /**
     * Whether the store says something else than the journal that is in step with it, or is older than the journal:
     * a damage that SQLite cannot see, such as a letter altered inside a text or commits lost from the log.
     */
    static boolean disagrees(Path store, Sql sql) throws SQLException {
        readAll(sql);
        UnsentWork kept = UnsentWork.read(beside(store));
        long revision = UnsentRows.revision(sql);
        if (kept.revision() != revision || !kept.intact()) {
            return kept.revision() > revision;
        }
        return differ(sql, "draft", kept.drafts()) || differ(sql, "change", kept.changes());
    }

    /** Throws for the first that makes no sense. */
    private static void readAll(Sql sql) throws SQLException {
        DraftTable drafts = new DraftTable();
        OutboxTable outbox = new OutboxTable();
        for (UnsentRows.Touched each : UnsentRows.all(sql)) {
            if (each.kind().equals("draft")) {
                drafts.find(sql, each.id());
            } else {
                outbox.find(sql, each.id());
            }
        }
    }

    private static boolean differ(Sql sql, String kind, Map<Long, ObjectNode> kept) throws SQLException {
        List<UnsentRows.Touched> here = UnsentRows.all(sql).stream()
                .filter(each -> each.kind().equals(kind))
                .toList();
        if (here.size() != kept.size()) {
            return true;
        }
        for (UnsentRows.Touched each : here) {
            ObjectNode other = kept.getOrDefault(each.id(), Json.MAPPER.createObjectNode());
            if (!UnsentRows.sameWork(UnsentRows.row(sql, each), other)) {
                return true;
            }
        }
        return false;
    }
}
