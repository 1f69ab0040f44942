package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.DeletedEntry;
import dev.larder.model.Entry;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryStatus;
import dev.larder.model.HistoryKind;
import dev.larder.model.HistoryVersion;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.Publication;
import dev.larder.model.Reference;
import dev.larder.model.RemoteRef;
import dev.larder.model.View;
import dev.larder.result.Failure.StoreCause;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    Path folder;

    private final PassingClock clock = new PassingClock();
    private SpaceStore store;

    @BeforeEach
    void open() {
        store = ok(SpaceStore.open(folder.resolve("space.db"), clock));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theFirstPullOfAnEntryKeepsNothing() {
        pull(newest(item("1", "Oak?")), live(item("1", "Oak?")));

        assertThat(kinds(key("1"))).isEmpty();
    }

    @Test
    void whatAPullReplacesIsKept() {
        pull(newest(item("1", "Oak?")));
        pull(newest(item("1", "Ash?")));

        assertThat(versions(key("1"))).singleElement().satisfies(version -> {
            assertThat(version.kind()).isEqualTo(HistoryKind.SERVER);
            assertThat(version.content().in(LocaleCode.NONE).text("question")).isEqualTo("Oak?");
            assertThat(version.title()).isEqualTo("Oak?");
            assertThat(version.at()).isEqualTo(NOW);
        });
    }

    @Test
    void pullingTheSameOrOnlyANewerStampKeepsNothing() {
        pull(newest(post("oak", "Oak")));
        pull(newest(post("oak", "Oak")));
        pull(newest(new Entry.Post("oak", published("2026-02-09T00:00:00Z"), fields("title", "Oak", "slug", "oak"))));

        assertThat(kinds(ok(store.rows(dev.larder.model.EntryFilter.all()))
                        .get(0)
                        .key()))
                .isEmpty();
    }

    @Test
    void oneVersionInSeveralLocalesAndViewsIsKeptOnce() {
        pull(page(EN, View.NEWEST, "Oak"), page(DE, View.NEWEST, "Eiche"));
        pull(page(EN, View.LIVE, "Oak"), page(DE, View.LIVE, "Eiche"));

        for (View view : View.values()) {
            pull(page(EN, view, "Ash"));
            clock.pass(Duration.ofSeconds(5));
            pull(page(DE, view, "Esche"));
            clock.pass(Duration.ofSeconds(5));
        }

        List<HistoryVersion> kept = versions(pageKey());
        assertThat(kept).singleElement().satisfies(version -> {
            assertThat(version.content().in(EN).text("headline")).isEqualTo("Oak");
            assertThat(version.content().in(DE).text("headline")).isEqualTo("Eiche");
        });
    }

    @Test
    void aLiveVersionThatADraftReplacesIsKept() {
        pull(page(EN, View.LIVE, "Live"), page(EN, View.NEWEST, "Draft"));
        pull(page(EN, View.LIVE, "Draft"));

        assertThat(versions(pageKey()))
                .singleElement()
                .satisfies(version ->
                        assertThat(version.content().in(EN).text("headline")).isEqualTo("Live"));
    }

    @Test
    void anUnpublishedVersionAndADroppedTranslationAreKept() {
        pull(page(EN, View.NEWEST, "Oak"), page(DE, View.NEWEST, "Eiche"));
        ok(store.gone(pageKey(), Set.of(new PullLane(LANDING, DE, View.NEWEST))));

        assertThat(versions(pageKey()))
                .singleElement()
                .satisfies(version ->
                        assertThat(version.content().in(DE).text("headline")).isEqualTo("Eiche"));
    }

    @Test
    void whatWasQueuedIsKept() {
        EntryKey key = pulledAndQueued("Mine?");

        assertThat(versions(key)).singleElement().satisfies(version -> {
            assertThat(version.kind()).isEqualTo(HistoryKind.QUEUED);
            assertThat(question(version)).isEqualTo("Mine?");
        });
    }

    @Test
    void aSeenChangeKeepsWhatWasThereBeforeAndWhatWasSent() {
        EntryKey key = pulledAndQueued("Mine?");
        send(key, newest(item("1", "Mine?")));

        assertThat(kinds(key)).containsExactly(HistoryKind.SENT, HistoryKind.SERVER);
        assertThat(question(versions(key).get(0))).isEqualTo("Mine?");
        assertThat(question(versions(key).get(1))).isEqualTo("Oak?");
    }

    @Test
    void aDiscardedDraftIsKept() {
        pull(newest(item("1", "Oak?")));
        EntryKey key = key("1");
        draft(key, "Typed");

        ok(store.discardDraft(key));

        assertThat(kinds(key)).containsExactly(HistoryKind.DISCARDED);
        assertThat(question(versions(key).get(0))).isEqualTo("Typed");
    }

    @Test
    void aDiscardedChangeIsKeptInPlaceOfTheSameQueuedOne() {
        EntryKey key = pulledAndQueued("Mine?");

        ok(store.discard(ok(store.outbox()).get(0).seq()));

        assertThat(kinds(key)).containsExactly(HistoryKind.DISCARDED);
    }

    @Test
    void theDraftAsItStoodBeforeAPauseIsKept() {
        pull(newest(item("1", "Oak?")));
        EntryKey key = key("1");
        draft(key, "Yesterday");
        clock.pass(Duration.ofMinutes(9));
        draft(key, "Yesterday, later");
        assertThat(kinds(key)).isEmpty();

        clock.pass(Duration.ofMinutes(11));
        draft(key, "Today");

        assertThat(kinds(key)).containsExactly(HistoryKind.DRAFT);
        assertThat(question(versions(key).get(0))).isEqualTo("Yesterday, later");
    }

    @Test
    void theSameIsNotKeptTwiceInARow() {
        pull(newest(item("1", "Oak?")));
        EntryKey key = key("1");

        ok(store.history().keep(key, HistoryKind.CONFLICT, asked("Theirs?")));
        ok(store.history().keep(key, HistoryKind.DRAFT, asked("Theirs?")));

        assertThat(kinds(key)).containsExactly(HistoryKind.CONFLICT);
    }

    @Test
    void atMostFiftyVersionsAreKeptAndTheLastConflictStays() {
        pull(newest(item("1", "Oak?")));
        EntryKey key = key("1");
        ok(store.history().keep(key, HistoryKind.CONFLICT, asked("Theirs?")));

        for (int number = 0; number < 80; number++) {
            ok(store.history().keep(key, HistoryKind.DRAFT, asked("Words " + number)));
        }

        List<HistoryVersion> kept = versions(key);
        assertThat(kept).hasSize(51);
        assertThat(question(kept.get(0))).isEqualTo("Words 79");
        assertThat(kept.get(50).kind()).isEqualTo(HistoryKind.CONFLICT);
    }

    @Test
    void oldVersionsAreThinnedToOneAMonth() {
        pull(newest(item("1", "Oak?")));
        EntryKey key = key("1");
        for (int day = 0; day < 30; day++) {
            ok(store.history().keep(key, HistoryKind.DRAFT, asked("Day " + day)));
            clock.pass(Duration.ofDays(1));
        }

        clock.pass(Duration.ofDays(200));
        ok(store.history().keep(key, HistoryKind.DRAFT, asked("Now")));

        assertThat(versions(key)).extracting(HistoryTest::question).containsExactly("Now", "Day 29");
    }

    @Test
    void anEntryGoneAtTheServiceIsKeptWithBothItsVersions() {
        pull(page(EN, View.LIVE, "Live"), page(EN, View.NEWEST, "Draft"), page(DE, View.NEWEST, "Entwurf"));
        EntryKey key = pageKey();

        ok(store.gone(
                key,
                Set.of(
                        new PullLane(LANDING, EN, View.LIVE),
                        new PullLane(LANDING, EN, View.NEWEST),
                        new PullLane(LANDING, DE, View.NEWEST))));

        DeletedEntry gone = ok(store.history().deleted()).get(0);
        assertThat(gone.key()).isEqualTo(key);
        assertThat(gone.remote()).contains(new RemoteRef("home"));
        assertThat(gone.ending().by()).isEqualTo(DeletedEntry.By.SERVICE);
        assertThat(gone.ending().publication().status()).isEqualTo(Publication.Status.PUBLISHED);
        assertThat(gone.ending().publication().published()).isPresent();
        assertThat(gone.version().content().title()).isEqualTo("Home");
        assertThat(gone.version().content().in(DE).text("headline")).isEqualTo("Entwurf");
        assertThat(gone.live().orElseThrow().in(EN).text("headline")).isEqualTo("Live");
    }

    @Test
    void aSeenDeletionIsOneMadeHere() {
        pull(newest(item("1", "Oak?")));
        EntryKey key = key("1");
        Content base = ok(store.entry(key)).orElseThrow().current();
        Change change = ok(store.queue(key, DELETE, base, base)).orElseThrow();
        assertThat(ok(store.history().deleted())).isEmpty();

        seen(change);

        assertThat(ok(store.history().deleted()))
                .singleElement()
                .satisfies(gone -> assertThat(gone.ending().by()).isEqualTo(DeletedEntry.By.HERE));
    }

    @Test
    void whatWasNeverSentIsKeptWhenItIsDeleted() {
        EntryKey thrownAway = ok(store.createHere(FAQ, asked("Never sent?")));
        ok(store.discardDraft(thrownAway));
        EntryKey cancelled = ok(store.createHere(FAQ, asked("Queued, never sent?")));
        ok(store.queue(cancelled, CREATE, Content.empty(), asked("Queued, never sent?")));
        ok(store.queue(cancelled, DELETE, Content.empty(), Content.empty()));

        List<DeletedEntry> gone = ok(store.history().deleted());

        assertThat(gone).extracting(DeletedEntry::key).containsExactly(cancelled, thrownAway);
        assertThat(question(gone.get(0).version())).isEqualTo("Queued, never sent?");
        assertThat(gone.get(1).ending().by()).isEqualTo(DeletedEntry.By.NEVER_SENT);
    }

    @Test
    void anEmptyEntryThatIsThrownAwayIsNotKept() {
        EntryKey key = ok(store.createHere(FAQ, asked("")));

        ok(store.discardDraft(key));

        assertThat(ok(store.history().deleted())).isEmpty();
    }

    @Test
    void anEntryThatStaysByItsDraftIsNotDeleted() {
        pull(newest(item("1", "Oak?")));
        EntryKey key = key("1");
        draft(key, "Mine");

        ok(store.removed(key));

        assertThat(ok(store.history().deleted())).isEmpty();
        assertThat(question(versions(key).get(0))).isEqualTo("Oak?");
    }

    @Test
    void aDeletedEntryComesBackWithEveryFieldAfterARestartToo() {
        pull(page(EN, View.NEWEST, "Oak"), page(DE, View.NEWEST, "Eiche"));
        EntryKey key = pageKey();
        Content whole = ok(store.entry(key)).orElseThrow().current();
        ok(store.removed(key));
        store.close();
        open();
        assertThat(ok(store.entry(key))).isEmpty();

        DeletedEntry gone = ok(store.history().deleted()).get(0);
        ok(store.history().bringBack(gone.key(), gone.version().content()));

        OpenEntry back = ok(store.entry(key)).orElseThrow();
        assertThat(back.current()).isEqualTo(whole);
        assertThat(back.remote()).isEmpty();
        assertThat(ok(store.row(key)).orElseThrow().status()).isEqualTo(EntryStatus.ONLY_HERE);
        assertThat(ok(store.history().deleted())).isEmpty();
    }

    @Test
    void whatIsHereIsNotBroughtBackOverItself() {
        pull(newest(item("1", "Oak?")));
        EntryKey key = key("1");
        ok(store.removed(key));
        ok(store.history().bringBack(key, asked("Oak?")));
        draft(key, "Typed since");

        assertThat(trouble(store.history().bringBack(key, asked("Oak?")))).isEqualTo(StoreCause.OTHER);
        assertThat(ok(store.entry(key)).orElseThrow().current()).isEqualTo(asked("Typed since"));
    }

    @Test
    void whatWasDeletedLongAgoIsForgottenAtAStart() {
        pull(newest(item("1", "Oak?")));
        ok(store.removed(key("1")));
        clock.pass(Duration.ofDays(179));
        reopen();
        assertThat(ok(store.history().deleted())).hasSize(1);

        clock.pass(Duration.ofDays(2));
        reopen();

        assertThat(ok(store.history().deleted())).isEmpty();
    }

    @Test
    void historyFollowsAnEntryThatIsMergedIntoAnother() {
        EntryKey here = ok(store.createHere(FAQ, asked("Mine?")));
        pull(newest(item("1", "Mine?")));
        pull(newest(item("1", "Theirs?")));

        ok(store.bindRemote(here, new RemoteRef("1")));

        assertThat(kinds(here)).containsExactly(HistoryKind.SERVER);
    }

    @Test
    void whoPointsToAnEntryIsCounted() {
        dev.larder.model.Fields pointing =
                fields("headline", "x").with("faq", new Reference(Reference.Target.ITEM, "1").toJson());
        pull(newest(item("1", "Oak?")), newest(item("11", "Ash?")), newest(Samples.page("home", "Home", pointing)));

        assertThat(ok(store.history().pointersTo(new Reference(Reference.Target.ITEM, "1"))))
                .isEqualTo(1);
    }

    @Test
    void largeVersionsAreKeptSmallAndReadBackExactly() {
        pull(newest(item("1", "Oak?")));
        EntryKey key = key("1");
        Content large = asked("<p>Ölung \uD83E\uDEB5</p>".repeat(10_000));

        ok(store.history().keep(key, HistoryKind.CONFLICT, large));

        assertThat(versions(key).get(0).content()).isEqualTo(large);
        long bytes = ok(store.database()
                .read(sql -> dev.larder.result.Outcome.ok(sql.number("SELECT length(content) FROM history"))));
        assertThat(bytes).isLessThan(20_000);
    }

    private void reopen() {
        store.close();
        open();
    }

    private void pull(Pulled... pulled) {
        ok(store.applyPull(List.of(pulled)));
    }

    private static Pulled page(LocaleCode locale, View view, String headline) {
        return new Pulled(Samples.page("home", "Home", fields("headline", headline)), locale, view);
    }

    private EntryKey pageKey() {
        return ok(store.keyOf(LANDING, new RemoteRef("home"))).orElseThrow();
    }

    private EntryKey key(String id) {
        return ok(store.keyOf(FAQ, new RemoteRef(id))).orElseThrow();
    }

    private static Content asked(String question) {
        return Content.of(LocaleCode.NONE, fields("question", question));
    }

    private void draft(EntryKey key, String question) {
        OpenEntry entry = ok(store.entry(key)).orElseThrow();
        ok(store.saveDraft(key, entry.base(), asked(question)));
    }

    private EntryKey pulledAndQueued(String question) {
        pull(newest(item("1", "Oak?")));
        EntryKey key = key("1");
        draft(key, question);
        ok(store.queue(key, UPDATE, asked("Oak?"), asked(question)));
        return key;
    }

    private void send(EntryKey key, Pulled readBack) {
        Change change = ok(store.outbox()).stream()
                .filter(each -> each.entry().equals(key))
                .findFirst()
                .orElseThrow();
        seen(change, readBack);
    }

    private void seen(Change change, Pulled... readBack) {
        ok(store.advance(change.seq(), ChangeState.SENDING, Optional.empty()));
        ok(store.advance(change.seq(), ChangeState.ACCEPTED, Optional.empty()));
        ok(store.seen(change.seq(), List.of(readBack)));
    }

    private List<HistoryVersion> versions(EntryKey key) {
        return ok(store.history().of(key));
    }

    private List<HistoryKind> kinds(EntryKey key) {
        return versions(key).stream().map(HistoryVersion::kind).toList();
    }

    private static String question(HistoryVersion version) {
        return version.content().in(LocaleCode.NONE).text("question");
    }
}
