package dev.larder.store;

import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.LocalDraft;
import dev.larder.model.TrailPatch;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** What editing writes, inside a transaction. */
final class DraftWrites {
    private final Tables tables;
    private final Clock clock;

    DraftWrites(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    Outcome<EntryKey> createHere(Sql sql, ContentTypeKey type, Content content) throws SQLException {
        EntryTable.Known entry = tables.entries().make(sql, type, Optional.empty());
        tables.drafts().put(sql, entry.id(), new LocalDraft(Content.empty(), content, clock.instant()));
        tables.refresh(sql, entry);
        return Outcome.ok(entry.key());
    }

    /** {@code trail} is how undoing goes on from there. */
    Outcome<LocalDraft> save(Sql sql, EntryKey key, Optional<TrailPatch> trail, Content base, Content content)
            throws SQLException {
        Optional<EntryTable.Known> entry = tables.entries().find(sql, key);
        if (entry.isEmpty()) {
            return StoreFailures.noSuchEntry();
        }
        tables.history().editing(sql, entry.get());
        LocalDraft draft = new LocalDraft(base, content, clock.instant());
        Optional<LocalDraft> kept = keep(sql, entry.get(), draft);
        if (trail.isPresent()) {
            tables.undo().apply(sql, entry.get().id(), trail.get());
        }
        tables.rows().refresh(sql, entry.get(), tables.facts().mainLocale(sql), kept);
        return Outcome.ok(draft);
    }

    /** Writes a draft, or removes it where it changes nothing and the entry exists without it; answers what is there now. */
    Optional<LocalDraft> keep(Sql sql, EntryTable.Known entry, LocalDraft draft) throws SQLException {
        if (DraftTable.changesNothing(draft.base(), draft.content()) && existsWithoutDraft(sql, entry)) {
            tables.drafts().drop(sql, entry.id());
            return Optional.empty();
        }
        tables.drafts().put(sql, entry.id(), draft);
        return Optional.of(draft);
    }

    private boolean existsWithoutDraft(Sql sql, EntryTable.Known entry) throws SQLException {
        return tables.mirror().holdsAny(sql, entry.id())
                || tables.outbox().lastOpen(sql, entry.key()).isPresent();
    }

    Outcome<Done> discard(Sql sql, EntryKey key, Optional<TrailPatch> trail) throws SQLException {
        Optional<EntryTable.Known> entry = tables.entries().find(sql, key);
        Optional<LocalDraft> draft =
                entry.isPresent() ? tables.drafts().find(sql, entry.get().id()) : Optional.empty();
        if (entry.isPresent() && draft.isPresent()) {
            tables.drafts().drop(sql, entry.get().id());
            tables.history().givenUp(sql, entry.get(), draft.get().content());
            tables.refresh(sql, entry.get());
        }
        if (entry.isPresent() && trail.isPresent()) {
            tables.undo().apply(sql, entry.get().id(), trail.get());
        }
        return Outcome.done();
    }
}
