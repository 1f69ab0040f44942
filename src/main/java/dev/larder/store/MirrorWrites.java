package dev.larder.store;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.DeletedEntry;
import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.RemoteRef;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What pulling does to the mirror, inside a transaction; drafts and changes are never touched, only re-hung. */
final class MirrorWrites {
    private final Tables tables;

    MirrorWrites(Tables tables) {
        this.tables = tables;
    }

    /** What was read outside of a pull; the pages that pulls remember no longer say what the mirror holds. */
    Outcome<PullReceipt> apply(Sql sql, List<Pulled> batch) throws SQLException {
        PullReceipt receipt = take(sql, batch);
        if (!receipt.touched().isEmpty()) {
            for (ContentTypeKey type : types(batch)) {
                tables.pulls().forget(sql, type);
            }
        }
        return Outcome.ok(receipt);
    }

    private static Set<ContentTypeKey> types(List<Pulled> batch) {
        return batch.stream().map(pulled -> pulled.entry().type()).collect(Collectors.toSet());
    }

    /** Writes what differs. Lines of the list are worked out at the end, but for those where nothing is to be asked. */
    PullReceipt take(Sql sql, List<Pulled> batch) throws SQLException {
        Set<EntryKey> added = new LinkedHashSet<>();
        Set<EntryKey> touched = new LinkedHashSet<>();
        Map<EntryKey, EntryTable.Known> stale = new LinkedHashMap<>();
        LocaleCode main = batch.isEmpty() ? LocaleCode.NONE : tables.facts().mainLocale(sql);
        for (Pulled pulled : batch) {
            MirrorTable.Put put = MirrorTable.Put.of(pulled);
            ContentTypeKey type = pulled.entry().type();
            RemoteRef remote = pulled.entry().remote();
            Optional<MirrorTable.Place> place = tables.mirror().place(sql, type, remote, put);
            if (place.isEmpty()) {
                EntryTable.Known made = tables.entries().make(sql, type, Optional.of(remote));
                tables.mirror().insert(sql, made.id(), put);
                tables.rows().add(sql, made, List.of(put.head()), main);
                added.add(made.key());
                touched.add(made.key());
            } else if (put(sql, place.get(), pulled, put)) {
                EntryTable.Known entry = place.get().entry();
                touched.add(entry.key());
                if (stale.containsKey(entry.key()) || !tables.rows().nowLive(sql, place.get(), put, main)) {
                    stale.put(entry.key(), entry);
                }
            }
        }
        for (EntryTable.Known entry : stale.values()) {
            tables.rows().refresh(sql, entry, main);
        }
        return new PullReceipt(added.size(), touched.size() - added.size(), touched);
    }

    /** Writes a version that differs; the one it takes the place of goes into the history. */
    boolean put(Sql sql, EntryTable.Known entry, Pulled pulled) throws SQLException {
        return tables.mirror()
                .put(sql, entry.id(), pulled, () -> tables.history().replacing(sql, entry, pulled));
    }

    private boolean put(Sql sql, MirrorTable.Place place, Pulled pulled, MirrorTable.Put put) throws SQLException {
        return tables.mirror().put(sql, place, put, () -> tables.history().replacing(sql, place.entry(), pulled));
    }

    Outcome<Done> gone(Sql sql, EntryKey key, Set<PullLane> lanes) throws SQLException {
        Optional<EntryTable.Known> entry = tables.entries().find(sql, key);
        if (entry.isEmpty()) {
            return Outcome.done();
        }
        long id = entry.get().id();
        boolean allOfIt = tables.mirror().heads(sql, id).stream()
                .allMatch(head -> lanes.contains(new PullLane(entry.get().type(), head.locale(), head.view())));
        if (allOfIt) {
            remove(sql, entry.get(), DeletedEntry.By.SERVICE);
            return Outcome.done();
        }
        for (PullLane lane : lanes) {
            tables.history().dropping(sql, entry.get(), lane.locale(), lane.view());
            tables.mirror().drop(sql, id, lane.locale(), lane.view());
        }
        tables.refresh(sql, entry.get());
        return Outcome.done();
    }

    Outcome<Done> removed(Sql sql, EntryKey key) throws SQLException {
        Optional<EntryTable.Known> entry = tables.entries().find(sql, key);
        if (entry.isPresent()) {
            remove(sql, entry.get(), DeletedEntry.By.SERVICE);
        }
        return Outcome.done();
    }

    void remove(Sql sql, EntryTable.Known entry, DeletedEntry.By by) throws SQLException {
        tables.history().removing(sql, entry, by);
        tables.mirror().dropAll(sql, entry.id());
        tables.pulls().forget(sql, entry.type());
        tables.entries().remote(sql, entry.id(), Optional.empty());
        tables.refresh(sql, nameless(entry));
    }

    Outcome<Done> bind(Sql sql, EntryKey key, RemoteRef remote) throws SQLException {
        Optional<EntryTable.Known> entry = tables.entries().find(sql, key);
        if (entry.isEmpty()) {
            return StoreFailures.noSuchEntry();
        }
        tables.refresh(sql, bind(sql, entry.get(), remote));
        return Outcome.done();
    }

    /** Gives an entry the service's name, and all that was hung on another key under that name in between. */
    EntryTable.Known bind(Sql sql, EntryTable.Known entry, RemoteRef remote) throws SQLException {
        if (entry.remote().equals(Optional.of(remote))) {
            return entry;
        }
        Optional<EntryTable.Known> other = tables.entries().find(sql, entry.type(), remote);
        if (other.isPresent()) {
            merge(sql, other.get(), entry);
        }
        tables.entries().remote(sql, entry.id(), Optional.of(remote));
        return new EntryTable.Known(entry.id(), entry.key(), entry.type(), Optional.of(remote));
    }

    /** Where both have a draft the other one keeps its own, as an entry only here: no edit is thrown away. */
    private void merge(Sql sql, EntryTable.Known other, EntryTable.Known entry) throws SQLException {
        tables.mirror().move(sql, other.id(), entry.id());
        tables.pulls().forget(sql, entry.type());
        tables.outbox().move(sql, other.key(), entry.key());
        tables.drafts().move(sql, other.id(), entry.id());
        tables.history().move(sql, other.key(), entry.key());
        tables.entries().remote(sql, other.id(), Optional.empty());
        tables.refresh(sql, nameless(other));
    }

    private static EntryTable.Known nameless(EntryTable.Known entry) {
        return new EntryTable.Known(entry.id(), entry.key(), entry.type(), Optional.empty());
    }
}
