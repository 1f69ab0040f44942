package dev.larder.service;

import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.Figures;
import dev.larder.api.ApiOptions;
import dev.larder.demo.DemoOptions;
import dev.larder.demo.DemoServer;
import dev.larder.demo.Faults;
import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.Target;
import dev.larder.result.Cancel;
import dev.larder.result.Failure;
import dev.larder.sync.Pauses;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R8: a service that loses 5 % of what it accepted and works the rest off up to 30 seconds late. A second here is a
 * hundredth of one: pauses are waited for in that measure, and the handed-in clock shows the whole.
 */
class DroppedWritesTest {
    private static final int SCALE = 100;
    private static final int WRITES = Figures.isLong() ? 1_000 : 60;
    private static final Duration LATEST = Duration.ofSeconds(30);
    private static final ContentTypeKey BLOG = ContentTypeKey.blog();

    @TempDir
    Path folder;

    private final long seed = Figures.seed();
    private final Random random = new Random(seed);
    private Bench bench;

    @BeforeEach
    void start() throws IOException {
        DemoServer server = DemoServer.start(DemoOptions.in(folder.resolve("server")));
        bench = new Bench(folder, server, ApiOptions.defaults(), DroppedWritesTest::scaled);
        bench.pull();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    /** Waits for a hundredth of the time and lets the clock show all of it. */
    private static Pauses scaled(HandedClock clock) {
        return (time, cancel) -> {
            Pauses.real().pause(time.dividedBy(SCALE), cancel);
            clock.pass(time);
        };
    }

    @Test
    void everyWriteThatTheServiceLosesIsFlaggedWithinAMinuteAndNoneIsCalledSeenThatIsNot() throws Exception {
        bench.server.faults(Faults.parse(
                Figures.isLong() ? "drop-queue=0.05,seed=" + Math.floorMod(seed, 1_000_000) : "drop-queue=every20"));
        List<Change> sent = new ArrayList<>();
        List<Instant> acceptedAt = new ArrayList<>();
        int batch = 10;
        while (sent.size() < WRITES) {
            List<Change> queued = new ArrayList<>();
            for (int i = 0; i < batch; i++) {
                queued.add(queued("late" + (sent.size() + i) + "x"));
            }
            bench.server.queueDelay(Duration.ofMillis(random.nextInt((int) LATEST.toMillis()) / SCALE));
            ok(bench.exchange.send(ID, queued.stream().map(Change::seq).toList(), Cancel.never()));
            for (Change change : queued) {
                Change now = bench.change(change.seq());
                sent.add(change);
                acceptedAt.add(now.progress().at());
            }
            ok(bench.exchange.watch(ID, Cancel.never()));
        }
        bench.server.faults(Faults.none());
        bench.server.queueDelay(Duration.ZERO);
        bench.server.awaitQueue();
        judge(sent, acceptedAt);
    }

    private void judge(List<Change> sent, List<Instant> acceptedAt) {
        ServerTruth truth = new ServerTruth(bench.server);
        String live = truth.all(BLOG, "", true).toString();
        int lost = 0;
        int falselySeen = 0;
        int falselyFlagged = 0;
        Duration slowest = Duration.ZERO;
        for (int i = 0; i < sent.size(); i++) {
            Change end = bench.change(sent.get(i).seq());
            boolean there = live.contains("late" + i + "x");
            boolean seen = end.state() == ChangeState.SEEN;
            lost += there ? 0 : 1;
            falselySeen += seen && !there ? 1 : 0;
            falselyFlagged += !seen && there ? 1 : 0;
            if (!seen) {
                assertThat(end.progress().reason().orElseThrow()).isInstanceOf(Failure.NeverSeen.class);
                Duration flagged =
                        Duration.between(acceptedAt.get(i), end.progress().at());
                slowest = flagged.compareTo(slowest) > 0 ? flagged : slowest;
            }
        }
        String which = "seed " + seed + ", " + lost + " lost";
        assertThat(falselySeen).as(which + ": falsely seen").isZero();
        assertThat(falselyFlagged).as(which + ": flagged although there").isZero();
        assertThat(lost).as(which + ": the service did lose some").isPositive();
        assertThat(slowest).as(which + ": slowest flag").isLessThanOrEqualTo(Duration.ofSeconds(60));
        Figures.put(
                "R8",
                "| writes accepted | lost by the service | flagged | latest flag after its 202 | falsely seen | flagged although there |\n"
                        + "|---|---|---|---|---|---|\n| " + sent.size() + " | " + lost + " | " + lost + " | "
                        + slowest.toSeconds() + " s | " + falselySeen + " | " + falselyFlagged + " |\n\nSeed " + seed
                        + "; delays up to 30 s; time handed in at a hundredth of its pace.");
    }

    /** Creates, so that every write stands on an entry of its own. */
    private Change queued(String marker) {
        EntryKey key = ok(bench.entries.create(ID, BLOG, marker, marker));
        bench.type(key, dev.larder.model.LocaleCode.NONE, "summary", marker);
        return bench.queue(key, Target.PUBLISHED);
    }
}
