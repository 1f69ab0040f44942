package dev.larder.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ChangeState;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.RemoteRef;
import dev.larder.result.Failure;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes on their way into the new store, with their numbers and as far as they had come. */
final class SalvagedChanges implements Salvage.Kind {
    private static final List<String> WISH = List.of("key", "type", "kind", "target", "base", "wanted");
    private static final Failure DOUBT = new Failure.Unreachable(Failure.Reach.DROPPED, true, "");
    private static final Failure NAMELESS =
            new Failure.StoreTrouble(Failure.StoreCause.DAMAGED, "rescued without its entry");

    private final Sql fresh;
    private final OutboxTable outbox;
    private final SalvagedEntries entries;

    SalvagedChanges(Sql fresh, OutboxTable outbox, SalvagedEntries entries) {
        this.fresh = fresh;
        this.outbox = outbox;
        this.entries = entries;
    }

    @Override
    public String table() {
        return "change";
    }

    @Override
    public String number() {
        return "seq";
    }

    /** A change whose entry could not be read gets one; the log of what was seen needs none. */
    @Override
    public boolean isSound(long number) throws SQLException {
        try {
            Optional<Change> change = outbox.find(fresh, number).map(Coalescing.Open::change);
            if (change.isPresent() && change.get().state() != ChangeState.SEEN) {
                giveEntry(change.get());
            }
            return change.isPresent();
        } catch (DamagedValue unreadable) {
            return false;
        }
    }

    /** Without the service's name for it the change could be taken for a new entry: it is parked then. */
    private void giveEntry(Change change) throws SQLException {
        if (entries.has(change.entry())) {
            return;
        }
        boolean bySlug = change.kind() != ChangeKind.CREATE
                && change.type().kind() != ContentTypeKey.Kind.ITEM
                && !change.base().slug().isBlank();
        Optional<RemoteRef> remote =
                bySlug ? Optional.of(new RemoteRef(change.base().slug())) : Optional.empty();
        entries.number(new SalvagedEntries.Named(change.entry(), change.type(), remote));
        if (!bySlug && change.kind() != ChangeKind.CREATE) {
            fresh.update(
                    "UPDATE change SET state = 'PARKED', reason = ? WHERE seq = ?",
                    FailureJson.text(NAMELESS),
                    change.seq());
        }
    }

    @Override
    public boolean put(long number, ObjectNode row) throws SQLException {
        entries.number(new SalvagedEntries.Named(
                new EntryKey(row.path("key").asText()),
                ContentTypeKey.parse(row.path("type").asText()),
                Optional.of(row.path("entry_remote").asText())
                        .filter(remote -> !remote.isBlank())
                        .map(RemoteRef::new)));
        List<Object> wish = new ArrayList<>();
        WISH.forEach(name -> wish.add(row.path(name).asText()));
        wish.add(number);
        boolean there = fresh.update(
                        "UPDATE change SET key = ?, type = ?, kind = ?, target = ?, base = ?, wanted = ?"
                                + " WHERE seq = ? AND state <> 'SEEN'",
                        wish.toArray())
                == 1;
        return there ? isSound(number) : append(number, row);
    }

    /** How far it had come is not known: it waits, and is looked up before it is sent. */
    private boolean append(long number, ObjectNode row) throws SQLException {
        fresh.update("DELETE FROM change WHERE seq = ?", number);
        List<Object> values = new ArrayList<>();
        WISH.forEach(name -> values.add(row.path(name).asText()));
        values.addAll(List.of(
                row.path("queued_at").asText(),
                row.path("at").asText(),
                row.path("at").asText(),
                FailureJson.text(DOUBT),
                number));
        fresh.update(
                "INSERT INTO change (key, type, kind, target, base, wanted, queued_at, at, unsure_at, reason, seq,"
                        + " state, tries, unsure) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 1, 1)",
                values.toArray());
        return isSound(number);
    }

    @Override
    public Map<Long, ObjectNode> in(UnsentWork journal) {
        return journal.changes();
    }

    @Override
    public int count() throws SQLException {
        return (int) fresh.number("SELECT count(*) FROM change WHERE state <> 'SEEN'");
    }
}
