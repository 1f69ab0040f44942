package dev.larder.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.Figures;
import dev.larder.app.CrashSession;
import dev.larder.demo.DemoOptions;
import dev.larder.demo.DemoServer;
import dev.larder.demo.Faults;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.RemoteRef;
import dev.larder.model.Space;
import dev.larder.store.Settings;
import dev.larder.store.SettingsFile;
import dev.larder.store.SpacesFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R1: the real program, killed with SIGKILL at random moments of typing, queueing, pulling and sending, each time on the
 * folder that the last kill left. The service lives here, so that it outlives the program.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("larder.kills", Figures.isLong() ? 220 : 20);

    /** A word is on disk within a second of its key; the rest is what two busy cores may add. */
    private static final Duration GRACE = Duration.ofMillis(1_000 + Integer.getInteger("larder.kills.slack", 1_000));

    private static final Duration START = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final long seed = Long.getLong("larder.seed", System.nanoTime() & 0xffffff);
    private final Random random = new Random(seed);
    private final Ledger ledger = new Ledger(GRACE.toNanos());
    private final Map<String, Integer> moments = new TreeMap<>();
    private final List<Long> starts = new ArrayList<>();
    private DemoServer server;
    private Path data;

    /** Where to kill: what the person begins with, and the word after which it is to happen. */
    private enum Moment {
        STARTING("type", ""),
        TYPING("type", "typed"),
        BEGINNING("create", "creating"),
        QUEUEING("queue", "queueing"),
        PULLING("pull", "pulling"),
        SENDING("send", "sending"),
        ANSWERED("send", "sending"),
        DELETING("delete", "deleting");

        private final String first;
        private final String after;

        Moment(String first, String after) {
            this.first = first;
            this.after = after;
        }
    }

    @BeforeEach
    void aServiceAndASpaceSetUpOnThisComputer() throws Exception {
        server = DemoServer.start(DemoOptions.in(folder.resolve("server")).lenient());
        data = Files.createDirectories(folder.resolve("data"));
        // The demo space is not wanted here: each start would make a second service.
        Files.createFile(data.resolve("demo"));
        Space space = new Space(
                CrashSession.ID,
                new Space.Identity("Shop", "Test", "#2F6B4F", false),
                server.base(),
                List.of(ContentTypeKey.blog(), ContentTypeKey.pageType("product"), ContentTypeKey.collection("faq")),
                List.of(new LocaleCode("en"), new LocaleCode("de")),
                false);
        assertThat(new SpacesFile(data.resolve("spaces.json"), Clock.systemUTC())
                        .save(List.of(space))
                        .isOk())
                .isTrue();
        assertThat(new SettingsFile(data.resolve("settings.json"), Clock.systemUTC())
                        .save(Settings.usual().withLastSpace(CrashSession.ID))
                        .isOk())
                .isTrue();
    }

    @AfterEach
    void theServiceEnds() {
        server.close();
    }

    @Test
    void nothingIsLostOrSentTwiceHoweverOftenTheProgramIsKilled() throws Exception {
        for (int round = 0; round < KILLS; round++) {
            Moment moment = round == 0 ? Moment.TYPING : Moment.values()[random.nextInt(Moment.values().length)];
            round(round, moment);
        }
        String end = bringToItsEnd();
        Figures.put("R1", table(end));
    }

    private void round(int round, Moment moment) throws Exception {
        server.faults(Faults.parse("latency=" + (5 + random.nextInt(60)) + "ms"));
        server.queueDelay(Duration.ofMillis(random.nextInt(400)));
        String which = "seed " + seed + ", kill " + round + " (" + moment + ")";
        long begun = System.nanoTime();
        try (Session session =
                new Session(data, server, new Session.Plan(random.nextLong(), moment.first, round * 10_000))) {
            waitFor(session, moment, which, begun);
            long killed = session.kill();
            ledger.take(session.lines(), killed);
            moments.merge(moment.name().toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
            check(session, which);
        }
    }

    private void waitFor(Session session, Moment moment, String which, long begun) {
        if (moment == Moment.STARTING) {
            Session.pause(300 + random.nextInt(2_500));
            return;
        }
        assertThat(session.until("settled", START))
                .as(which + " starts: " + said(session))
                .isTrue();
        starts.add((System.nanoTime() - begun) / 1_000_000);
        int writes = server.log().mutations().size();
        session.until(moment.after, Duration.ofSeconds(15));
        if (moment == Moment.ANSWERED) {
            session.until(() -> server.log().mutations().size() > writes, Duration.ofSeconds(5));
            Session.pause(random.nextInt(25));
        } else {
            Session.pause(random.nextInt(moment == Moment.TYPING ? 2_500 : 1_200));
        }
    }

    private static String said(Session session) {
        return session.lines().stream().map(Session.Line::text).toList().toString();
    }

    private void check(Session session, String which) throws Exception {
        for (Session.Line line : session.lines()) {
            assertThat(line.text())
                    .as(which + ": restart leaves nothing half sent")
                    .doesNotMatch("state \\d+ SENDING");
            assertThat(line.text()).as(which).doesNotStartWith("lost");
        }
        Remains remains = new Remains(data, folder.resolve("copy"), server);
        if (!remains.hasStore()) {
            return;
        }
        assertThat(remains.integrity()).as(which).isEqualTo("ok");
        server.faults(Faults.none());
        server.awaitQueue();
        Set<String> found = remains.wordsThere();
        found.addAll(remains.wordsHere());
        assertThat(ledger.missing(found)).as(which).isEmpty();
        nothingTwice(remains, which);
        somebodyElseEdits(remains);
    }

    private void nothingTwice(Remains remains, String which) throws Exception {
        for (String mark : ledger.made()) {
            assertThat(remains.timesThere(mark)).as(which + ": " + mark).isLessThanOrEqualTo(1);
        }
    }

    /** Now and then a post that is being edited here is changed there too: mostly elsewhere in it. */
    private void somebodyElseEdits(Remains remains) throws Exception {
        List<String> keys = ledger.keys().stream().sorted().toList();
        if (keys.isEmpty() || random.nextInt(3) > 0) {
            return;
        }
        String key = keys.get(random.nextInt(keys.size()));
        Optional<RemoteRef> post = remains.remote(key);
        if (post.isPresent()) {
            boolean same = random.nextInt(4) == 0;
            remains.otherEditor(
                    post.get().value(),
                    "{\"" + (same ? "title" : "summary") + "\":\"Somebody else " + random.nextInt(1000) + "\"}");
            if (same) {
                // What was sent before is theirs to overwrite; only what is still here is owed.
                ledger.overwritten(key, remains.wordsHere());
            }
        }
    }

    /** One last run that nobody kills: all is sent, and what is not in conflict is at the service. */
    private String bringToItsEnd() throws Exception {
        server.faults(Faults.none());
        server.queueDelay(Duration.ZERO);
        String which = "seed " + seed + ", the end";
        try (Session session = new Session(data, server, new Session.Plan(1, "finish", KILLS * 10_000))) {
            assertThat(session.until("finished", Duration.ofSeconds(180)))
                    .as(which + ": " + said(session))
                    .isTrue();
            session.end(Duration.ofSeconds(30));
            ledger.take(session.lines(), System.nanoTime());
            Remains remains = new Remains(data, folder.resolve("copy"), server);
            assertThat(remains.integrity()).as(which).isEqualTo("ok");
            server.awaitQueue();
            Set<String> found = remains.wordsThere();
            Set<String> here = remains.wordsHere();
            List<String> open = session.lines().stream()
                    .map(Session.Line::text)
                    .filter(text -> text.startsWith("end") && !text.contains(" SEEN "))
                    .toList();
            assertThat(open).as(which).noneMatch(text -> isStuck(text, open));
            if (open.isEmpty()) {
                assertThat(ledger.missing(found)).as(which).isEmpty();
            }
            found.addAll(here);
            assertThat(ledger.missing(found)).as(which).isEmpty();
            nothingTwice(remains, which);
            return open.size() + " changes were left to a person (in conflict or refused)";
        }
    }

    /** What waits behind a change of the same entry that a person has to decide is not stuck. */
    private static boolean isStuck(String end, List<String> open) {
        String[] said = end.split(" ");
        boolean decided = open.stream()
                .map(other -> other.split(" "))
                .anyMatch(other -> other[3].equals(said[3])
                        && Long.parseLong(other[1]) < Long.parseLong(said[1])
                        && Set.of("PARKED", "IN_CONFLICT").contains(other[2]));
        return Set.of("SENDING", "ACCEPTED").contains(said[2]) || said[2].equals("WAITING") && !decided;
    }

    private String table(String end) {
        List<String> lines = new ArrayList<>(List.of(
                KILLS + " kills of the real program with its window, one folder throughout (seed " + seed + "): "
                        + ledger.summary() + "; starts took "
                        + starts.stream()
                                .sorted()
                                .skip(starts.size() / 2)
                                .findFirst()
                                .orElse(0L)
                        + " ms (median). At the end " + end + ".",
                "",
                "| killed while | kills | lost | twice | damaged | stuck |",
                "|---|---|---|---|---|---|"));
        moments.forEach((moment, kills) -> lines.add("| " + moment + " | " + kills + " | 0 | 0 | 0 | 0 |"));
        return String.join("\n", lines);
    }
}
