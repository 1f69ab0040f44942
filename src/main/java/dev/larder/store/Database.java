package dev.larder.store;

import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Failure.StoreCause;
import dev.larder.result.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;

/**
 * The file with its one writer and its few readers. Writes wait for each other in the order they came; reads never wait
 * for a write (write-ahead log) and see all that was committed before they began.
 */
final class Database implements AutoCloseable {
    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 5_000;

    /** Above this size the whole file is checked only after a crash: reading it all would hold up the start. */
    private static final long ALWAYS_CHECKED_BYTES = 64L << 20;

    /** Up to this size each index is compared with its table, too: a wrong one hides rows without a word. */
    private static final long FULLY_CHECKED_BYTES = 16L << 20;

    /** The larger cache and the rarer checkpoint are for pulling: they turn scattered index pages into fewer writes. */
    private static final String WRITER_SETTINGS =
            "PRAGMA fullfsync = 1; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000";

    private final Path file;
    private final StoreLock lock;
    private final Sql writer;
    private final UnsentJournal journal;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Semaphore readers = new Semaphore(READERS, true);
    private final ConcurrentLinkedDeque<Sql> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    private Database(Path file, StoreLock lock, Sql writer, UnsentJournal journal) {
        this.file = file;
        this.lock = lock;
        this.writer = writer;
        this.journal = journal;
    }

    /** What is done inside one transaction; a failed outcome takes it all back, just as an exception does. */
    @FunctionalInterface
    interface Work<T> {
        Outcome<T> on(Sql sql) throws SQLException;
    }

    static Outcome<Database> open(Path file, Migrations migrations) {
        return locked(file, lock -> openLocked(file, migrations, lock));
    }

    /** Rescues a damaged store into a new one first; a {@code suspected} one even where the damage does not show. */
    static Outcome<Database> rescuing(Path file, Rescue rescue, boolean suspected) {
        return locked(file, lock -> {
            if (suspected && Files.exists(file)) {
                Outcome<Done> rescued = rescue(file, rescue);
                return rescued.then(done -> openLocked(file, rescue.migrations(), lock));
            }
            return openLocked(file, rescue.migrations(), lock)
                    .recover(why -> isDamage(why)
                            ? rescue(file, rescue).then(done -> openLocked(file, rescue.migrations(), lock))
                            : Outcome.failed(why));
        });
    }

    private static Outcome<Done> rescue(Path file, Rescue rescue) {
        try {
            Optional<Failure> other = objection(file, rescue.migrations()).filter(why -> !isDamage(why));
            if (other.isPresent()) {
                return Outcome.failed(other.get());
            }
            rescue.run();
            return Outcome.done();
        } catch (IOException trouble) {
            return Outcome.failed(StoreFailures.of(trouble));
        } catch (SQLException trouble) {
            return Outcome.failed(StoreFailures.of(trouble));
        }
    }

    static boolean isDamage(Failure why) {
        return why instanceof Failure.StoreTrouble trouble && trouble.cause() == StoreCause.DAMAGED;
    }

