package dev.larder.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.RemoteRef;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Local drafts on their way into the new store. */
final class SalvagedDrafts implements Salvage.Kind {
    private final Sql fresh;
    private final DraftTable drafts;
    private final SalvagedEntries entries;
    private final Set<Long> reworded = new HashSet<>();

    SalvagedDrafts(Sql fresh, DraftTable drafts, SalvagedEntries entries) {
        this.fresh = fresh;
        this.drafts = drafts;
        this.entries = entries;
    }

    @Override
    public String table() {
        return "draft";
    }

    @Override
    public String number() {
        return "entry";
    }

    @Override
    public boolean isSound(long number) throws SQLException {
        try {
            return drafts.find(fresh, number).isPresent()
                    && fresh.number("SELECT count(*) FROM entry WHERE id = ?", number) == 1;
        } catch (DamagedValue unreadable) {
            return false;
        }
    }

    /** The steps of undoing fit only the words that were made by them. */
    void dropUnfitSteps() throws SQLException {
        for (long entry : reworded) {
            fresh.update("DELETE FROM undo_step WHERE entry = ?", entry);
            fresh.update("DELETE FROM undo WHERE entry = ?", entry);
        }
    }

    @Override
    public boolean put(long number, ObjectNode row) throws SQLException {
        long entry = entries.number(new SalvagedEntries.Named(
                new EntryKey(row.path("entry_key").asText()),
                ContentTypeKey.parse(row.path("entry_type").asText()),
                Optional.of(row.path("entry_remote").asText())
                        .filter(remote -> !remote.isBlank())
                        .map(RemoteRef::new)));
        boolean same = fresh.number(
                        "SELECT count(*) FROM draft WHERE entry = ? AND content = ? AND base = ?",
                        entry,
                        row.path("content").asText(),
                        row.path("base").asText())
                == 1;
        if (!same) {
            reworded.add(entry);
        }
        fresh.update(
                "INSERT INTO draft (entry, base, content, saved_at) VALUES (?, ?, ?, ?) ON CONFLICT (entry)"
                        + " DO UPDATE SET base = excluded.base, content = excluded.content, saved_at = excluded.saved_at",
                entry,
                row.path("base").asText(),
                row.path("content").asText(),
                row.path("saved_at").asText());
        return isSound(entry);
    }

    @Override
    public Map<Long, ObjectNode> in(UnsentWork journal) {
        return journal.drafts();
    }

    @Override
    public int count() throws SQLException {
        return (int) fresh.number("SELECT count(*) FROM draft");
    }
}
