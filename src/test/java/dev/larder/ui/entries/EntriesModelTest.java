package dev.larder.ui.entries;

import static dev.larder.service.Bench.DE;
import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Failure;
import dev.larder.service.Bench;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Hands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntriesModelTest {
    private static final ContentTypeKey BLOG = ContentTypeKey.blog();
    private static final ContentTypeKey FAQ = ContentTypeKey.collection("faq");

    @TempDir
    Path folder;

    private final Hands hands = new Hands();
    private Bench bench;
    private Space space;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        space = bench.space(List.of(EN, DE));
        ok(bench.entries.create(ID, BLOG, "An oak table", "an-oak-table"));
        ok(bench.entries.create(ID, BLOG, "Ash chairs", "ash-chairs"));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void itIsLoadingUntilTheDiskHasAnswered() {
        EntriesModel model = new EntriesModel(bench.entries, hands.background());

        model.show(space, Optional.empty());
        assertThat(model.state().get()).isEqualTo(EntriesModel.State.LOADING);
        hands.settle();

        assertThat(model.state().get()).isEqualTo(EntriesModel.State.ROWS);
        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void aTypeWithoutEntriesIsEmpty() {
        EntriesModel model = shown(Optional.of(FAQ));

        assertThat(model.state().get()).isEqualTo(EntriesModel.State.EMPTY);
    }

    @Test
    void theFilterFindsByTitle() {
        EntriesModel model = shown(Optional.of(BLOG));

        model.text().set("  OAK ");

        assertThat(model.rows()).extracting(EntryRow::title).containsExactly("An oak table");
    }

    @Test
    void aFilterThatLetsNothingThroughIsNotTheSameAsEmpty() {
        EntriesModel model = shown(Optional.of(BLOG));

        model.text().set("walnut");

        assertThat(model.state().get()).isEqualTo(EntriesModel.State.NO_MATCH);
    }

    @Test
    void aStatusNarrowsTheList() {
        EntriesModel model = shown(Optional.of(BLOG));

        model.statuses().set(Set.of(EntryStatus.LIVE));
        assertThat(model.state().get()).isEqualTo(EntriesModel.State.NO_MATCH);
        model.statuses().set(Set.of(EntryStatus.ONLY_HERE));

        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void clearingTheFilterBringsAllBack() {
        EntriesModel model = shown(Optional.of(BLOG));
        model.text().set("walnut");
        model.statuses().set(Set.of(EntryStatus.LIVE));

        model.clearFilter();

        assertThat(model.state().get()).isEqualTo(EntriesModel.State.ROWS);
        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void theFilterStaysWithinASpaceAndGoesWithIt() {
        EntriesModel model = shown(Optional.of(BLOG));
        model.text().set("oak");

        model.show(space, Optional.empty());
        assertThat(model.text().get()).isEqualTo("oak");
        model.show(another(), Optional.empty());

        assertThat(model.text().get()).isEmpty();
    }

    @Test
    void aSpaceThatCannotBeReadSaysWhy() {
        EntriesModel model = new EntriesModel(bench.entries, Background.direct());

        model.show(another(), Optional.empty());

        assertThat(model.state().get()).isEqualTo(EntriesModel.State.FAILED);
        assertThat(model.failure().get()).containsInstanceOf(Failure.NotFound.class);
    }

    @Test
    void rowsOfTheFormerSpaceAreNotLeftStanding() {
        EntriesModel model = shown(Optional.empty());

        model.show(another(), Optional.empty());

        assertThat(model.rows()).isEmpty();
    }

    @Test
    void theLateAnswerToAnOlderQuestionIsThrownAway() {
        EntriesModel model = new EntriesModel(bench.entries, hands.background());
        model.show(space, Optional.of(BLOG));

        model.show(space, Optional.of(FAQ));
        hands.workOnNewest();
        hands.work();
        hands.answer();

        assertThat(model.state().get()).isEqualTo(EntriesModel.State.EMPTY);
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void theLateFailureOfAnOlderQuestionIsThrownAway() {
        EntriesModel model = new EntriesModel(bench.entries, hands.background());
        model.show(another(), Optional.empty());

        model.show(space, Optional.of(BLOG));
        hands.settle();

        assertThat(model.state().get()).isEqualTo(EntriesModel.State.ROWS);
    }

    @Test
    void manyKeysInOneMomentAreOneQuestion() {
        EntriesModel model = new EntriesModel(bench.entries, hands.background());
        model.show(space, Optional.of(BLOG));
        hands.settle();

        model.text().set("o");
        model.text().set("oa");
        model.text().set("oak");
        hands.passTime();

        assertThat(hands.waiting()).isEqualTo(1);
        hands.settle();
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void withoutASpaceNothingIsAsked() {
        EntriesModel model = new EntriesModel(bench.entries, hands.background());

        model.reload();

        assertThat(hands.waiting()).isZero();
    }

    private EntriesModel shown(Optional<ContentTypeKey> type) {
        EntriesModel model = new EntriesModel(bench.entries, Background.direct());
        model.show(space, type);
        return model;
    }

    private Space another() {
        return new Space(new SpaceId("nowhere"), space.identity(), space.base(), space.types(), space.locales(), false);
    }
}
