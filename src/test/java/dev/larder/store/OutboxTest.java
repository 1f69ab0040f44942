package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ChangeState;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryStatus;
import dev.larder.model.OpenEntry;
import dev.larder.model.RemoteRef;
import dev.larder.model.Target;
import dev.larder.result.Failure;
import dev.larder.result.FieldProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    @TempDir
    Path folder;

    private SpaceStore store;
    private EntryKey key;

    @BeforeEach
    void openWithOnePost() {
        store = Samples.open(folder);
        ok(store.applyPull(List.of(live(post("a", "A")), newest(post("a", "A")))));
        key = ok(store.keyOf(ContentTypeKey.blog(), new RemoteRef("a"))).orElseThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Change queue(Change.Intent intent, String base, String wanted) {
        return ok(store.queue(key, intent, content(base), content(wanted))).orElseThrow();
    }

    private Change go(Change change, ChangeState to) {
        return ok(store.advance(change.seq(), to, Optional.empty()));
    }

    private Change go(Change change, ChangeState to, Failure why) {
        return ok(store.advance(change.seq(), to, Optional.of(why)));
    }

    private EntryStatus status() {
        return ok(store.row(key)).orElseThrow().status();
    }

    private OpenEntry entry() {
        return ok(store.entry(key)).orElseThrow();
    }

    @Test
    void queueingTurnsTheDraftIntoAChange() {
        ok(store.saveDraft(key, content("A"), content("B")));

        Change change = queue(UPDATE, "A", "B");

        assertThat(change.state()).isEqualTo(ChangeState.WAITING);
        assertThat(change.progress())
                .isEqualTo(new Change.Progress(ChangeState.WAITING, 0, NOW, NOW, Optional.empty()));
        assertThat(entry().draft()).isEmpty();
        assertThat(entry().changes()).containsExactly(change);
        assertThat(status()).isEqualTo(EntryStatus.WAITING);
        assertThat(ok(store.row(key)).orElseThrow().title()).isEqualTo("B");
    }

    @Test
    void aSecondEditJoinsTheWaitingOneAndKeepsTheFirstBase() {
        Change first = queue(UPDATE, "A", "B");

        Change second = queue(UPDATE, "B", "C");

        assertThat(second.seq()).isEqualTo(first.seq());
        assertThat(second.base()).isEqualTo(content("A"));
        assertThat(second.wanted()).isEqualTo(content("C"));
        assertThat(ok(store.outbox())).containsExactly(second);
    }

    @Test
    void anEditOfWhatIsUnderWayWaitsBehindIt() {
        Change first = go(queue(UPDATE, "A", "B"), ChangeState.SENDING);

        Change second = queue(UPDATE, "B", "C");

        assertThat(ok(store.outbox())).containsExactly(first, second);
        assertThat(entry().base()).isEqualTo(content("C"));
    }

    @Test
    void anEditAfterATryThatMayHaveArrivedWaitsBehindIt() {
        Change first = go(go(queue(UPDATE, "A", "B"), ChangeState.SENDING), ChangeState.WAITING, DROPPED);

        Change second = queue(UPDATE, "B", "C");

        assertThat(ok(store.outbox())).containsExactly(first, second);
    }

    @Test
    void anEditAfterATryThatSurelyDidNotArriveJoinsIt() {
        Change first = go(go(queue(UPDATE, "A", "B"), ChangeState.SENDING), ChangeState.WAITING, OFFLINE);

        Change second = queue(UPDATE, "B", "C");

        assertThat(second.seq()).isEqualTo(first.seq());
        assertThat(second.progress().reason()).isEmpty();
        assertThat(second.progress().tries()).isZero();
    }

    @Test
    void deletingWhatWasNeverSentLeavesNothing() {
        EntryKey mine = ok(store.createHere(FAQ, content("x")));
        ok(store.queue(mine, CREATE, Content.empty(), content("x")));

        assertThat(ok(store.queue(mine, DELETE, Content.empty(), content("x")))).isEmpty();
        assertThat(ok(store.outbox())).isEmpty();
        assertThat(ok(store.row(mine))).isEmpty();
    }

    @Test
    void aParkedChangeEditedAgainWaitsAgain() {
        Failure refused = new Failure.Rejected(400, List.of(new FieldProblem("slug", "taken")));
        Change parked = go(go(queue(UPDATE, "A", "B"), ChangeState.SENDING), ChangeState.PARKED, refused);
        assertThat(parked.progress().reason()).contains(refused);
        assertThat(parked.progress().tries()).isEqualTo(1);
        assertThat(status()).isEqualTo(EntryStatus.PARKED);

        queue(UPDATE, "B", "C");

        assertThat(status()).isEqualTo(EntryStatus.WAITING);
    }

    @Test
    void theStatusFollowsTheChange() {
        Change change = go(queue(UPDATE, "A", "B"), ChangeState.SENDING);
        assertThat(status()).isEqualTo(EntryStatus.WAITING);
        go(change, ChangeState.ACCEPTED);
        assertThat(status()).isEqualTo(EntryStatus.ACCEPTED);
        ok(store.saveDraft(key, content("B"), content("C")));
        assertThat(status()).isEqualTo(EntryStatus.CHANGED_HERE);
        go(change, ChangeState.IN_CONFLICT);
        assertThat(status()).isEqualTo(EntryStatus.CONFLICT);
    }

    @Test
    void aStepThatIsNotOpenIsRefusedAndChangesNothing() {
        Change waiting = queue(UPDATE, "A", "B");

        assertThat(store.advance(waiting.seq(), ChangeState.ACCEPTED, Optional.empty())
                        .isOk())
                .isFalse();
        assertThat(store.advance(waiting.seq(), ChangeState.SEEN, Optional.empty())
                        .isOk())
                .isFalse();
        assertThat(store.advance(99, ChangeState.SENDING, Optional.empty()).isOk())
                .isFalse();
        assertThat(ok(store.change(waiting.seq()))).contains(waiting);
    }

    @Test
    void aMergeGivesANewBaseAndEndsTheConflict() {
        Change change = go(queue(UPDATE, "A", "B"), ChangeState.IN_CONFLICT, new Failure.InConflict(List.of("title")));

        Change rebased = ok(store.rebase(change.seq(), content("theirs"), content("both")));

        assertThat(rebased.base()).isEqualTo(content("theirs"));
        assertThat(rebased.wanted()).isEqualTo(content("both"));
        assertThat(rebased.state()).isEqualTo(ChangeState.WAITING);
        assertThat(rebased.progress().reason()).isEmpty();
    }

    @Test
    void whatIsSentIsNotRebasedOrDiscarded() {
        Change accepted = go(go(queue(UPDATE, "A", "B"), ChangeState.SENDING), ChangeState.ACCEPTED);

        assertThat(store.rebase(accepted.seq(), content("x"), content("y")).isOk())
                .isFalse();
        assertThat(store.discard(accepted.seq()).isOk()).isFalse();
        assertThat(store.backToDraft(accepted.seq()).isOk()).isFalse();
        assertThat(ok(store.change(accepted.seq()))).contains(accepted);
    }

    @Test
    void aSeenChangeIsInTheMirrorAndInTheLog() {
        Change change = go(go(queue(UPDATE, "A", "B"), ChangeState.SENDING), ChangeState.ACCEPTED);

        ok(store.seen(change.seq(), List.of(live(post("a", "B")), newest(post("a", "B")))));
        ok(store.seen(change.seq(), List.of()));

        assertThat(status()).isEqualTo(EntryStatus.LIVE);
        assertThat(entry().changes()).isEmpty();
        assertThat(entry().current().in(dev.larder.model.LocaleCode.NONE).text("title"))
                .isEqualTo("B");
        assertThat(ok(store.outbox())).extracting(Change::state).containsExactly(ChangeState.SEEN);
    }

    @Test
    void aCreateThatIsSeenIsBoundToItsEntry() {
        EntryKey mine = ok(store.createHere(FAQ, content("x")));
        Change change =
                ok(store.queue(mine, CREATE, Content.empty(), content("x"))).orElseThrow();
        ok(store.applyPull(List.of(newest(item("5", "x")))));

        ok(store.seen(change.seq(), List.of(newest(item("5", "x")))));

        assertThat(ok(store.keyOf(FAQ, new RemoteRef("5")))).contains(mine);
        assertThat(ok(store.rows(EntryFilter.of(FAQ)))).hasSize(1);
    }

    @Test
    void aSeenDeletionTakesTheEntryAwayAndStaysInTheLog() {
        Change change = go(queue(DELETE, "A", "A"), ChangeState.SENDING);

        ok(store.seen(change.seq(), List.of()));

        assertThat(ok(store.row(key))).isEmpty();
        assertThat(ok(store.outbox())).extracting(Change::kind).containsExactly(ChangeKind.DELETE);
    }

    @Test
    void theLogShowsTheLast200NewestFirstAfterTheOpenOnes() {
        for (int round = 0; round < 205; round++) {
            Change change = go(queue(UPDATE, "A", "v" + round), ChangeState.SENDING);
            ok(store.seen(change.seq(), List.of()));
        }
        Change open = queue(UPDATE, "A", "open");

        List<Change> all = ok(store.outbox());

        assertThat(all).hasSize(201);
        assertThat(all.get(0)).isEqualTo(open);
        assertThat(all.get(1).wanted()).isEqualTo(content("v204"));
        assertThat(all.get(200).wanted()).isEqualTo(content("v5"));
    }

    @Test
    void discardingShowsTheServersValueAgain() {
        Change change = queue(UPDATE, "A", "B");

        ok(store.discard(change.seq()));

        assertThat(ok(store.outbox())).isEmpty();
        assertThat(status()).isEqualTo(EntryStatus.LIVE);
        assertThat(ok(store.row(key)).orElseThrow().title()).isEqualTo("A");
    }

    @Test
    void goingBackToADraftKeepsBaseAndWords() {
        Change change = queue(UPDATE, "A", "B");

        ok(store.backToDraft(change.seq()));

        assertThat(entry().draft().orElseThrow().base()).isEqualTo(content("A"));
        assertThat(entry().draft().orElseThrow().content()).isEqualTo(content("B"));
        assertThat(entry().changes()).isEmpty();
        assertThat(status()).isEqualTo(EntryStatus.CHANGED_HERE);
    }

    @Test
    void goingBackToADraftKeepsTheNewerWordsOfADraftBegunSince() {
        Change change = queue(UPDATE, "A", "B");
        ok(store.saveDraft(key, content("B"), content("C")));

        ok(store.backToDraft(change.seq()));

        assertThat(entry().draft().orElseThrow().base()).isEqualTo(content("A"));
        assertThat(entry().draft().orElseThrow().content()).isEqualTo(content("C"));
    }

    @Test
    void aChangeThatOthersBuildOnDoesNotGoBack() {
        Change first = go(go(queue(UPDATE, "A", "B"), ChangeState.SENDING), ChangeState.WAITING, DROPPED);
        queue(UPDATE, "B", "C");

        assertThat(store.backToDraft(first.seq()).isOk()).isFalse();
    }

    @Test
    void whatTheServiceHasNoMoreIsCreatedAgainOnceWithTheNewestWords() {
        Change first = go(queue(UPDATE, "A", "B"), ChangeState.SENDING);
        Change second = queue(UPDATE, "B", "C");
        go(first, ChangeState.PARKED, new Failure.NotFound(""));

        Change again = ok(store.createAgain(key, Target.PUBLISHED)).orElseThrow();

        assertThat(again.kind()).isEqualTo(ChangeKind.CREATE);
        assertThat(again.wanted()).isEqualTo(second.wanted());
        assertThat(again.base()).isEqualTo(Content.empty());
        assertThat(ok(store.outbox())).containsExactly(again);
        assertThat(entry().remote()).isEmpty();
    }

    @Test
    void nothingIsCreatedAgainWhileSomethingOfItIsBeingSent() {
        Change first = go(queue(UPDATE, "A", "B"), ChangeState.SENDING);

        assertThat(store.createAgain(key, Target.PUBLISHED).isOk()).isFalse();

        assertThat(ok(store.outbox())).containsExactly(first);
        assertThat(entry().remote()).isPresent();
    }

    @Test
    void whatIsQueuedIsMadeOfTheEntryAsItIsThen() {
        Change open = queue(UPDATE, "A", "B");
        ok(store.rebase(open.seq(), content("A2"), content("A2 B")));

        Change joined = ok(store.queue(
                        key,
                        now -> new Queued(
                                UPDATE, now.base(), content(now.base().in(EN).text("title") + " C"))))
                .orElseThrow();

        assertThat(joined.base()).isEqualTo(content("A2"));
        assertThat(store.queue(EntryKey.random(), now -> new Queued(UPDATE, content("x"), content("y")))
                        .failure())
                .containsInstanceOf(Failure.NotFound.class);
    }

    @Test
    void anOpenChangeKeepsARemovedEntry() {
        queue(UPDATE, "A", "B");

        ok(store.removed(key));

        assertThat(status()).isEqualTo(EntryStatus.WAITING);
        assertThat(entry().remote()).isEmpty();
    }

    @Test
    void theOutboxIsThereAfterReopening() {
        Change change = go(queue(UPDATE, "A", "B"), ChangeState.SENDING);
        store.close();

        store = Samples.open(folder);

        assertThat(ok(store.outbox())).containsExactly(change);
    }
}
