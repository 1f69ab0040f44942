package dev.larder.store;

import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The outbox as the sender sees it. A change goes only once a person released it; changes of one entry go one after the
 * other, those of different entries never wait for each other. Threads, durability and failures as in {@link SpaceStore}.
 */
public final class SendQueue {
    private final Database database;
    private final Tables tables;
    private final OutboxWrites outbox;
    private final SendTable table = new SendTable();

    SendQueue(Database database, Tables tables, OutboxWrites outbox) {
        this.database = database;
        this.tables = tables;
        this.outbox = outbox;
    }

    /** A released change that is the first open one of its entry. {@code notBefore} holds it back. */
    public record Head(long seq, EntryKey entry, ContentTypeKey type, Optional<Instant> notBefore) {}

    /** What is noted before a write goes out: the base it was merged with, and what is wanted now. */
    public record Rebase(Content base, Content wanted) {}

    /** A person told these to go; those that are not waiting stay as they are. */
    public Outcome<Done> release(List<Long> seqs) {
        return database.write(sql -> {
            table.release(sql, seqs);
            return Outcome.done();
        });
    }

    /** A person stopped the sending: nothing that still waits goes until it is released again. Answers how many. */
    public Outcome<Integer> hold() {
        return database.write(sql -> Outcome.ok(table.hold(sql)));
    }

    /** What may go now, in the order of sending; {@code now} by this computer's clock. */
    public Outcome<List<Head>> due(Instant now) {
        return database.read(sql -> Outcome.ok(table.heads(sql).stream()
                .filter(head -> SendTable.isDue(head, now))
                .toList()));
    }

    /** When the next released change may go that is held back now; empty when none is. */
    public Outcome<Optional<Instant>> nextAt() {
        return database.read(sql -> Outcome.ok(table.heads(sql).stream()
                .flatMap(head -> head.notBefore().stream())
                .min(Instant::compareTo)));
    }

    /** The accepted changes, which have to be read back. */
    public Outcome<List<Change>> accepted() {
        return database.read(sql -> Outcome.ok(tables.outbox().accepted(sql)));
    }

    /**
     * Marks in one write that the change is going out now, and what it was merged to; counts a try. {@code before} was
     * accepted just now, and is marked so in the same write.
     */
    public Outcome<Change> begin(long seq, Optional<Rebase> rebase, Optional<Long> before) {
        return database.write(sql -> {
            if (before.isPresent()) {
                Outcome<Change> accepted = outbox.advance(sql, before.get(), ChangeState.ACCEPTED, Optional.empty());
                if (!accepted.isOk()) {
                    return accepted;
                }
            }
            if (rebase.isPresent()) {
                Outcome<Change> rebased = outbox.rebase(
                        sql, seq, rebase.get().base(), rebase.get().wanted());
                if (!rebased.isOk()) {
                    return rebased;
                }
            }
            return outbox.advance(sql, seq, ChangeState.SENDING, Optional.empty());
        });
    }

    /** Trouble of its own: the change waits until {@code until}, still released. Counts a try where none was begun. */
    public Outcome<Done> backOff(long seq, Instant until, Failure reason) {
        return database.write(sql -> {
            table.countTry(sql, seq);
            Outcome<Change> waiting = outbox.advance(sql, seq, ChangeState.WAITING, Optional.of(reason));
            table.holdBack(sql, seq, until);
            return waiting.map(change -> Done.DONE);
        });
    }

    /** Nothing was wrong, but it is too early to go on: the change waits until {@code until}. */
    public Outcome<Done> lookAgain(long seq, Instant until) {
        return database.write(sql -> {
            table.holdBack(sql, seq, until);
            return Outcome.done();
        });
    }

    /**
     * What is marked as going out although nobody sends: the program ended, or could not write, in between. Whether it
     * reached the service is not known; it waits, still released, and is looked up before it goes again.
     */
    public Outcome<Done> settleUnknown() {
        return database.write(sql -> {
            for (long seq : table.sending(sql)) {
                Failure unknown = new Failure.Unreachable(Failure.Reach.DROPPED, true, "");
                Outcome<Change> waiting = outbox.advance(sql, seq, ChangeState.WAITING, Optional.of(unknown));
                if (waiting.failure().isPresent()) {
                    return Outcome.failed(waiting.failure().get());
                }
            }
            return Outcome.done();
        });
    }

    /** A person decided that nothing came of the tries so far; the change waits again as if never tried. */
    public Outcome<Change> sendAnew(long seq) {
        return database.write(sql -> {
            table.settleDoubt(sql, seq);
            return outbox.advance(sql, seq, ChangeState.WAITING, Optional.empty());
        });
    }
}
