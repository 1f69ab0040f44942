package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.Figures;
import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.EntryKey;
import dev.larder.model.LocalDraft;
import dev.larder.model.OpenEntry;
import dev.larder.model.RemoteRef;
import dev.larder.model.RescueReport;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R7, the damaged store: whatever bytes are damaged, each draft and change is rescued as it was, or said to be lost. */
class RescueTest {
    private static final int STORES = Figures.isLong() ? 500 : 25;

    @TempDir
    Path folder;

    /** What was in the store before the damage. */
    private final Map<EntryKey, LocalDraft> drafts = new TreeMap<>(java.util.Comparator.comparing(EntryKey::toString));

    private final Map<Long, Change> changes = new TreeMap<>();
    private final Map<EntryKey, RemoteRef> remotes = new TreeMap<>(java.util.Comparator.comparing(EntryKey::toString));

    private Path file() {
        return folder.resolve("space.db");
    }

    /** A store with drafts and changes of all kinds and states amid a mirror, as a crash leaves it: with a log. */
    @BeforeEach
    void aStoreWithWorkInIt() throws IOException {
        Path made = folder.resolve("made");
        try (SpaceStore store = Samples.open(made)) {
            for (int each = 0; each < 120; each++) {
                ok(store.applyPull(List.of(newest(item("i" + each, "Question " + each + " ".repeat(each * 7))))));
            }
            for (int each = 0; each < 24; each++) {
                EntryKey key = each % 3 == 0
                        ? ok(store.createHere(FAQ, content("begun " + each)))
                        : ok(store.keyOf(FAQ, new RemoteRef("i" + each * 4))).orElseThrow();
                Content words =
                        content(("Words of number " + each + ", long enough to fill pages. ").repeat(1 + each * 4));
                ok(store.saveDraft(key, content("base " + each), words));
                if (each % 2 == 0) {
                    Change change = ok(store.queue(key, each % 3 == 0 ? CREATE : UPDATE, content("base"), words))
                            .orElseThrow();
                    bringOn(store, change.seq(), each);
                }
            }
            note(store);
            for (String part : List.of("", "-wal", ".unsent")) {
                Files.copy(made.resolve("space.db" + part), folder.resolve("space.db" + part));
            }
        }
    }

    private static void bringOn(SpaceStore store, long seq, int each) {
        if (each % 4 == 0) {
            ok(store.advance(seq, ChangeState.SENDING, Optional.empty()));
        }
        if (each % 8 == 0) {
            ok(store.advance(seq, ChangeState.ACCEPTED, Optional.empty()));
        }
    }

    private void note(SpaceStore store) {
        for (Change change : ok(store.outbox())) {
            changes.put(change.seq(), change);
        }
        ok(store.rows(dev.larder.model.EntryFilter.all())).forEach(row -> {
            OpenEntry entry = ok(store.entry(row.key())).orElseThrow();
            entry.draft().ifPresent(draft -> drafts.put(row.key(), draft));
            entry.remote().ifPresent(remote -> remotes.put(row.key(), remote));
        });
        assertThat(drafts).hasSize(12);
        assertThat(changes).hasSize(12);
    }

    @Test
    void whateverBytesAreDamagedEachDraftAndChangeIsThereAsItWasOrSaidToBeLost() throws Exception {
        long seed = Figures.seed();
        Tally tally = new Tally();
        for (int round = 0; round < STORES; round++) {
            Path copy = copy(round);
            Random random = new Random(seed + round);
            Harm harm = Harm.values()[round % Harm.values().length];
            harm.to(copy.resolve("space.db"), random);
            check(copy, harm, tally, "seed " + seed + " (round " + round + ", " + harm + ")");
            delete(copy);
        }
        Figures.put("R7", tally.table(STORES, seed));
    }