    private static Outcome<Database> locked(Path file, Function<StoreLock, Outcome<Database>> opening) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            StoreLock lock = StoreLock.take(file);
            Outcome<Database> opened = opening.apply(lock);
            if (!opened.isOk()) {
                lock.close();
            }
            return opened.recover(why -> Outcome.failed(StoreFailures.orFull(why, file)));
        } catch (IOException trouble) {
            return Outcome.failed(StoreFailures.orFull(StoreFailures.of(trouble), file));
        } catch (SQLException trouble) {
            return Outcome.failed(StoreFailures.orFull(StoreFailures.of(trouble), file));
        }
    }

    private static Outcome<Database> openLocked(Path file, Migrations migrations, StoreLock lock) {
        try {
            Rescue.finish(file);
            Optional<Failure> objection = objection(file, migrations);
            if (objection.isPresent()) {
                return Outcome.failed(objection.get());
            }
            Sql writer = connect(file, true);
            try {
                migrations.run(writer);
                return Outcome.ok(new Database(file, lock, writer, UnsentJournal.watch(file, writer)));
            } catch (SQLException refused) {
                writer.close();
                return Outcome.failed(StoreFailures.ofShape(refused));
            }
        } catch (IOException trouble) {
            return Outcome.failed(StoreFailures.of(trouble));
        } catch (SQLException trouble) {
            return Outcome.failed(StoreFailures.of(trouble));
        }
    }

    /** Looks at an existing file through a connection that cannot write, so that a refused file stays as it is. */
    private static Optional<Failure> objection(Path file, Migrations migrations) throws IOException, SQLException {
        if (Files.isDirectory(file)) {
            return Optional.of(new Failure.StoreTrouble(StoreCause.READ_ONLY, "a folder is in its place"));
        }
        if (!Files.exists(file) || Files.size(file) == 0) {
            return Optional.empty();
        }
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        boolean crashed = Files.exists(log) && Files.size(log) > 0;
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        try (Sql looking = new Sql(config.createConnection(url(file)))) {
            Optional<Failure> objection = migrations.objection(looking);
            if (objection.isEmpty() && (crashed || Files.size(file) <= ALWAYS_CHECKED_BYTES)) {
                objection = damage(looking, Files.size(file) <= FULLY_CHECKED_BYTES);
            }
            return objection.isEmpty() ? disagreement(file, looking) : objection;
        } catch (SQLException trouble) {
            Failure why = StoreFailures.of(trouble);
            return Optional.of(isDamage(why) ? why : StoreFailures.ofShape(trouble));
        }
    }

    /** What was never sent is looked at in full at every opening: there is little of it, and it exists nowhere else. */
    private static Optional<Failure> disagreement(Path file, Sql looking) throws SQLException {
        return UnsentJournal.disagrees(file, looking)
                ? Optional.of(new Failure.StoreTrouble(StoreCause.DAMAGED, "not what was written"))
                : Optional.empty();
    }

    private static Optional<Failure> damage(Sql sql, boolean fully) throws SQLException {
        String check = fully ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)";
        return sql.first(check, row -> row.getString(1))
                .filter(said -> !said.equals("ok"))
                .map(said -> new Failure.StoreTrouble(StoreCause.DAMAGED, "checked"));
    }

    static Sql connect(Path file, boolean writing) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        Sql sql = new Sql(config.createConnection(url(file)));
        sql.run(writing ? WRITER_SETTINGS : "PRAGMA query_only = 1");
        return sql;
    }

    /** As a {@code file:} address, because the driver takes a question mark in a plain path for its own. */
    static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath().toUri();
    }

    /** One transaction; on disk when it returns well, as if never begun otherwise. Waits for writes that came before. */
    <T> Outcome<T> write(Work<T> work) {
        turn.lock();
        try {
            return closed ? shut() : writing(work);
        } finally {
            turn.unlock();
        }
    }

    /**
     * One transaction that need not be on disk yet when it returns, only before the next {@link #write}: for what can be
     * read again. A crash of the program loses nothing of it, one of the machine at most the end.
     */
    <T> Outcome<T> writeSoon(Work<T> work) {
        turn.lock();
        try {
            return closed ? shut() : soon(work);
        } catch (SQLException trouble) {
            return Outcome.failed(StoreFailures.of(trouble));
        } finally {
            turn.unlock();
        }
    }

    private <T> Outcome<T> soon(Work<T> work) throws SQLException {
        writer.run("PRAGMA synchronous = NORMAL");
        try {
            return writing(work);
        } finally {
            writer.run("PRAGMA synchronous = FULL");
        }
    }

    private <T> Outcome<T> writing(Work<T> work) {
        List<String> unsent = new ArrayList<>();
        Outcome<T> outcome = inTransaction(writer, "BEGIN IMMEDIATE", sql -> {
            Outcome<T> done = work.on(sql);
            if (done.isOk()) {
                journal.before(sql).ifPresent(unsent::add);
            }
            return done;
        });
        if (outcome.isOk()) {
            journal.after(unsent.stream().findFirst());
        }
        return outcome.recover(why -> Outcome.failed(StoreFailures.orFull(why, file)));
    }

    /** One consistent view of the store; does not wait for writes. */
    <T> Outcome<T> read(Work<T> work) {
        readers.acquireUninterruptibly();
        try {
            return closed ? shut() : reading(work);
        } catch (SQLException trouble) {
            return Outcome.failed(StoreFailures.of(trouble));
        } finally {
            readers.release();
        }
    }

    private <T> Outcome<T> reading(Work<T> work) throws SQLException {
        Optional<Sql> free = Optional.ofNullable(idle.pollFirst());
        Sql reader = free.isPresent() ? free.get() : connect(file, false);
        try {
            return inTransaction(reader, "BEGIN", work);
        } finally {
            idle.addFirst(reader);
        }
    }

    private static <T> Outcome<T> inTransaction(Sql sql, String begin, Work<T> work) {
        try {
            sql.run(begin);
            Outcome<T> outcome = work.on(sql);
            sql.run(outcome.isOk() ? "COMMIT" : "ROLLBACK");
            return outcome;
        } catch (SQLException trouble) {
            rollBack(sql, trouble);
            return Outcome.failed(StoreFailures.of(trouble));
        } catch (Throwable bug) {
            rollBack(sql, bug);
            throw bug;
        }
    }

    /** After some troubles SQLite has rolled back by itself and answers that there is no transaction. */
    private static void rollBack(Sql sql, Throwable why) {
        try {
            sql.forgetStatements();
            sql.run("ROLLBACK");
        } catch (SQLException already) {
            why.addSuppressed(already);
        }
    }

    private static <T> Outcome<T> shut() {
        return StoreFailures.other("the store is closed");
    }

    /** Waits for what is being written or read, then lets go of the file; later calls fail. */
    @Override
    public void close() throws SQLException {
        turn.lock();
        readers.acquireUninterruptibly(READERS);
        try {
            if (closed) {
                return;
            }
            closed = true;
            for (Sql reader : idle) {
                reader.close();
            }
            writer.close();
            lock.close();
        } finally {
            readers.release(READERS);
            turn.unlock();
        }
    }
}
