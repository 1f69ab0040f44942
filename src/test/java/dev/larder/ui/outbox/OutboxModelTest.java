package dev.larder.ui.outbox;

import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.demo.Faults;
import dev.larder.model.Change;
import dev.larder.model.ChangeState;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.model.Target;
import dev.larder.result.Failure;
import dev.larder.result.TokenKind;
import dev.larder.service.Bench;
import dev.larder.service.Tokens;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Hands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxModelTest {
    private static final ContentTypeKey BLOG = ContentTypeKey.blog();

    @TempDir
    Path folder;

    private final Hands hands = new Hands();
    private final List<Failure> met = new ArrayList<>();
    private final List<Space> metIn = new ArrayList<>();
    private final List<Runnable> again = new ArrayList<>();
    private Bench bench;
    private Space space;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        space = bench.space(List.of());
        ok(bench.spaces.save(space));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void itShowsWhatWaits() {
        queuedPost("A bench");

        OutboxModel model = shown(Background.direct());

        assertThat(model.waiting()).hasSize(1);
        assertThat(model.open()).hasSize(1);
    }

    @Test
    void whatIsSentIsSeenInTheEnd() {
        long seq = queuedPost("A bench");
        OutboxModel model = shown(Background.direct());

        model.send(List.of(seq));

        assertThat(model.changes()).extracting(Change::state).containsExactly(ChangeState.SEEN);
        assertThat(model.open()).isEmpty();
        assertThat(met).isEmpty();
    }

    @Test
    void onlyWhatIsNamedGoesOut() {
        long first = queuedPost("A bench");
        long second = queuedPost("A table");
        OutboxModel model = shown(Background.direct());

        model.send(List.of(second));

        assertThat(bench.change(first).state()).isEqualTo(ChangeState.WAITING);
        assertThat(bench.change(second).state()).isEqualTo(ChangeState.SEEN);
    }

    @Test
    void whileItSendsASecondPressDoesNothing() {
        long seq = queuedPost("A bench");
        OutboxModel model = shown(hands.background());
        hands.settle();

        model.send(List.of(seq));
        model.send(List.of(seq));

        assertThat(model.sending().get()).isTrue();
        assertThat(hands.waiting()).isEqualTo(1);
        hands.settle();
        assertThat(model.sending().get()).isFalse();
        assertThat(bench.server.log().mutations()).hasSize(1);
    }

    @Test
    void nothingTickedSendsNothing() {
        queuedPost("A bench");
        OutboxModel model = shown(Background.direct());

        model.send(List.of());

        assertThat(model.sending().get()).isFalse();
        assertThat(bench.server.log().mutations()).isEmpty();
    }

    @Test
    void whatStopsAllIsMetOnceAndShownWithTheOutbox() {
        long first = queuedPost("A bench");
        long second = queuedPost("A table");
        ok(bench.tokens.forget(ID, TokenKind.WRITE));
        OutboxModel model = shown(Background.direct());

        model.send(List.of(first, second));

        assertThat(met).containsExactly(new Failure.TokenMissing(TokenKind.WRITE));
        assertThat(model.lastTrouble().get()).contains(new Failure.TokenMissing(TokenKind.WRITE));
        assertThat(model.waiting()).hasSize(2);
    }

    @Test
    void afterTheFixTheSameChangesGoOn() {
        long first = queuedPost("A bench");
        long other = queuedPost("A table");
        ok(bench.tokens.forget(ID, TokenKind.WRITE));
        OutboxModel model = shown(Background.direct());
        model.send(List.of(first));
        ok(bench.tokens.keep(ID, TokenKind.WRITE, bench.server.writeToken(), Tokens.Place.SESSION));

        again.get(0).run();

        assertThat(bench.change(first).state()).isEqualTo(ChangeState.SEEN);
        assertThat(bench.change(other).state()).isEqualTo(ChangeState.WAITING);
        assertThat(model.lastTrouble().get()).isEmpty();
    }

    @Test
    void afterTheFixNothingGoesOutInAnotherSpaceThatWasOpenedMeanwhile() {
        long here = queuedPost("A bench");
        Space second = secondSpace();
        long there = queuedPost(second.id(), "Not reviewed");
        assertThat(there).isEqualTo(here);
        ok(bench.tokens.forget(ID, TokenKind.WRITE));
        OutboxModel model = shown(Background.direct());
        model.send(List.of(here));
        ok(bench.tokens.keep(ID, TokenKind.WRITE, bench.server.writeToken(), Tokens.Place.SESSION));

        model.show(second);
        again.get(0).run();

        assertThat(ok(bench.outbox.list(second.id()))).extracting(Change::state).containsExactly(ChangeState.WAITING);
        assertThat(bench.change(here).state()).isEqualTo(ChangeState.SEEN);
    }

    @Test
    void theTroubleOfOneSpaceIsNotShownInAnother() {
        long here = queuedPost("A bench");
        ok(bench.tokens.forget(ID, TokenKind.WRITE));
        OutboxModel model = shown(hands.background());
        hands.settle();
        model.send(List.of(here));

        model.show(secondSpace());
        hands.settle();

        assertThat(model.lastTrouble().get()).isEmpty();
        assertThat(metIn).containsExactly(space);
    }

    @Test
    void aRefusedChangeIsParkedWithItsReasonAndCanBeTriedAgain() {
        long seq = queuedPost("A bench");
        bench.server.faults(Faults.parse("drop-queue=1"));
        OutboxModel model = shown(Background.direct());
        model.send(List.of(seq));
        assertThat(model.changes()).extracting(Change::state).containsExactly(ChangeState.PARKED);

        model.tryAgain(model.changes().get(0));
        assertThat(model.waiting()).hasSize(1);
        model.send(List.of(seq));

        assertThat(model.open()).isEmpty();
    }

    @Test
    void editingAgainTakesTheChangeOutAndKeepsItsWords() {
        bench.pull();
        EntryKey post = bench.find(BLOG, "").key();
        bench.type(post, LocaleCode.NONE, "summary", "Mine");
        bench.queue(post, Target.PUBLISHED);
        OutboxModel model = shown(Background.direct());

        model.edit(model.changes().get(0));

        assertThat(model.changes()).isEmpty();
        assertThat(bench.entry(post).draft()).isPresent();
        assertThat(bench.entry(post).current().in(LocaleCode.NONE).text("summary"))
                .isEqualTo("Mine");
    }

    @Test
    void discardingGoesBackToWhatTheServiceHolds() {
        bench.pull();
        EntryKey post = bench.find(BLOG, "").key();
        String before = bench.entry(post).current().in(LocaleCode.NONE).text("summary");
        bench.type(post, LocaleCode.NONE, "summary", "Mine");
        bench.queue(post, Target.PUBLISHED);
        OutboxModel model = shown(Background.direct());

        model.discard(model.changes().get(0));

        assertThat(model.changes()).isEmpty();
        assertThat(bench.entry(post).current().in(LocaleCode.NONE).text("summary"))
                .isEqualTo(before);
    }

    @Test
    void bothSidesChangedStopsAndKeepingMineSends() throws Exception {
        bench.pull();
        EntryKey post = bench.find(BLOG, "").key();
        bench.type(post, LocaleCode.NONE, "summary", "Mine");
        long seq = bench.queue(post, Target.PUBLISHED).seq();
        bench.otherEditor(bench.entry(post).remote().orElseThrow().value(), "{\"summary\":\"Theirs\"}");
        OutboxModel model = shown(Background.direct());
        model.send(List.of(seq));
        assertThat(model.changes()).extracting(Change::state).containsExactly(ChangeState.IN_CONFLICT);

        bench.keepMine(model.changes().get(0));
        model.send(List.of(seq));

        assertThat(bench.change(seq).state()).isEqualTo(ChangeState.SEEN);
        assertThat(bench.entry(post).current().in(LocaleCode.NONE).text("summary"))
                .isEqualTo("Mine");
    }

    @Test
    void aLateListIsThrownAway() {
        queuedPost("A bench");
        OutboxModel model = shown(hands.background());
        hands.work();

        queuedPost("A table");
        model.reload();
        hands.settle();

        assertThat(model.changes()).hasSize(2);
    }

    @Test
    void stoppingLeavesTheRestWaiting() {
        long seq = queuedPost("A bench");
        OutboxModel model = shown(hands.background());
        hands.settle();
        model.send(List.of(seq));

        model.stop();
        hands.settle();

        assertThat(bench.change(seq).state()).isEqualTo(ChangeState.WAITING);
        assertThat(bench.server.log().mutations()).isEmpty();
    }

    private OutboxModel shown(Background background) {
        OutboxModel model = new OutboxModel(
                new OutboxModel.Parts(bench.outbox, bench.exchange, background, background), (why, where, then) -> {
                    met.add(why);
                    metIn.add(where);
                    again.add(then);
                });
        model.show(space);
        return model;
    }

    private long queuedPost(String title) {
        return queuedPost(ID, title);
    }

    private long queuedPost(SpaceId where, String title) {
        String slug = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        EntryKey key = ok(bench.entries.create(where, BLOG, title, slug));
        return ok(bench.outbox.queue(where, key, Target.PUBLISHED))
                .orElseThrow()
                .seq();
    }

    private Space secondSpace() {
        Space second = new Space(
                new SpaceId("second"),
                new Space.Identity("Second", "Production", "#8A3B2E", true),
                space.base(),
                space.types(),
                List.of(),
                false);
        ok(bench.tokens.keep(second.id(), TokenKind.READ, bench.server.readToken(), Tokens.Place.SESSION));
        ok(bench.tokens.keep(second.id(), TokenKind.WRITE, bench.server.writeToken(), Tokens.Place.SESSION));
        return ok(bench.spaces.save(second));
    }
}
