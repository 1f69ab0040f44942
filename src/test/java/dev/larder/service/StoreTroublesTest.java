package dev.larder.service;

import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.demo.Faults;
import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.LocaleCode;
import dev.larder.model.RescueReport;
import dev.larder.model.Target;
import dev.larder.result.Cancel;
import dev.larder.result.Failure;
import dev.larder.result.Failure.StoreCause;
import dev.larder.result.Outcome;
import dev.larder.store.SpaceStore;
import dev.larder.ui.kit.FailureText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R7: what the disk can do to a space, each with a clear word, nothing destroyed, and no restart to go on. */
class StoreTroublesTest {
    private static final ContentTypeKey BLOG = ContentTypeKey.blog();

    @TempDir
    Path folder;

    private static Path store(Path folder) {
        return folder.resolve("spaces/bench/space.db");
    }

    private static void sql(Path folder, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store(folder));
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        }
    }

    private static StoreCause cause(Outcome<?> outcome) {
        Failure why = outcome.failure().orElseThrow(() -> new AssertionError("went well"));
        return ((Failure.StoreTrouble) why).cause();
    }

    private static String headline(Outcome<?> outcome) {
        return FailureText.of(outcome.failure().orElseThrow()).headline();
    }

    private static Outcome<List<EntryRow>> list(Bench bench) {
        return bench.entries.rows(Bench.ID, EntryFilter.of(BLOG));
    }

    /** A space with one draft and one change that waits. */
    private EntryKey workIn(Bench bench) {
        bench.pull();
        List<EntryRow> posts = ok(list(bench));
        bench.type(posts.get(0).key(), LocaleCode.NONE, "title", "A draft");
        bench.type(posts.get(1).key(), LocaleCode.NONE, "title", "A change");
        bench.queue(posts.get(1).key(), Target.PUBLISHED);
        return posts.get(0).key();
    }

    @Test
    void aStoreOfANewerVersionIsLeftAloneAndOpensOnceItIsPutRight() throws Exception {
        EntryKey draft;
        try (Bench bench = new Bench(folder)) {
            draft = workIn(bench);
        }
        sql(folder, "PRAGMA user_version = 4000");
        byte[] before = Files.readAllBytes(store(folder));

        try (Bench bench = new Bench(folder)) {
            assertThat(cause(list(bench))).isEqualTo(StoreCause.NEWER_VERSION);
            assertThat(headline(list(bench))).isEqualTo("Made by a newer Larder");
            assertThat(Files.readAllBytes(store(folder))).isEqualTo(before);

            sql(folder, "PRAGMA user_version = " + version());

            assertThat(bench.entry(draft).draft()).isPresent();
        }
    }

    private int version() throws Exception {
        Path fresh = folder.resolve("fresh/space.db");
        ok(SpaceStore.open(fresh, Clock.systemUTC())).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + fresh);
                Statement run = connection.createStatement();
                var row = run.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    @Test
    void aStoreHeldByAnotherProgramIsSaidAndOpensOnceThatLetsGo() throws Exception {
        Files.createDirectories(store(folder).getParent());
        try (Bench bench = new Bench(folder)) {
            try (SpaceStore other = ok(SpaceStore.open(store(folder), Clock.systemUTC()))) {
                assertThat(cause(list(bench))).isEqualTo(StoreCause.IN_USE);
                ok(other.fact("still", "there"));
            }
            assertThat(ok(list(bench))).isEmpty();
        }
    }

    @Test
    void aDamagedStoreIsRescuedAndSaidOnceAndThePullFillsItAgain() throws Exception {
        EntryKey draft;
        try (Bench bench = new Bench(folder)) {
            draft = workIn(bench);
        }
        byte[] bytes = Files.readAllBytes(store(folder));
        Arrays.fill(bytes, 0, bytes.length, (byte) 'x');
        Files.write(store(folder), bytes);

        try (Bench bench = new Bench(folder)) {
            RescueReport report = ok(bench.spaces.untoldRescue(Bench.ID)).orElseThrow();
            assertThat(report.drafts()).isEqualTo(new RescueReport.Tally(1, 0));
            assertThat(report.changes()).isEqualTo(new RescueReport.Tally(1, 0));
            assertThat(Files.readAllBytes(store(folder).resolveSibling(report.keptAs())))
                    .isEqualTo(bytes);
            assertThat(bench.exchange.lastPull(Bench.ID))
                    .as("so that the window reads it anew")
                    .isEmpty();

            bench.pull();
            ok(bench.spaces.rescueTold(Bench.ID));

            assertThat(ok(bench.spaces.untoldRescue(Bench.ID))).isEmpty();
            assertThat(ok(list(bench))).as("no entry twice").hasSize(34);
            assertThat(bench.entry(draft).current().in(LocaleCode.NONE).text("title"))
                    .isEqualTo("A draft");
            bench.sendAndWatch();
            assertThat(ok(bench.outbox.list(Bench.ID)))
                    .extracting(Change::state)
                    .containsExactly(ChangeState.SEEN);
        }
    }

    @Test
    void damageMetInAnOpenStoreIsRescuedWithoutARestart() throws Exception {
        try (Bench bench = new Bench(folder)) {
            EntryKey draft = workIn(bench);
            sql(folder, "UPDATE draft SET content = '{'");

            assertThat(bench.entry(draft).current().in(LocaleCode.NONE).text("title"))
                    .isEqualTo("A draft");

            assertThat(ok(bench.spaces.untoldRescue(Bench.ID))).isPresent();
            assertThat(ok(bench.outbox.list(Bench.ID))).hasSize(1);
        }
    }

    @Test
    void onAReadOnlyDiskNothingIsWrittenAndAfterwardsAllIsThere() throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 24)) {
            if (!disk.isReal()) {
                return;
            }
            try (Bench bench = new Bench(folder, disk.root())) {
                workIn(bench);
            }
            disk.readOnly(true);
            try (Bench bench = new Bench(folder, disk.root())) {
                assertThat(cause(list(bench))).isEqualTo(StoreCause.READ_ONLY);
                assertThat(headline(list(bench))).isEqualTo("The folder cannot be written");
                disk.readOnly(false);
                assertThat(ok(bench.outbox.list(Bench.ID))).hasSize(1);
            }
        }
    }

    @Test
    void onAFullDiskTypingIsRefusedWithAWordAndAllThatWasSavedStays() throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 24)) {
            if (!disk.isReal()) {
                return;
            }
            try (Bench bench = new Bench(folder, disk.root())) {
                EntryKey draft = workIn(bench);
                disk.fill();
                Outcome<?> last = Outcome.done();
                int kept = 0;
                for (int each = 0; each < 2_000 && last.isOk(); each++) {
                    kept = each;
                    last = save(bench, draft, "Word " + each + " " + "x".repeat(20_000));
                }
                assertThat(cause(last)).isEqualTo(StoreCause.FULL);
                assertThat(headline(last)).isEqualTo("The disk is full");
                String title = bench.entry(draft).current().in(LocaleCode.NONE).text("title");
                assertThat(title).startsWith(kept == 0 ? "A draft" : "Word " + (kept - 1) + " ");
                disk.free();
                ok(save(bench, draft, "After"));
            }
        }
    }

    private static Outcome<?> save(Bench bench, EntryKey key, String title) {
        var entry = bench.entry(key);
        var now = entry.current();
        return bench.drafts.save(
                Bench.ID,
                key,
                entry.draft().orElseThrow().base(),
                now.with(
                        LocaleCode.NONE,
                        now.in(LocaleCode.NONE)
                                .with("title", com.fasterxml.jackson.databind.node.TextNode.valueOf(title))));
    }

    @Test
    void onAFullDiskAPullStopsWithAWordAndGoesOnLater() throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 24)) {
            if (!disk.isReal()) {
                return;
            }
            try (Bench bench = new Bench(folder, disk.root())) {
                ok(list(bench));
                disk.fill();
                assertThat(cause(bench.exchange.pull(Bench.ID, step -> {}, Cancel.never())))
                        .isEqualTo(StoreCause.FULL);
                disk.free();
                bench.pull();
                assertThat(ok(list(bench))).hasSize(34);
            }
        }
    }

    @Test
    void onAFullDiskNothingIsSentWithoutItsMark() throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 24)) {
            if (!disk.isReal()) {
                return;
            }
            try (Bench bench = new Bench(folder, disk.root())) {
                workIn(bench);
            }
            try (Bench bench = new Bench(folder, disk.root())) {
                assertThat(ok(bench.outbox.list(Bench.ID))).hasSize(1);
                disk.fill();
                assertThat(bench.send().isOk()).isFalse();
                assertThat(bench.server.log().mutations()).isEmpty();
                disk.free();
                bench.sendAndWatch();
                assertThat(bench.server.log().mutations()).hasSize(1);
            }
        }
    }

    @Test
    void whatWasAcceptedWhileTheDiskWasFullIsLookedUpAndNotSentTwice() throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 24)) {
            if (!disk.isReal()) {
                return;
            }
            try (Bench bench = new Bench(folder, disk.root())) {
                bench.pull();
                EntryKey begun = ok(bench.entries.create(Bench.ID, BLOG, "Sent once", "sent-once"));
                bench.type(begun, LocaleCode.NONE, "body", "<p>Sent once.</p>");
                bench.queue(begun, Target.PUBLISHED);
            }
            try (Bench bench = new Bench(folder, disk.root())) {
                assertThat(ok(bench.outbox.list(Bench.ID))).hasSize(1);
                bench.server.faults(Faults.parse("latency=700ms/writes"));
                CompletableFuture<Outcome<?>> sending = CompletableFuture.supplyAsync(bench::send);
                while (change(bench).state() == ChangeState.WAITING && !sending.isDone()) {
                    Thread.onSpinWait();
                }
                disk.fill();
                assertThat(sending.join().isOk())
                        .as("the answer could not be noted")
                        .isFalse();
                bench.server.faults(Faults.none());
                disk.free();
                bench.send();
                bench.exchange.watch(Bench.ID, Cancel.never());
                bench.send();
                assertThat(bench.server.log().mutations()).hasSize(1);
                assertThat(change(bench).state())
                        .as(change(bench).progress().toString())
                        .isEqualTo(ChangeState.SEEN);
            }
        }
    }

    private static void jump(Bench bench, int days) {
        bench.clock.pass(java.time.Duration.ofDays(days));
    }

    private static Change change(Bench bench) {
        return ok(bench.outbox.list(Bench.ID)).get(0);
    }

    @Test
    void aDamagedStoreOnAFullDiskIsLeftAsItIsUntilThereIsRoom() throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 24)) {
            if (!disk.isReal()) {
                return;
            }
            try (Bench bench = new Bench(folder, disk.root())) {
                workIn(bench);
            }
            byte[] bytes = Files.readAllBytes(store(disk.root()));
            Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 7);
            Files.write(store(disk.root()), bytes);
            disk.fill();
            try (Bench bench = new Bench(folder, disk.root())) {
                assertThat(cause(list(bench))).isEqualTo(StoreCause.FULL);
                assertThat(Files.readAllBytes(store(disk.root()))).isEqualTo(bytes);
                try (Stream<Path> files = Files.list(store(disk.root()).getParent())) {
                    assertThat(files.map(file -> file.getFileName().toString()))
                            .noneMatch(name -> name.contains("rescue") || name.contains("damaged"));
                }
                disk.free();
                assertThat(ok(bench.outbox.list(Bench.ID))).hasSize(1);
                assertThat(ok(bench.spaces.untoldRescue(Bench.ID))).isPresent();
            }
        }
    }

    @Test
    void aClockThatJumpsLosesNothingKeepsTheOrderAndStopsNoSending() throws Exception {
        try (Bench bench = new Bench(folder)) {
            bench.pull();
            List<EntryRow> posts = ok(list(bench));
            for (int each = 0; each < 6; each++) {
                jump(bench, each % 2 == 0 ? -1 : 2);
                bench.type(posts.get(each).key(), LocaleCode.NONE, "title", "Edit " + each);
                jump(bench, each % 2 == 0 ? -3 : 1);
                bench.queue(posts.get(each).key(), Target.PUBLISHED);
            }
            assertThat(ok(bench.outbox.list(Bench.ID)))
                    .extracting(change -> change.entry())
                    .containsExactlyElementsOf(
                            posts.stream().limit(6).map(EntryRow::key).toList());
            jump(bench, -400);
            bench.server.faults(Faults.parse("500=1/writes"));
            bench.send();
            jump(bench, -400);
            bench.server.faults(Faults.none());
            for (int round = 0; round < 3; round++) {
                bench.send();
                jump(bench, round % 2 == 0 ? 1 : -1);
                bench.exchange.watch(Bench.ID, Cancel.never());
            }
            assertThat(ok(bench.outbox.list(Bench.ID)))
                    .extracting(Change::state)
                    .containsOnly(ChangeState.SEEN);
            assertThat(bench.server.log().mutations()).hasSize(7);
            for (int each = 0; each < 6; each++) {
                Optional<String> title = Optional.of(bench.entry(posts.get(each).key())
                        .current()
                        .in(LocaleCode.NONE)
                        .text("title"));
                assertThat(title).contains("Edit " + each);
            }
        }
    }
}