    private void check(Path copy, Harm harm, Tally tally, String which) throws IOException {
        Path store = copy.resolve("space.db");
        Map<String, byte[]> before = bytes(copy);
        Outcome<SpaceStore> opened = SpaceStore.openOrRescue(store, CLOCK, false);
        if (!opened.isOk()) {
            assertThat(((Failure.StoreTrouble) opened.failure().orElseThrow()).cause())
                    .as(which + ": " + opened.failure())
                    .isEqualTo(Failure.StoreCause.NEWER_VERSION);
            assertThat(bytes(copy).get("space.db")).as(which).isEqualTo(before.get("space.db"));
            tally.refused++;
            return;
        }
        boolean rescued;
        try (SpaceStore space = inUse(opened.orElse(null), store, before)) {
            Optional<RescueReport> report = ok(space.rescues().untold());
            rescued = report.isPresent();
            int altered = altered(space);
            assertThat(altered)
                    .as(which + ": altered although a journal vouches for every word")
                    .isLessThanOrEqualTo(harm.hasJournal() ? 0 : drafts.size() + changes.size());
            int lost = lost(space, harm, which);
            tally.note(harm, report, lost, altered);
            int said =
                    report.map(it -> it.drafts().lost() + it.changes().lost()).orElse(0);
            if (harm != Harm.BYTES_WITHOUT_JOURNAL
                    && !report.map(RescueReport::unsure).orElse(false)) {
                assertThat(lost).as(which + ": lost, and said " + report).isLessThanOrEqualTo(said);
            }
            assertThat(integrity(space)).as(which).isEqualTo("ok");
        }
        if (rescued) {
            Map<String, byte[]> after = bytes(copy);
            before.forEach((name, old) -> assertThat(after.entrySet())
                    .as(which + ": " + name + " is kept byte for byte")
                    .anyMatch(each -> each.getKey().startsWith("space.db.damaged-")
                            && each.getKey().endsWith(name.substring("space.db".length()))
                            && Arrays.equals(each.getValue(), old)));
        }
        try (SpaceStore again = ok(SpaceStore.open(store, CLOCK))) {
            ok(again.rescues().told());
            assertThat(ok(again.rescues().untold())).isEmpty();
            assertThat(lost(again, harm, which)).isGreaterThanOrEqualTo(0);
        }
    }

    /**
     * As the program does: at each opening what was being sent is settled, and damage that is first met in use, such as a
     * letter inside a mirrored version, is rescued then. {@code before} becomes what the rescue finds.
     */
    private static SpaceStore inUse(SpaceStore opened, Path file, Map<String, byte[]> before) throws IOException {
        Optional<Failure> met = allRead(opened).failure();
        if (met.isEmpty()) {
            return opened;
        }
        assertThat(Database.isDamage(met.get())).as("met in use: " + met).isTrue();
        opened.close();
        before.clear();
        before.putAll(bytes(file.getParent()));
        SpaceStore again = ok(SpaceStore.openOrRescue(file, CLOCK, true));
        ok(allRead(again));
        return again;
    }

    private static Outcome<Done> allRead(SpaceStore space) {
        return space.sending()
                .settleUnknown()
                .then(done -> space.outbox())
                .then(changes -> space.rows(dev.larder.model.EntryFilter.all()))
                .then(rows -> rows.stream()
                        .map(row -> space.entry(row.key()).map(entry -> Done.DONE))
                        .filter(read -> !read.isOk())
                        .findFirst()
                        .orElseGet(Outcome::done));
    }

    /** How many are there with other words than before. */
    private int altered(SpaceStore space) {
        int altered = 0;
        for (Map.Entry<EntryKey, LocalDraft> each : drafts.entrySet()) {
            Optional<LocalDraft> draft = ok(space.entry(each.getKey())).flatMap(OpenEntry::draft);
            LocalDraft was = each.getValue();
            altered += draft.filter(is -> !is.content().equals(was.content())
                                    || !is.base().equals(was.base()))
                            .isPresent()
                    ? 1
                    : 0;
        }
        for (Change was : changes.values()) {
            altered += ok(space.change(was.seq()))
                            .filter(is -> !isSameWish(is, was))
                            .isPresent()
                    ? 1
                    : 0;
        }
        return altered;
    }

    private static boolean isSameWish(Change one, Change other) {
        return one.wanted().equals(other.wanted())
                && one.base().equals(other.base())
                && one.entry().equals(other.entry())
                && one.intent().equals(other.intent());
    }

    /** How many are not there at all. */
    private int lost(SpaceStore space, Harm harm, String which) {
        int lost = 0;
        for (Map.Entry<EntryKey, LocalDraft> each : drafts.entrySet()) {
            Optional<OpenEntry> entry = ok(space.entry(each.getKey()));
            Optional<LocalDraft> draft = entry.flatMap(OpenEntry::draft);
            if (draft.isEmpty()) {
                lost++;
            } else if (harm.hasJournal()) {
                assertThat(entry.orElseThrow().remote())
                        .as(which)
                        .isEqualTo(Optional.ofNullable(remotes.get(each.getKey())));
            }
        }
        for (Change was : changes.values()) {
            Optional<Change> change = ok(space.change(was.seq()));
            if (change.isEmpty()) {
                lost++;
            } else {
                assertThat(change.get().state()).as(which).isIn(was.state(), ChangeState.WAITING, ChangeState.PARKED);
            }
        }
        return lost;
    }

