package dev.larder.store;

import dev.larder.result.Failure;
import dev.larder.result.Failure.StoreCause;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;

/** Brings a store file to the newest shape, one script after the other, each in one transaction with its number. */
final class Migrations {
    private static final List<String> SCRIPTS = List.of(
            "V001__mirror_drafts_outbox.sql", //
            "V002__history_undo.sql", //
            "V003__search.sql", //
            "V004__pull.sql", //
            "V005__sending.sql");

    /** No Larder will come this far: a number above it is a damaged one. */
    private static final int NEVER = 10_000;

    private final List<String> steps;

    /** {@code steps} are SQL texts; the first makes version 1. */
    Migrations(List<String> steps) {
        this.steps = List.copyOf(steps);
    }

    static Migrations shipped() {
        return new Migrations(SCRIPTS.stream().map(Migrations::script).toList());
    }

    /** This with further steps after the last. */
    Migrations and(List<String> later) {
        return new Migrations(Stream.concat(steps.stream(), later.stream()).toList());
    }

    /** What forbids to open the file as it is, if anything; changes nothing. */
    Optional<Failure> objection(Sql sql) throws SQLException {
        long version = version(sql);
        if (version < 0 || version > NEVER) {
            return Optional.of(new Failure.StoreTrouble(StoreCause.DAMAGED, "no version of ours"));
        }
        if (version > steps.size()) {
            return Optional.of(new Failure.StoreTrouble(StoreCause.NEWER_VERSION, "version " + version));
        }
        if (version == 0 && sql.number("SELECT count(*) FROM sqlite_schema") > 0) {
            return Optional.of(new Failure.StoreTrouble(StoreCause.DAMAGED, "a database of another program"));
        }
        return isOurShape(sql, (int) version)
                ? Optional.empty()
                : Optional.of(new Failure.StoreTrouble(StoreCause.DAMAGED, "not the shape of its version"));
    }

    /**
     * Whether tables, columns, indexes and triggers read exactly as our steps to that version write them. SQLite's own
     * check does not look at them: with a letter altered in there, the store opens and fails where the name is first used.
     */
    private boolean isOurShape(Sql sql, int version) throws SQLException {
        if (version == 0) {
            return true;
        }
        try (Sql fresh = new Sql(new SQLiteConfig().createConnection("jdbc:sqlite::memory:"))) {
            for (String step : steps.subList(0, version)) {
                fresh.run(step);
            }
            return shape(sql).equals(shape(fresh));
        }
    }

    private static List<String> shape(Sql sql) throws SQLException {
        return sql.list(
                "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema"
                        + " WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1",
                row -> row.getString(1));
    }

    /** Where it throws, close the connection: that takes the half-done step back. */
    void run(Sql sql) throws SQLException {
        for (int version = (int) version(sql); version < steps.size(); version++) {
            step(sql, version + 1);
        }
    }

    private void step(Sql sql, int version) throws SQLException {
        sql.run("BEGIN IMMEDIATE");
        sql.run(steps.get(version - 1));
        sql.run("PRAGMA user_version = " + version);
        sql.run("COMMIT");
    }

    private static long version(Sql sql) throws SQLException {
        return sql.number("PRAGMA user_version");
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("schema/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
