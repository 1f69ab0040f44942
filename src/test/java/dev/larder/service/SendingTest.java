package dev.larder.service;

import static dev.larder.service.Bench.DE;
import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.demo.Faults;
import dev.larder.demo.RequestLog;
import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.LocaleCode;
import dev.larder.model.RemoteRef;
import dev.larder.model.Target;
import dev.larder.result.Cancel;
import dev.larder.result.Failure;
import dev.larder.result.TokenKind;
import dev.larder.sync.Sender;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the outbox empties: only what was told to go, in lanes, patient with trouble, careful where it is in doubt. */
class SendingTest {
    private static final ContentTypeKey BLOG = ContentTypeKey.blog();
    private static final ContentTypeKey FAQ = ContentTypeKey.collection("faq");

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        bench.pull();
        bench.server.log().clear();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void nothingGoesThatNobodyToldToGo() {
        Change queued = editedPost(0, "Not told");

        ok(bench.exchange.goOn(ID, Cancel.never()));

        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.WAITING);
        assertThat(bench.exchange.isDue(ID)).isFalse();
        assertThat(bench.server.log().mutations()).isEmpty();
    }

    @Test
    void newWordsOnAChangeThatWasToldToGoHaveToBeToldAnew() {
        Change queued = editedPost(0, "First words");
        bench.connectivity.workOffline(true);
        send(queued);
        assertThat(bench.change(queued.seq()).isReleased()).isTrue();

        bench.type(queued.entry(), LocaleCode.NONE, "summary", "Other words");
        bench.queue(queued.entry(), Target.PUBLISHED);
        bench.connectivity.workOffline(false);
        ok(bench.exchange.goOn(ID, Cancel.never()));

        assertThat(bench.change(queued.seq()).isReleased()).isFalse();
        assertThat(bench.server.log().mutations()).isEmpty();
    }

    @Test
    void whatWasToldToGoWhileOfflineGoesOnceOnlineAgain() {
        Change queued = editedPost(0, "Told on the train");
        bench.connectivity.workOffline(true);
        assertThat(send(queued).failure()).isPresent();
        assertThat(bench.exchange.isDue(ID)).isFalse();

        bench.connectivity.workOffline(false);

        assertThat(bench.exchange.isDue(ID)).isTrue();
        ok(bench.exchange.goOn(ID, Cancel.never()));
        ok(bench.exchange.watch(ID, Cancel.never()));
        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.SEEN);
    }

    @Test
    void holdingBackTakesTheWordBack() {
        Change queued = editedPost(0, "Better not");
        bench.connectivity.workOffline(true);
        send(queued);

        assertThat(ok(bench.exchange.hold(ID))).isEqualTo(1);
        bench.connectivity.workOffline(false);
        ok(bench.exchange.goOn(ID, Cancel.never()));

        assertThat(bench.server.log().mutations()).isEmpty();
    }

    @Test
    void troubleWithOneEntryDoesNotHoldUpTheOthers() {
        Change first = editedPost(0, "In trouble");
        Change second = editedPost(1, "Fine");
        bench.server.faults(Faults.parse("500=1/writes"));

        Sender.Sent sent = ok(bench.exchange.send(ID, List.of(first.seq(), second.seq()), Cancel.never()));

        assertThat(sent.accepted()).isEqualTo(1);
        assertThat(sent.nextAt()).isPresent();
        assertThat(bench.change(first.seq())).satisfies(change -> {
            assertThat(change.isReleased()).isTrue();
            assertThat(change.progress().release().notBefore()).isPresent();
            assertThat(change.progress().reason().orElseThrow()).isInstanceOf(Failure.ServiceTrouble.class);
        });
        assertThat(bench.change(second.seq()).state()).isEqualTo(ChangeState.ACCEPTED);
    }

    @Test
    void aChangeHeldBackGoesWhenItsTimeHasCome() {
        Change queued = editedPost(0, "Later");
        bench.server.faults(Faults.parse("500=1/writes"));
        send(queued);
        assertThat(bench.exchange.isDue(ID)).isFalse();

        bench.clock.pass(Duration.ofSeconds(3));

        assertThat(bench.exchange.isDue(ID)).isTrue();
        ok(bench.exchange.goOn(ID, Cancel.never()));
        ok(bench.exchange.watch(ID, Cancel.never()));
        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.SEEN);
    }

    @Test
    void aClockPutBackDoesNotHoldAChangeBackForEver() {
        Change queued = editedPost(0, "Back in time");
        bench.server.faults(Faults.parse("500=1/writes"));
        send(queued);

        bench.clock.pass(Duration.ofDays(-2));

        assertThat(bench.exchange.isDue(ID)).isTrue();
        ok(bench.exchange.goOn(ID, Cancel.never()));
        ok(bench.exchange.watch(ID, Cancel.never()));
        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.SEEN);
    }

    @Test
    void afterManyTriesAPersonIsAsked() {
        Change queued = editedPost(0, "Never well");
        bench.server.faults(Faults.parse("500=always/writes"));
        send(queued);

        for (int tries = 0; tries < 10; tries++) {
            bench.clock.pass(Duration.ofMinutes(6));
            bench.exchange.goOn(ID, Cancel.never());
        }

        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.PARKED);
        assertThat(bench.server.log().mutations()).hasSize(8);
    }

    @Test
    void usedUpCallsPauseEverythingThatGoesByItselfUntilTheTimeSaid() {
        Change queued = editedPost(0, "Next month");
        bench.server.faults(Faults.parse("429=1:86400"));

        assertThat(send(queued).failure().orElseThrow()).isInstanceOf(Failure.CallsUsedUp.class);

        assertThat(bench.exchange.pausedUntil(ID).orElseThrow())
                .isBetween(
                        bench.clock.instant().plus(Duration.ofHours(23)),
                        bench.clock.instant().plus(Duration.ofHours(25)));
        assertThat(bench.exchange.isDue(ID)).isFalse();
        bench.clock.pass(Duration.ofHours(25));
        assertThat(bench.exchange.isDue(ID)).isTrue();
        ok(bench.exchange.goOn(ID, Cancel.never()));
        assertThat(bench.exchange.pausedUntil(ID)).isEmpty();
        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.ACCEPTED);
    }

    @Test
    void withoutATokenNothingIsTriedAgainByItself() {
        Change queued = editedPost(0, "No token");
        ok(bench.tokens.forget(ID, TokenKind.WRITE));

        assertThat(send(queued).failure()).contains(new Failure.TokenMissing(TokenKind.WRITE));

        assertThat(bench.exchange.isDue(ID)).isFalse();
        assertThat(bench.change(queued.seq()).isReleased()).isFalse();
    }

    @Test
    void theSecondChangeOfAnEntryWaitsUntilTheFirstIsSeen() {
        Change first = editedPost(0, "First");
        bench.server.queueDelay(Duration.ofSeconds(1));
        send(first);
        bench.type(first.entry(), LocaleCode.NONE, "summary", "Second");
        Change second = bench.queue(first.entry(), Target.PUBLISHED);
        assertThat(second.seq()).isNotEqualTo(first.seq());

        send(second);
        assertThat(bench.change(second.seq()).state()).isEqualTo(ChangeState.WAITING);
        ok(bench.exchange.watch(ID, Cancel.never()));
        ok(bench.exchange.goOn(ID, Cancel.never()));
        ok(bench.exchange.watch(ID, Cancel.never()));

        assertThat(bench.change(first.seq()).state()).isEqualTo(ChangeState.SEEN);
        assertThat(bench.change(second.seq()).state()).isEqualTo(ChangeState.SEEN);
        assertThat(bench.entry(first.entry())
                        .mirrored()
                        .liveContent()
                        .in(LocaleCode.NONE)
                        .text("summary"))
                .isEqualTo("Second");
    }

    @Test
    void manyChangesOfATypeAreLookedUpByItsListAndCostLittleMoreThanOneCallEach() {
        List<Long> seqs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            seqs.add(editedPost(i, "Many " + i).seq());
        }
        bench.server.log().clear();

        ok(bench.exchange.send(ID, seqs, Cancel.never()));

        List<RequestLog.Line> lines = bench.server.log().lines();
        assertThat(lines.stream().filter(RequestLog.Line::isMutation)).hasSize(20);
        assertThat(lines.size()).isLessThanOrEqualTo(24);
    }

    @Test
    void anItemWhoseSendingIsInDoubtIsNotSentAgainButAskedAbout() {
        Change queued = newItem("Was it sent?");
        bench.server.faults(Faults.parse("close-before=1/writes"));
        send(queued);
        bench.server.faults(Faults.none());

        goOnForAMinute();

        assertThat(bench.change(queued.seq())).satisfies(change -> {
            assertThat(change.state()).isEqualTo(ChangeState.PARKED);
            assertThat(change.progress().reason()).contains(new Failure.InDoubt(List.of()));
        });
        ok(bench.outbox.sendAnew(ID, bench.change(queued.seq())));
        send(queued);
        ok(bench.exchange.watch(ID, Cancel.never()));
        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.SEEN);
        assertThat(new ServerTruth(bench.server).count(FAQ, "en", true, "Was it sent?"))
                .isEqualTo(1);
    }

    @Test
    void ofSeveralItemsThatMayBeItAPersonSaysWhich() throws Exception {
        Change queued = newItem("Which is it?");
        bench.server.faults(Faults.parse("duplicate-queue=1,close-after=1/writes"));
        send(queued);
        bench.server.faults(Faults.none());
        bench.server.awaitQueue();

        goOnForAMinute();

        Failure reason = bench.change(queued.seq()).progress().reason().orElseThrow();
        assertThat(reason)
                .isInstanceOfSatisfying(
                        Failure.InDoubt.class,
                        doubt -> assertThat(doubt.candidates()).hasSize(2));
        String chosen = ((Failure.InDoubt) reason).candidates().get(0);
        ok(bench.outbox.itIs(ID, bench.change(queued.seq()), new RemoteRef(chosen)));
        ok(bench.exchange.watch(ID, Cancel.never()));
        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.SEEN);
        assertThat(bench.entry(queued.entry()).remote()).contains(new RemoteRef(chosen));
    }

    @Test
    void aPostTakenOffTheSiteIsSeenOnlyOnceThePublicCannotSeeIt() {
        EntryRow post = livePosts().get(0);
        Change queued = bench.queue(post.key(), Target.DRAFT);
        bench.server.faults(Faults.parse("drop-queue=1"));

        send(queued);
        ok(bench.exchange.watch(ID, Cancel.never()));

        assertThat(bench.server.log().mutations()).hasSize(1);
        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.PARKED);
    }

    @Test
    void aFirstTranslationIsSentAlthoughThereIsNoneYet() {
        EntryRow english = ok(bench.entries.rows(ID, EntryFilter.of(ContentTypeKey.pageType("case-study")))).stream()
                .filter(row -> row.locales().equals(java.util.Set.of(EN)))
                .findFirst()
                .orElseThrow();
        var now = bench.entry(english.key()).current();
        ok(bench.drafts.save(ID, english.key(), now, now.with(DE, now.in(EN))));
        Change queued = bench.queue(english.key(), Target.PUBLISHED);

        send(queued);
        ok(bench.exchange.watch(ID, Cancel.never()));

        assertThat(bench.change(queued.seq()).progress().reason()).isEmpty();
        assertThat(bench.change(queued.seq()).state()).isEqualTo(ChangeState.SEEN);
        assertThat(bench.entry(english.key()).mirrored().live()).containsKey(DE);
    }

    private void goOnForAMinute() {
        for (int i = 0; i < 12; i++) {
            bench.clock.pass(Duration.ofSeconds(10));
            bench.exchange.goOn(ID, Cancel.never());
        }
    }

    private dev.larder.result.Outcome<Sender.Sent> send(Change change) {
        return bench.exchange.send(ID, List.of(change.seq()), Cancel.never());
    }

    private List<EntryRow> livePosts() {
        return ok(bench.entries.rows(ID, EntryFilter.of(BLOG))).stream()
                .filter(row -> row.status() == EntryStatus.LIVE)
                .sorted(java.util.Comparator.comparing(EntryRow::slug))
                .toList();
    }

    private Change editedPost(int which, String summary) {
        EntryKey key = ok(bench.entries.rows(ID, EntryFilter.of(BLOG))).stream()
                .filter(row -> row.status() == EntryStatus.LIVE || row.status() == EntryStatus.WAITING)
                .sorted(java.util.Comparator.comparing(EntryRow::slug))
                .map(EntryRow::key)
                .toList()
                .get(which);
        bench.type(key, LocaleCode.NONE, "summary", summary);
        return bench.queue(key, Target.PUBLISHED);
    }

    private Change newItem(String question) {
        EntryKey key = ok(bench.entries.create(ID, FAQ, "", ""));
        bench.type(key, EN, "question", question);
        bench.type(key, EN, "answer", "<p>Yes.</p>");
        return bench.queue(key, Target.PUBLISHED);
    }
}
