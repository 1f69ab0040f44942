package dev.larder.store;

import dev.larder.model.Change;
import dev.larder.model.EntryKey;
import dev.larder.model.Mirrored;
import dev.larder.model.OpenEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what several tables know, inside one view of the store. */
final class Reads {
    private final Tables tables;

    Reads(Tables tables) {
        this.tables = tables;
    }

    Optional<OpenEntry> entry(Sql sql, EntryKey key) throws SQLException {
        Optional<EntryTable.Known> known = tables.entries().find(sql, key);
        return known.isPresent() ? entry(sql, known.get()) : Optional.empty();
    }

    private Optional<OpenEntry> entry(Sql sql, EntryTable.Known known) throws SQLException {
        OpenEntry entry = new OpenEntry(
                known.key(),
                known.type(),
                known.remote(),
                tables.mirrorReads().of(sql, known),
                tables.drafts().find(sql, known.id()),
                tables.outbox().open(sql, known.key()).stream()
                        .map(Coalescing.Open::change)
                        .toList());
        boolean blank = entry.mirrored().equals(Mirrored.nothing())
                && entry.draft().isEmpty()
                && entry.changes().isEmpty();
        return blank ? Optional.empty() : Optional.of(entry);
    }

    List<Change> outbox(Sql sql) throws SQLException {
        List<Change> all = new ArrayList<>(tables.outbox().allOpen(sql));
        all.addAll(tables.outbox().lastSeen(sql));
        return List.copyOf(all);
    }
}
