package dev.larder.service;

import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.larder.Figures;
import dev.larder.api.ApiOptions;
import dev.larder.demo.DemoOptions;
import dev.larder.demo.DemoServer;
import dev.larder.demo.FaultKind;
import dev.larder.demo.Faults;
import dev.larder.demo.RequestLog;
import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.LocaleCode;
import dev.larder.model.Target;
import dev.larder.result.Cancel;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R2: every fault of the demo server against every kind of change; each ends truthfully and none is applied twice. */
class FaultMatrixTest {
    private static final ContentTypeKey BLOG = ContentTypeKey.blog();
    private static final ContentTypeKey PRODUCT = ContentTypeKey.pageType("product");
    private static final ContentTypeKey LANDING = ContentTypeKey.pageType("landing-page");
    private static final ContentTypeKey FAQ = ContentTypeKey.collection("faq");
    private static final int ROUNDS = 14;

    /** What never answers is given up this soon, so that the matrix does not take all day. */
    private static final ApiOptions HASTY = ApiOptions.defaults().withDeadline(Duration.ofMillis(250));

    @TempDir
    Path folder;

    private final AtomicInteger number = new AtomicInteger();
    private Bench bench;
    private ServerTruth truth;

    /** Each kind of change, on each kind of entry. */
    private enum Kind {
        POST_PUBLISH(BLOG, "", Target.PUBLISHED, ChangeKind.UPDATE),
        POST_DRAFT(BLOG, "", Target.DRAFT, ChangeKind.UPDATE),
        PAGE_PUBLISH(PRODUCT, "en", Target.PUBLISHED, ChangeKind.UPDATE),
        PAGE_DRAFT(PRODUCT, "de", Target.DRAFT, ChangeKind.UPDATE),
        ITEM_PUBLISH(FAQ, "en", Target.PUBLISHED, ChangeKind.UPDATE),
        POST_CREATE(BLOG, "", Target.PUBLISHED, ChangeKind.CREATE),
        PAGE_CREATE(LANDING, "en", Target.PUBLISHED, ChangeKind.CREATE),
        ITEM_CREATE(FAQ, "en", Target.PUBLISHED, ChangeKind.CREATE),
        POST_DELETE(BLOG, "", Target.DRAFT, ChangeKind.DELETE),
        PAGE_DELETE(LANDING, "en", Target.DRAFT, ChangeKind.DELETE),
        ITEM_DELETE(FAQ, "en", Target.DRAFT, ChangeKind.DELETE);

        private final ContentTypeKey type;
        private final String locale;
        private final Target target;
        private final ChangeKind change;

        Kind(ContentTypeKey type, String locale, Target target, ChangeKind change) {
            this.type = type;
            this.locale = locale;
            this.target = target;
            this.change = change;
        }

        LocaleCode where() {
            return new LocaleCode(locale);
        }

        String field() {
            return type.equals(BLOG) ? "summary" : type.equals(FAQ) ? "answer" : "care";
        }
    }

    @BeforeEach
    void start() throws IOException {
        DemoServer server = DemoServer.start(DemoOptions.in(folder.resolve("server")));
        bench = new Bench(folder, server, HASTY);
        truth = new ServerTruth(server);
        pull();
    }

