package dev.larder.ui.shell;

import static dev.larder.service.Bench.DE;
import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Failure;
import dev.larder.result.TokenKind;
import dev.larder.service.Bench;
import dev.larder.service.Changes;
import dev.larder.service.Tokens;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Hands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellModelTest {
    private static final ContentTypeKey BLOG = ContentTypeKey.blog();

    @TempDir
    Path folder;

    private final Hands hands = new Hands();
    private final Hands sync = new Hands();
    private final List<Failure> met = new ArrayList<>();
    private final List<Runnable> again = new ArrayList<>();
    private Bench bench;
    private Space space;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        space = bench.space(List.of(EN, DE));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void theFirstStartOpensTheDemoSpaceAndReadsIt() {
        ShellModel model = model(Background.direct());

        model.start(Optional.of(ID));

        assertThat(model.space().get()).contains(space);
        assertThat(model.counts().get()).containsEntry(BLOG, 34);
        assertThat(model.lastPull().get()).isPresent();
        assertThat(model.net().get()).isEqualTo(ShellModel.Net.ONLINE);
    }

    @Test
    void aSpaceThatIsNoLongerThereGivesWayToTheFirst() {
        ShellModel model = model(Background.direct());

        model.start(Optional.of(new SpaceId("gone")));

        assertThat(model.space().get()).contains(space);
    }

    @Test
    void aSpaceThatWasReadBeforeIsNotReadAgainUnasked() {
        bench.pull();
        int calls = bench.server.calls();

        model(Background.direct()).open(space);

        assertThat(bench.server.calls()).isEqualTo(calls);
    }

    @Test
    void workingOfflineReadsNothingAndSaysSo() {
        bench.connectivity.workOffline(true);
        ShellModel model = model(Background.direct());

        model.open(space);

        assertThat(bench.server.calls()).isZero();
        assertThat(model.net().get()).isEqualTo(ShellModel.Net.OFFLINE_BY_CHOICE);
        assertThat(met).isEmpty();
    }

    @Test
    void goingOfflineAndBackShowsAtOnce() {
        ShellModel model = model(Background.direct());
        model.open(space);

        model.workOffline(true);
        assertThat(model.net().get()).isEqualTo(ShellModel.Net.OFFLINE_BY_CHOICE);
        model.workOffline(false);

        assertThat(model.net().get()).isEqualTo(ShellModel.Net.ONLINE);
    }

    @Test
    void readingThatCannotReachTheServiceIsShownButNotAskedAbout() {
        bench.pull();
        ShellModel model = model(Background.direct());
        model.open(space);
        bench.server.close();

        model.pull();

        assertThat(model.pullTrouble().get()).containsInstanceOf(Failure.Unreachable.class);
        assertThat(model.net().get()).isEqualTo(ShellModel.Net.UNREACHABLE);
        assertThat(model.counts().get()).containsEntry(BLOG, 34);
        assertThat(met).isEmpty();
    }

    @Test
    void aTokenThatDoesNotReadIsAskedAboutAndReadingGoesOn() {
        ok(bench.tokens.keep(ID, TokenKind.READ, "f".repeat(40), Tokens.Place.SESSION));
        ShellModel model = model(Background.direct());
        model.open(space);
        assertThat(met).containsExactly(new Failure.TokenInvalid(TokenKind.READ));
        ok(bench.tokens.keep(ID, TokenKind.READ, bench.server.readToken(), Tokens.Place.SESSION));

        again.get(0).run();

        assertThat(model.counts().get()).containsEntry(BLOG, 34);
        assertThat(model.pullTrouble().get()).isEmpty();
    }

    @Test
    void thereIsOneReadingAtATime() {
        bench.pull();
        ShellModel model = byHand();
        model.open(space);
        hands.settle();

        model.pull();
        model.pull();

        assertThat(sync.waiting()).isEqualTo(1);
        assertThat(model.pulling().get()).isPresent();
        sync.settle();
        assertThat(model.pulling().get()).isEmpty();
    }

    @Test
    void readingCanBeStoppedWithoutAQuestion() {
        bench.pull();
        ShellModel model = byHand();
        model.open(space);
        hands.settle();
        model.pull();

        model.stopPull();
        sync.settle();

        assertThat(model.pulling().get()).isEmpty();
        assertThat(model.pullTrouble().get()).containsInstanceOf(Failure.Cancelled.class);
        assertThat(met).isEmpty();
    }

    @Test
    void aSpaceOpenedWhileAnotherIsBeingReadIsReadAfterIt() {
        Space second = secondSpace();
        ShellModel model = byHand();
        model.open(space);
        hands.settle();
        assertThat(model.pulling().get()).isPresent();

        model.saved(second);
        hands.settle();
        sync.settle();
        hands.settle();
        sync.settle();
        hands.settle();

        assertThat(bench.exchange.lastPull(second.id())).isPresent();
        assertThat(model.counts().get()).containsEntry(BLOG, 34);
    }

    @Test
    void theLateAnswerOfTheFormerSpaceIsThrownAway() {
        bench.pull();
        Space second = secondSpace();
        bench.connectivity.workOffline(true);
        ShellModel model = byHand();

        model.open(space);
        model.open(second);
        hands.workOnNewest();
        hands.finish();

        assertThat(model.space().get()).contains(second);
        assertThat(model.lastPull().get()).isEmpty();
        assertThat(model.counts().get()).doesNotContainKey(BLOG);
    }

    @Test
    void theTroubleOfReadingOneSpaceIsNotShownInAnother() {
        ok(bench.tokens.keep(ID, TokenKind.READ, "f".repeat(40), Tokens.Place.SESSION));
        Space second = secondSpace();
        ShellModel model = byHand();
        model.open(space);
        hands.settle();

        model.open(second);
        hands.settle();
        sync.settle();

        assertThat(met).containsExactly(new Failure.TokenInvalid(TokenKind.READ));
        assertThat(model.pullTrouble().get()).isEmpty();
    }

    @Test
    void aNewSpaceIsOpenedAndStandsFirst() {
        ShellModel model = model(Background.direct());
        model.start(Optional.empty());
        Space second = secondSpace();

        model.saved(second);

        assertThat(model.spaces()).first().isEqualTo(second);
        assertThat(model.space().get()).contains(second);
    }

    @Test
    void whenASpaceIsTakenOffTheNextOneOpens() {
        ShellModel model = model(Background.direct());
        Space second = secondSpace();
        model.start(Optional.of(second.id()));
        assertThat(model.space().get()).contains(second);

        ok(bench.spaces.remove(second.id()));
        model.removed(second.id());

        assertThat(model.spaces()).containsExactly(space);
        assertThat(model.space().get()).contains(space);
    }

    @Test
    void countsFollowNewsOfTheOpenSpaceOnly() {
        ShellModel model = model(Background.direct());
        model.open(space);
        ok(bench.entries.create(ID, BLOG, "New", "new"));

        model.changed(new Changes.Changed(new SpaceId("other"), Set.of()));
        assertThat(model.counts().get()).containsEntry(BLOG, 34);
        model.changed(new Changes.Changed(ID, Set.of()));

        assertThat(model.counts().get()).containsEntry(BLOG, 35);
    }

    private ShellModel byHand() {
        return model(hands.background(), sync.background());
    }

    private ShellModel model(Background background) {
        return model(background, background);
    }

    private ShellModel model(Background work, Background network) {
        return new ShellModel(
                new ShellModel.Parts(bench.spaces, bench.entries, bench.exchange, bench.connectivity, work, network),
                (why, where, then) -> {
                    met.add(why);
                    again.add(then);
                });
    }

    private Space secondSpace() {
        Space second = new Space(
                new SpaceId("second"),
                new Space.Identity("Second", "Production", "#8A3B2E", true),
                space.base(),
                List.of(BLOG),
                List.of(),
                false);
        ok(bench.tokens.keep(second.id(), TokenKind.READ, bench.server.readToken(), Tokens.Place.SESSION));
        return ok(bench.spaces.save(second));
    }
}
