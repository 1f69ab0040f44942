package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.result.Failure.StoreCause;
import dev.larder.result.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("space.db");
    }

    private Outcome<SpaceStore> open(Migrations migrations) {
        return SpaceStore.open(file(), CLOCK, migrations);
    }

    private static Migrations withOneMore(String script) {
        return Migrations.shipped().and(List.of(script));
    }

    @Test
    void missingFoldersAreMadeAndOddNamesAreNoTrouble() {
        Path odd = folder.resolve("a b?c#d%20").resolve("ü;é=1").resolve("space.db");

        try (SpaceStore store = ok(SpaceStore.open(odd, CLOCK))) {
            ok(store.fact("a", "b"));
        }

        assertThat(odd).isNotEmptyFile();
    }

    @Test
    void aSecondOpeningIsToldThatTheStoreIsInUse() {
        try (SpaceStore first = Samples.open(folder)) {
            assertThat(trouble(SpaceStore.open(file(), CLOCK))).isEqualTo(StoreCause.IN_USE);
            assertThat(trouble(SpaceStore.open(file(), CLOCK))).isEqualTo(StoreCause.IN_USE);
            ok(first.fact("still", "mine"));
        }
        Samples.open(folder).close();
    }

    @Test
    void aNewerStoreIsRefusedAndLeftAsItIs() throws Exception {
        ok(open(withOneMore("CREATE TABLE later (x)"))).close();
        byte[] before = Files.readAllBytes(file());

        assertThat(trouble(SpaceStore.open(file(), CLOCK))).isEqualTo(StoreCause.NEWER_VERSION);

        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        ok(open(withOneMore("CREATE TABLE later (x)"))).close();
    }

    @Test
    void anOlderStoreIsBroughtUpWithAllThatIsInIt() {
        EntryKey key;
        try (SpaceStore store = Samples.open(folder)) {
            key = ok(store.createHere(FAQ, content("kept")));
        }

        try (SpaceStore store =
                ok(open(withOneMore("ALTER TABLE draft ADD COLUMN note TEXT; CREATE TABLE later (x)")))) {
            assertThat(ok(store.row(key)).orElseThrow().title()).isEqualTo("kept");
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheOlderStore() {
        Samples.open(folder).close();

        assertThat(open(withOneMore("CREATE TABLE later (x); INSERT INTO nowhere VALUES (1)"))
                        .isOk())
                .isFalse();

        Samples.open(folder).close();
        ok(open(withOneMore("CREATE TABLE later (x)"))).close();
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws Exception {
        byte[] junk = "this is not a database, but long enough to be taken for one at first sight. "
                .repeat(20)
                .getBytes(StandardCharsets.UTF_8);
        Files.write(file(), junk);

        assertThat(trouble(SpaceStore.open(file(), CLOCK))).isEqualTo(StoreCause.DAMAGED);

        assertThat(Files.readAllBytes(file())).isEqualTo(junk);
    }

    @Test
    void aDamagedStoreIsRefusedAndLeftAsItIs() throws Exception {
        try (SpaceStore store = Samples.open(folder)) {
            for (int each = 0; each < 200; each++) {
                ok(store.createHere(FAQ, content("text ".repeat(100) + each)));
            }
        }
        byte[] bytes = Files.readAllBytes(file());
        for (int at = bytes.length / 4; at < bytes.length; at++) {
            bytes[at] = (byte) (at * 31);
        }
        Files.write(file(), bytes);

        assertThat(trouble(SpaceStore.open(file(), CLOCK))).isEqualTo(StoreCause.DAMAGED);

        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
    }

    @Test
    void anotherProgramsDatabaseIsRefused() throws Exception {
        try (Sql other = new Sql(java.sql.DriverManager.getConnection(Database.url(file())))) {
            other.run("CREATE TABLE photos (x)");
        }
        byte[] before = Files.readAllBytes(file());

        assertThat(trouble(SpaceStore.open(file(), CLOCK))).isEqualTo(StoreCause.DAMAGED);

        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsReadOnly() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("in-the-way"), "a file, not a folder");
        Files.createDirectories(folder.resolve("is-a-folder.db"));

        assertThat(trouble(SpaceStore.open(inTheWay.resolve("space.db"), CLOCK)))
                .isEqualTo(StoreCause.READ_ONLY);
        assertThat(trouble(SpaceStore.open(folder.resolve("is-a-folder.db"), CLOCK)))
                .isEqualTo(StoreCause.READ_ONLY);
    }

    @Test
    void aFullDiskRefusesTheWriteAndKeepsAllThatWasSaved() {
        try (SpaceStore store = Samples.open(folder)) {
            EntryKey key = ok(store.createHere(ContentTypeKey.blog(), content("kept")));
            long pages = ok(store.database().write(sql -> Outcome.ok(sql.number("PRAGMA page_count"))));
            limit(store, pages);
            Content huge = content("x".repeat(200_000));

            assertThat(trouble(store.saveDraft(key, Content.empty(), huge))).isEqualTo(StoreCause.FULL);
            assertThat(trouble(store.queue(key, CREATE, Content.empty(), huge))).isEqualTo(StoreCause.FULL);

            assertThat(ok(store.entry(key)).orElseThrow().current()).isEqualTo(content("kept"));
            assertThat(ok(store.outbox())).isEmpty();
            limit(store, 1_000_000);
            ok(store.saveDraft(key, Content.empty(), huge));
        }
    }

    private static void limit(SpaceStore store, long pages) {
        ok(store.database().write(sql -> {
            sql.run("PRAGMA max_page_count = " + pages);
            return Outcome.done();
        }));
    }

    @Test
    void aBugInAWriteTakesTheWriteBackAndLetsTheNextOneThrough() {
        try (SpaceStore store = Samples.open(folder)) {
            assertThatThrownBy(() -> store.database().write(sql -> {
                        sql.update("INSERT INTO fact VALUES ('half', 'done')");
                        throw new IllegalStateException("a bug");
                    }))
                    .hasMessage("a bug");

            assertThat(ok(store.fact("half"))).isEmpty();
            ok(store.fact("next", "fine"));
        }
    }

    @Test
    void aValueThatCannotBeReadIsDamageAndNoException() {
        try (SpaceStore store = Samples.open(folder)) {
            EntryKey key = ok(store.createHere(FAQ, content("x")));
            for (String broken :
                    List.of("UPDATE draft SET content = '{'", "UPDATE draft SET content = '{}', saved_at = 'x'")) {
                ok(store.database().write(sql -> Outcome.ok(sql.update(broken))));
                assertThat(trouble(store.entry(key))).isEqualTo(StoreCause.DAMAGED);
            }
            assertThat(ok(store.rows(EntryFilter.all()))).hasSize(1);
        }
    }

    @Test
    void aClosedStoreAnswersWithAFailure() {
        SpaceStore store = Samples.open(folder);
        store.close();
        store.close();

        assertThat(store.fact("a").isOk()).isFalse();
        assertThat(store.fact("a", "b").isOk()).isFalse();
    }

    @Test
    void aReadDoesNotWaitForAWriteAndSeesNothingHalfDone() {
        try (SpaceStore store = Samples.open(folder)) {
            AtomicBoolean seenHalf = new AtomicBoolean(true);
            ok(store.database().write(sql -> {
                sql.update("INSERT INTO fact VALUES ('half', 'done')");
                seenHalf.set(ok(store.fact("half")).isPresent());
                return Outcome.done();
            }));

            assertThat(seenHalf).isFalse();
            assertThat(ok(store.fact("half"))).contains("done");
        }
    }

    @Test
    void everyWriteIsOnDiskWhenItReturns() {
        try (SpaceStore store = Samples.open(folder)) {
            assertThat(ok(store.database().<Long>write(sql -> Outcome.ok(sql.number("PRAGMA synchronous")))))
                    .isEqualTo(2);
            assertThat(ok(store.database().<Long>write(sql -> Outcome.ok(sql.number("PRAGMA foreign_keys")))))
                    .isEqualTo(1);
        }
    }
}
