package dev.larder.store;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.RemoteRef;
import java.sql.SQLException;
import java.util.Optional;

/** Sees to it that the entry of a rescued draft or change is there under its own key and the service's name. */
final class SalvagedEntries {
    private final Sql fresh;
    private final EntryTable entries;

    SalvagedEntries(Sql fresh, EntryTable entries) {
        this.fresh = fresh;
        this.entries = entries;
    }

    /** An entry as the journal, or a change, knew it. */
    record Named(EntryKey key, ContentTypeKey type, Optional<RemoteRef> remote) {}

    boolean has(EntryKey key) throws SQLException {
        return entries.find(fresh, key).isPresent();
    }

    /** Its number in the new store. Where another row took the service's name, that row gets the key. */
    long number(Named named) throws SQLException {
        Optional<EntryTable.Known> known = entries.find(fresh, named.key());
        if (known.isPresent()) {
            if (!known.get().remote().equals(named.remote())) {
                fresh.update(
                        "UPDATE OR IGNORE entry SET remote = ? WHERE id = ?",
                        named.remote(),
                        known.get().id());
            }
            return known.get().id();
        }
        Optional<EntryTable.Known> same = Optional.empty();
        if (named.remote().isPresent()) {
            same = entries.find(fresh, named.type(), named.remote().get());
        }
        if (same.isPresent()) {
            fresh.update(
                    "UPDATE entry SET key = ? WHERE id = ?",
                    named.key(),
                    same.get().id());
            return same.get().id();
        }
        return fresh.number(
                "INSERT INTO entry (key, type, remote) VALUES (?, ?, ?) RETURNING id",
                named.key(),
                named.type(),
                named.remote());
    }
}
