package dev.larder.store;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The outbox as the sender asks it: what was released, what may go now, what has to be watched. */
final class SendTable {
    /** A change is held back for minutes at most; a later time was written by a clock that has been put back since. */
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(15);

    /** Only the first open change of an entry may go: what comes after builds on it. */
    private static final String HEADS = " FROM change c WHERE c.state = 'WAITING' AND c.released = 1 AND c.seq ="
            + " (SELECT min(o.seq) FROM change o WHERE o.key = c.key AND o.state <> 'SEEN') ORDER BY c.seq";

    void release(Sql sql, List<Long> seqs) throws SQLException {
        for (long seq : seqs) {
            sql.update("UPDATE change SET released = 1, not_before = NULL WHERE seq = ? AND state = 'WAITING'", seq);
        }
    }

    int hold(Sql sql) throws SQLException {
        return sql.update("UPDATE change SET released = 0, not_before = NULL WHERE released = 1 AND state = 'WAITING'");
    }

    List<SendQueue.Head> heads(Sql sql) throws SQLException {
        return sql.list(
                "SELECT c.seq, c.key, c.type, c.not_before" + HEADS,
                row -> new SendQueue.Head(
                        row.getLong(1),
                        new EntryKey(row.getString(2)),
                        ContentTypeKey.parse(row.getString(3)),
                        Optional.ofNullable(row.getString(4)).map(Instant::parse)));
    }

    static boolean isDue(SendQueue.Head head, Instant now) {
        return head.notBefore()
                .map(until ->
                        !until.isAfter(now) || Duration.between(now, until).compareTo(LONGEST_HOLD) > 0)
                .orElse(true);
    }

    /** A try that did not come as far as to be marked as going out. */
    void countTry(Sql sql, long seq) throws SQLException {
        sql.update("UPDATE change SET tries = tries + 1 WHERE seq = ? AND state = 'WAITING'", seq);
    }

    List<Long> sending(Sql sql) throws SQLException {
        return sql.list("SELECT seq FROM change WHERE state = 'SENDING' ORDER BY seq", row -> row.getLong(1));
    }

    void holdBack(Sql sql, long seq, Instant until) throws SQLException {
        sql.update("UPDATE change SET not_before = ? WHERE seq = ?", until, seq);
    }

    /** The doubt is over: a person decided that the last try left nothing behind. */
    void settleDoubt(Sql sql, long seq) throws SQLException {
        sql.update("UPDATE change SET unsure = 0, unsure_at = NULL, tries = 0 WHERE seq = ?", seq);
    }
}
