package dev.larder.store;

import dev.larder.model.Change;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.Mirrored;
import dev.larder.model.OpenEntry;
import dev.larder.model.Snapshot;
import dev.larder.model.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                mirrored(sql, known),
                tables.drafts().find(sql, known.id()),
                tables.outbox().open(sql, known.key()).stream()
                        .map(Coalescing.Open::change)
                        .toList());
        boolean blank = entry.mirrored().equals(Mirrored.nothing())
                && entry.draft().isEmpty()
                && entry.changes().isEmpty();
        return blank ? Optional.empty() : Optional.of(entry);
    }

    /** Title and slug only of a page: posts and items have them in their fields. */
    private Mirrored mirrored(Sql sql, EntryTable.Known known) throws SQLException {
        Map<LocaleCode, Snapshot> live = new HashMap<>();
        Map<LocaleCode, Snapshot> newest = new HashMap<>();
        for (MirrorTable.Version version : tables.mirror().versions(sql, known.id())) {
            (version.view() == View.LIVE ? live : newest).put(version.locale(), version.snapshot());
        }
        Optional<MirrorTable.Head> head = known.type().kind() == ContentTypeKey.Kind.PAGE
                ? RowShape.mainHead(
                        tables.mirror().heads(sql, known.id()), tables.facts().mainLocale(sql))
                : Optional.empty();
        return new Mirrored(
                head.map(MirrorTable.Head::title).orElse(""),
                head.map(MirrorTable.Head::slug).orElse(""),
                live,
                newest);
    }

    List<Change> outbox(Sql sql) throws SQLException {
        List<Change> all = new ArrayList<>(tables.outbox().allOpen(sql));
        all.addAll(tables.outbox().lastSeen(sql));
        return List.copyOf(all);
    }
}