    private static String integrity(SpaceStore space) {
        return ok(space.database()
                .read(sql -> Outcome.ok(sql.first("PRAGMA integrity_check", row -> row.getString(1))
                                .orElse("")
                        + sql.first("PRAGMA foreign_key_check", row -> row.getString(1))
                                .orElse(""))));
    }

    private Path copy(int round) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("round-" + round));
        for (String part : List.of("", "-wal", ".unsent")) {
            Files.copy(folder.resolve("space.db" + part), copy.resolve("space.db" + part));
        }
        return copy;
    }

    private static Map<String, byte[]> bytes(Path folder) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(".lock") && !name.endsWith("-shm")) {
                    bytes.put(name, Files.readAllBytes(file));
                }
            }
        }
        return bytes;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A way of damaging a store. */
    private enum Harm {
        SOME_BYTES,
        A_PAGE,
        MANY_PAGES,
        THE_HEADER,
        THE_END_CUT_OFF,
        THE_LOG,
        THE_LOG_AND_THE_JOURNAL,
        BYTES_WITHOUT_JOURNAL,
        A_PAGE_WITHOUT_JOURNAL,
        ALL_OF_IT;

        boolean hasJournal() {
            return this != BYTES_WITHOUT_JOURNAL && this != A_PAGE_WITHOUT_JOURNAL && this != THE_LOG_AND_THE_JOURNAL;
        }

        /** The log is folded into the file first where the file itself is to be hit. */
        void to(Path file, Random random) throws IOException {
            Path log = file.resolveSibling("space.db-wal");
            Path journal = UnsentJournal.beside(file);
            if (this != THE_LOG && this != THE_LOG_AND_THE_JOURNAL) {
                fold(file);
            }
            switch (this) {
                case SOME_BYTES -> scatter(file, random, 1 + random.nextInt(40));
                case A_PAGE -> pages(file, random, 1);
                case MANY_PAGES -> pages(file, random, 12);
                case THE_HEADER -> overwrite(file, random, 0, 1 + random.nextInt(4096));
                case THE_END_CUT_OFF -> cut(file, random);
                case THE_LOG -> scatter(log, random, 1 + random.nextInt(10));
                case THE_LOG_AND_THE_JOURNAL -> {
                    pages(log, random, 2);
                    scatter(journal, random, 2);
                }
                case BYTES_WITHOUT_JOURNAL -> {
                    scatter(file, random, 10);
                    Files.delete(journal);
                }
                case A_PAGE_WITHOUT_JOURNAL -> {
                    pages(file, random, 1);
                    Files.delete(journal);
                }
                case ALL_OF_IT -> overwrite(file, random, 0, (int) Files.size(file));
            }
        }

        private static void fold(Path file) {
            ok(SpaceStore.open(file, CLOCK)).close();
        }

        private static void scatter(Path file, Random random, int count) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            for (int each = 0; each < count; each++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Files.write(file, bytes);
        }

        private static void pages(Path file, Random random, int count) throws IOException {
            int pages = (int) (Files.size(file) / 4096);
            for (int each = 0; each < count; each++) {
                overwrite(file, random, random.nextInt(pages) * 4096, 4096);
            }
        }

        private static void overwrite(Path file, Random random, int from, int count) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            byte[] noise = new byte[count];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, bytes, from, Math.min(count, bytes.length - from));
            Files.write(file, bytes);
        }

        private static void cut(Path file, Random random) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        }
    }

    /** What came of all rounds. */
    private static final class Tally {
        private final Map<Harm, int[]> by = new TreeMap<>();
        private int refused;

        void note(Harm harm, Optional<RescueReport> report, int lost, int altered) {
            int[] line = by.computeIfAbsent(harm, none -> new int[5]);
            line[0]++;
            line[1] += report.isPresent() ? 1 : 0;
            line[2] += 24 - lost - altered;
            line[3] += lost;
            line[4] += altered;
        }

        String table(int stores, long seed) {
            List<String> lines = new ArrayList<>(List.of(
                    stores + " damaged stores, each with 12 drafts and 12 changes (seed " + seed + "); refused as of a"
                            + " newer version: " + refused + ".",
                    "",
                    "| damage | stores | rescued into a new one | drafts and changes there bit for bit | lost, and said |"
                            + " altered unseen |",
                    "|---|---|---|---|---|---|"));
            by.forEach((harm, line) -> lines.add(
                    "| " + harm.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " | " + line[0] + " | "
                            + line[1] + " | " + line[2] + " | " + line[3] + " | " + line[4] + " |"));
            return String.join("\n", lines);
        }
    }
}