    /** With so little patience a busy machine may need more than one try. */
    private void pull() {
        Outcome<?> pulled = bench.exchange.pull(ID, step -> {}, Cancel.never());
        for (int again = 0; again < 20 && !pulled.isOk(); again++) {
            pulled = bench.exchange.pull(ID, step -> {}, Cancel.never());
        }
        ok(pulled);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private static List<String> faults() {
        List<String> named = List.of(
                "queue-delay=40ms",
                "drop-queue=1",
                "duplicate-queue=1",
                "stale=20ms",
                "latency=5ms",
                "429=1:30",
                "429=always:86400",
                "500=1",
                "500=2/writes",
                "500=always/writes",
                "close-before=1/writes",
                "close-after=1/writes",
                "close-after=2/writes",
                "close-before=2/reads",
                "stall=1/writes",
                "stall-body=1/reads",
                "trickle=1:200ms",
                "truncate=1/reads",
                "truncate=1/writes",
                "cut=1/writes",
                "cut=1/reads",
                "revoke-at=1");
        if (!Figures.isLong()) {
            return named;
        }
        List<String> kinds =
                List.of("429", "500", "close-before", "close-after", "stall", "truncate", "cut", "revoke-at");
        Stream<String> placed =
                kinds.stream().flatMap(kind -> IntStream.rangeClosed(1, 6).mapToObj(call -> kind + "=at" + call));
        return Stream.concat(named.stream(), placed).toList();
    }

    @Test
    void everyFaultOfTheMatrixIsOneOfEveryKindThereIs() {
        Set<String> tried = faults().stream()
                .map(fault -> fault.substring(0, fault.indexOf('=')))
                .collect(Collectors.toSet());

        assertThat(tried)
                .containsAll(
                        Stream.of(FaultKind.values()).map(FaultKind::toString).toList());
    }

    @Test
    void everyFaultWithEveryKindOfChangeEndsTruthfullyAndNothingIsAppliedTwice() throws Exception {
        Map<String, Map<ChangeState, Integer>> ends = new TreeMap<>();
        for (String fault : faults()) {
            for (Kind kind : Kind.values()) {
                ChangeState end = play(fault, kind);
                ends.computeIfAbsent(fault, it -> new EnumMap<>(ChangeState.class))
                        .merge(end, 1, Integer::sum);
            }
        }
        report(ends);
    }

    private ChangeState play(String fault, Kind kind) throws Exception {
        String which = fault + " with " + kind;
        String marker = "marker" + number.incrementAndGet() + "x";
        Change queued = queued(kind, marker);
        bench.server.log().clear();
        bench.server.faults(Faults.parse(fault));
        ok(bench.spaces.with(ID, link -> link.store().sending().release(List.of(queued.seq()))));
        Change rests = untilItRests(queued);
        List<RequestLog.Line> writes = bench.server.log().mutations();
        clearTheSky();
        // Accepted, and then nobody could look: that goes on once it is put right.
        Change end = rests.state() == ChangeState.ACCEPTED ? untilItRests(queued) : rests;
        check(which, kind, marker, end, writes, fault.startsWith("duplicate"));
        tidy(end);
        return end.state();
    }

    /** Goes on as the program does by itself: sends, watches, lets the time pass. */
    private Change untilItRests(Change queued) {
        for (int round = 0; round < ROUNDS; round++) {
            Outcome<?> sent = bench.exchange.goOn(ID, Cancel.never());
            Outcome<?> watched = bench.exchange.watch(ID, Cancel.never());
            Change now = bench.change(queued.seq());
            boolean rests = now.state() != ChangeState.WAITING && now.state() != ChangeState.ACCEPTED;
            boolean forAPerson = sent.failure().filter(NeedsAPerson::is).isPresent();
            if (rests || (forAPerson && watched.isOk())) {
                return now;
            }
            bench.clock.pass(Duration.ofSeconds(40));
        }
        return bench.change(queued.seq());
    }

    private Change queued(Kind kind, String marker) {
        if (kind.change == ChangeKind.CREATE) {
            return bench.queue(made(kind, marker), kind.target);
        }
        if (kind.change == ChangeKind.DELETE) {
            return deletion(kind, marker);
        }
        EntryKey key = liveEntry(kind.type);
        bench.type(key, kind.where(), kind.field(), text(kind, marker));
        return bench.queue(key, kind.target);
    }

    private Change deletion(Kind kind, String marker) {
        EntryKey key = made(kind, marker);
        Change create = bench.queue(key, Target.PUBLISHED);
        ok(bench.spaces.with(ID, link -> link.store().sending().release(List.of(create.seq()))));
        Change made = untilItRests(create);
        assertThat(made.state())
                .as(kind + " is there: " + made.progress().reason())
                .isEqualTo(ChangeState.SEEN);
        return ok(bench.outbox.queueDelete(ID, key)).orElseThrow();
    }

    private EntryKey made(Kind kind, String marker) {
        EntryKey key = ok(bench.entries.create(ID, kind.type, "New " + marker, "new-" + marker));
        if (kind.type.equals(FAQ)) {
            bench.type(key, EN, "question", "Which " + marker + "?");
        }
        if (kind.type.equals(LANDING)) {
            return titled(key, marker);
        }
        bench.type(key, kind.where(), kind.field(), text(kind, marker));
        return key;
    }

    /** Landing pages have no text of their own but in components. */
    private EntryKey titled(EntryKey key, String marker) {
        Content now = bench.entry(key).current();
        JsonNode seo =
                JsonNodeFactory.instance.objectNode().put("title", marker).put("description", "");
        Content changed = now.with(EN, now.in(EN).with("seo", seo));
        ok(bench.drafts.save(ID, key, Content.empty(), changed));
        return key;
    }

    private static String text(Kind kind, String marker) {
        return kind.type.equals(FAQ) ? "<p>" + marker + "</p>" : marker;
    }

    private EntryKey liveEntry(ContentTypeKey type) {
        return ok(bench.entries.rows(ID, EntryFilter.of(type))).stream()
                .filter(row -> row.status() == EntryStatus.LIVE || row.status() == EntryStatus.LIVE_WITH_DRAFT)
                .map(EntryRow::key)
                .findFirst()
                .orElseThrow();
    }

    private void clearTheSky() throws InterruptedException {
        bench.server.faults(Faults.none());
        bench.server.queueDelay(Duration.ZERO);
        bench.server.awaitQueue();
        bench.server.tokens(bench.server.readToken(), bench.server.writeToken());
        ok(bench.tokens.keep(ID, TokenKind.WRITE, bench.server.writeToken(), Tokens.Place.SESSION));
    }

    private void check(
            String which, Kind kind, String marker, Change end, List<RequestLog.Line> writes, boolean doubled) {
        assertThat(end.state())
                .as(which)
                .isIn(ChangeState.SEEN, ChangeState.WAITING, ChangeState.PARKED, ChangeState.IN_CONFLICT);
        long newest = truth.count(kind.type, kind.locale, false, marker);
        long live = truth.count(kind.type, kind.locale, true, marker);
        assertThat(newest).as(which + ": not twice").isLessThanOrEqualTo(doubled ? 2 : 1);
        boolean there = kind.target == Target.PUBLISHED ? live >= 1 && newest >= 1 : newest >= 1;
        if (end.state() == ChangeState.SEEN) {
            assertThat(there).as(which + ": seen, so it is so").isEqualTo(kind.change != ChangeKind.DELETE);
        } else {
            assertThat(end.progress().reason())
                    .as(which + ": says why it is " + end.state() + ", tries "
                            + end.progress().tries())
                    .isPresent();
        }
        if (kind == Kind.ITEM_CREATE) {
            long taken = writes.stream().filter(line -> line.status() == 202).count();
            assertThat(taken).as(which + ": accepted once at the most").isLessThanOrEqualTo(1);
        }
    }

    /** What rests is taken out, so that the next case begins with an empty outbox. */
    private void tidy(Change end) {
        if (end.state() != ChangeState.SEEN) {
            bench.exchange.hold(ID);
            ok(bench.outbox.discard(ID, bench.change(end.seq())));
            pull();
        }
    }

    private static void report(Map<String, Map<ChangeState, Integer>> ends) {
        StringBuilder table =
                new StringBuilder("| fault | seen | waiting | parked | in conflict |\n|---|---|---|---|---|\n");
        int cases = 0;
        for (Map.Entry<String, Map<ChangeState, Integer>> each : ends.entrySet()) {
            Map<ChangeState, Integer> by = each.getValue();
            cases += by.values().stream().mapToInt(Integer::intValue).sum();
            table.append("| `").append(each.getKey()).append("` |");
            for (ChangeState state :
                    List.of(ChangeState.SEEN, ChangeState.WAITING, ChangeState.PARKED, ChangeState.IN_CONFLICT)) {
                table.append(' ').append(by.getOrDefault(state, 0)).append(" |");
            }
            table.append('\n');
        }
        Figures.put(
                "R2",
                cases + " cases: " + ends.size() + " faults, " + Kind.values().length
                        + " kinds of change. Every one ended truthfully; none was applied twice, none was called seen that was not.\n\n"
                        + table);
    }
}
