package dev.larder.store;

import dev.larder.model.Content;
import dev.larder.model.DeletedEntry;
import dev.larder.model.EntryKey;
import dev.larder.model.HistoryKind;
import dev.larder.model.HistoryVersion;
import dev.larder.model.LocalDraft;
import dev.larder.model.Reference;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The kept versions of a space's entries. Most are kept by the store itself, in the transactions that replace them.
 *
 * <p>Threads, durability and failures as in {@link SpaceStore}.
 */
public final class HistoryStore {
    private final Database database;
    private final Tables tables;

    HistoryStore(Database database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    /** Keeps a version of an entry that is here; not twice where the last kept one says the same. */
    public Outcome<Done> keep(EntryKey key, HistoryKind kind, Content content) {
        return database.write(sql -> {
            Optional<EntryTable.Known> entry = tables.entries().find(sql, key);
            if (entry.isEmpty()) {
                return StoreFailures.noSuchEntry();
            }
            tables.history()
                    .note(sql, entry.get(), kind, content, tables.history().now());
            return Outcome.done();
        });
    }

    /** The versions kept of an entry, newest first, at most about fifty. */
    public Outcome<List<HistoryVersion>> of(EntryKey key) {
        return database.read(sql -> Outcome.ok(tables.history().table().of(sql, key)));
    }

    /** The entries that are gone, the last one first; they are kept for 180 days. */
    public Outcome<List<DeletedEntry>> deleted() {
        return database.read(sql -> {
            List<DeletedEntry> deleted = new ArrayList<>();
            for (HistoryTable.Row row : tables.history().table().deleted(sql)) {
                deleted.add(EndingJson.read(row));
            }
            return Outcome.ok(List.copyOf(deleted));
        });
    }

    /** How many entries of the mirror point to another by this reference; reads the whole mirror. */
    public Outcome<Integer> pointersTo(Reference reference) {
        return database.read(sql -> Outcome.ok((int) sql.number(
                "SELECT count(DISTINCT entry) FROM snapshot WHERE instr(fields, ?) > 0",
                reference.toJson().toString())));
    }

    /**
     * Makes a deleted entry again under its old key, as a draft that exists only here, with {@code content}. A failure
     * where something of it is here already.
     */
    public Outcome<EntryKey> bringBack(EntryKey key, Content content) {
        return database.write(sql -> bringBack(sql, key, content));
    }

    private Outcome<EntryKey> bringBack(Sql sql, EntryKey key, Content content) throws SQLException {
        Optional<HistoryTable.Row> gone = tables.history().table().lastDeleted(sql, key);
        if (gone.isEmpty()) {
            return StoreFailures.noSuchEntry();
        }
        Optional<EntryTable.Known> entry =
                tables.entries().revive(sql, key, gone.get().version().type());
        if (entry.isEmpty()) {
            return StoreFailures.other("the entry is here already");
        }
        LocalDraft draft =
                new LocalDraft(Content.empty(), content, tables.history().now());
        tables.drafts().put(sql, entry.get().id(), draft);
        tables.refresh(sql, entry.get());
        return Outcome.ok(key);
    }
}
