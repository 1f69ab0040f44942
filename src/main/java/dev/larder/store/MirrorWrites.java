package dev.larder.store;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.DeletedEntry;
import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.RemoteRef;
import dev.larder.model.View;
import dev.larder.result.Done;
import dev.larder.result.Outcome;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What pulling does to the mirror, inside a transaction; drafts and changes are never touched, only re-hung. */
final class MirrorWrites {
    private final Tables tables;

    MirrorWrites(Tables tables) {
        this.tables = tables;
    }

    Outcome<PullReceipt> apply(Sql sql, List<Pulled> batch) throws SQLException {
        Set<EntryKey> added = new LinkedHashSet<>();
        Map<EntryKey, EntryTable.Known> touched = new LinkedHashMap<>();
        for (Pulled pulled : batch) {
            ContentTypeKey type = pulled.entry().type();
            RemoteRef remote = pulled.entry().remote();
            Optional<EntryTable.Known> known = tables.entries().find(sql, type, remote);
            if (known.isEmpty()) {
                EntryTable.Known made = tables.entries().make(sql, type, Optional.of(remote));
                tables.mirror().putFirst(sql, made.id(), pulled);
                added.add(made.key());
                touched.put(made.key(), made);
            } else if (put(sql, known.get(), pulled)) {
                touched.put(known.get().key(), known.get());
            }
        }
        LocaleCode main = tables.facts().mainLocale(sql);
        for (EntryTable.Known entry : touched.values()) {
            if (added.contains(entry.key())) {
                tables.rows().addMirrored(sql, entry, main);
            } else {
                tables.rows().refresh(sql, entry, main);
            }
        }
        return Outcome.ok(new PullReceipt(added.size(), touched.size() - added.size(), touched.keySet()));
    }

    /** Writes a version that differs; the one it takes the place of goes into the history. */
    boolean put(Sql sql, EntryTable.Known entry, Pulled pulled) throws SQLException {
        return tables.mirror()
                .put(sql, entry.id(), pulled, () -> tables.history().replacing(sql, entry, pulled));
    }

    Outcome<Done> gone(Sql sql, EntryKey key, LocaleCode locale, View view) throws SQLException {
        Optional<EntryTable.Known> entry = tables.entries().find(sql, key);
        if (entry.isPresent()) {
            tables.history().dropping(sql, entry.get(), locale, view);
            if (tables.mirror().drop(sql, entry.get().id(), locale, view)) {
                tables.refresh(sql, entry.get());
            }
        }
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
