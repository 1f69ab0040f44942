package dev.larder.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * Makes a new store out of what can be read of a damaged one. The damaged files are only ever copied and renamed. Until
 * the new store is whole on disk nothing is moved; from then on a crash in the middle is finished by the next opening.
 * Called while the store's lock is held.
 */
final class Rescue {
    private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final List<String> PARTS = List.of("", "-wal", "-shm", ".unsent");

    private final Path file;
    private final Migrations migrations;
    private final Clock clock;

    Rescue(Path file, Migrations migrations, Clock clock) {
        this.file = file;
        this.migrations = migrations;
        this.clock = clock;
    }

    Migrations migrations() {
        return migrations;
    }

    /** Throws, with everything as it was, when there is no room or no leave to write. */
    void run() throws IOException, SQLException {
        Instant now = clock.instant();
        String stamp = freeStamp(now);
        Path copy = beside(".rescue-copy");
        Path building = beside(".rescue-building");
        try {
            removeAll(copy);
            removeAll(building);
            copyTo(copy);
            build(copy, building, new Told(now, aside(stamp).getFileName().toString()));
            Files.move(building, beside(".rescued-" + stamp), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            removeAll(copy);
            removeAll(building);
        }
        finish(file);
        LOG.warn("the store was damaged; it is kept as {}", aside(stamp).getFileName());
    }

    /** What the report says of the rescue itself. */
    record Told(Instant at, String keptAs) {}

    /** Puts a rescued store in its place, if a crash came in between; the damaged one goes aside first. */
    static void finish(Path file) throws IOException {
        String ready = file.getFileName() + ".rescued-";
        Path folder = file.toAbsolutePath().getParent();
        List<Path> found;
        try (Stream<Path> all = Files.list(folder)) {
            found = all.filter(each -> each.getFileName().toString().startsWith(ready))
                    .sorted()
                    .toList();
        }
        for (Path rescued : found) {
            String stamp = rescued.getFileName().toString().substring(ready.length());
            Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + stamp);
            for (String part : PARTS) {
                Path damaged = file.resolveSibling(file.getFileName() + part);
                if (Files.exists(damaged)) {
                    Files.move(damaged, aside.resolveSibling(aside.getFileName() + part));
                }
            }
            Files.move(rescued, file);
        }
    }

    private String freeStamp(Instant now) {
        String stamp = STAMP.format(now);
        String free = stamp;
        for (int more = 2; Files.exists(aside(free)); more++) {
            free = stamp + "-" + more;
        }
        return free;
    }

    private Path aside(String stamp) {
        return beside(".damaged-" + stamp);
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private void copyTo(Path copy) throws IOException {
        Files.copy(file, copy);
        Path log = beside("-wal");
        if (Files.exists(log)) {
            Files.copy(log, copy.resolveSibling(copy.getFileName() + "-wal"));
        }
        DamagedHeader.mend(copy);
    }

    private void build(Path copy, Path building, Told told) throws SQLException {
        UnsentWork journal = UnsentWork.read(UnsentJournal.beside(file));
        try (Sql fresh = Database.connect(building, true)) {
            migrations.run(fresh);
            fresh.run("PRAGMA foreign_keys = 0");
            try (Sql damaged = damaged(copy)) {
                new Salvage(damaged, fresh, journal, Tables.make(clock)).run(told);
            }
            fresh.run("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
        }
    }

    private static Sql damaged(Path copy) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        Sql sql = new Sql(config.createConnection(Database.url(copy)));
        try {
            // A table whose description is readable can be read although another's is not.
            sql.run("PRAGMA writable_schema = 1; PRAGMA cell_size_check = 1");
        } catch (SQLException notEvenThat) {
            LOG.info("nothing can be read of the damaged store itself: {}", StoreFailures.of(notEvenThat));
        }
        return sql;
    }

    private static void removeAll(Path base) throws IOException {
        for (String part : PARTS) {
            Files.deleteIfExists(base.resolveSibling(base.getFileName() + part));
        }
        Files.deleteIfExists(base.resolveSibling(base.getFileName() + "-journal"));
    }
}
