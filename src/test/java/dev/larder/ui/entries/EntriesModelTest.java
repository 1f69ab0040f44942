package dev.larder.ui.entries;

import static dev.larder.service.Bench.DE;
import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.ListLook;
import dev.larder.model.SavedView;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Failure;
import dev.larder.service.Bench;
import dev.larder.service.ListViews;
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
        EntriesModel model = new EntriesModel(bench.entries, new ListViews(bench.spaces), hands.background());

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
        EntriesModel model = new EntriesModel(bench.entries, new ListViews(bench.spaces), Background.direct());

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
        EntriesModel model = new EntriesModel(bench.entries, new ListViews(bench.spaces), hands.background());
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
        EntriesModel model = new EntriesModel(bench.entries, new ListViews(bench.spaces), hands.background());
        model.show(another(), Optional.empty());

        model.show(space, Optional.of(BLOG));
        hands.settle();

        assertThat(model.state().get()).isEqualTo(EntriesModel.State.ROWS);
    }

    @Test
    void manyKeysInOneMomentAreOneQuestion() {
        EntriesModel model = new EntriesModel(bench.entries, new ListViews(bench.spaces), hands.background());
        model.show(space, Optional.of(BLOG));
        hands.settle();

        model.text().set("o");
        model.text().set("oa");
        model.text().set("oak");
        hands.passTime();

        // The rows, and the note of what was sought.
        assertThat(hands.waiting()).isEqualTo(2);
        hands.settle();
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void filterAndOrderAreRememberedForTheNextStart() {
        EntriesModel model = shown(Optional.of(BLOG));
        model.text().set("oak");
        model.statuses().set(Set.of(EntryStatus.ONLY_HERE));
        model.sorting().set(Optional.of(new ListLook.Sorting(ListLook.Column.TITLE, false)));

        EntriesModel later = shown(Optional.empty());

        assertThat(later.look()).isEqualTo(model.look());
        assertThat(later.rows()).extracting(EntryRow::title).containsExactly("An oak table");
    }

    @Test
    void wordsAreFoundWhateverTheirOrder() {
        EntriesModel model = shown(Optional.of(BLOG));

        model.text().set("table oak");

        assertThat(model.rows()).extracting(EntryRow::title).containsExactly("An oak table");
    }

    @Test
    void theListIsSortedAsPeopleSortWords() {
        ok(bench.entries.create(ID, BLOG, "älter", "aelter"));
        ok(bench.entries.create(ID, BLOG, "zuletzt", "zuletzt"));
        EntriesModel model = shown(Optional.of(BLOG));

        model.sorting().set(Optional.of(new ListLook.Sorting(ListLook.Column.TITLE, true)));

        assertThat(model.rows())
                .extracting(EntryRow::title)
                .containsExactly("älter", "An oak table", "Ash chairs", "zuletzt");
        model.sorting().set(Optional.of(new ListLook.Sorting(ListLook.Column.TITLE, false)));
        assertThat(model.rows()).extracting(EntryRow::title).first().isEqualTo("zuletzt");
    }

    @Test
    void aSavedViewIsThereAgainAndShowsWhatItShowed() {
        EntriesModel model = shown(Optional.of(BLOG));
        model.text().set("oak");
        model.saveView(" Oak ", () -> {});
        model.clearFilter();

        EntriesModel later = shown(Optional.empty());
        assertThat(later.views()).extracting(SavedView::name).containsExactly("Oak");
        later.show(space, later.views().get(0));

        assertThat(later.rows()).extracting(EntryRow::title).containsExactly("An oak table");
        assertThat(later.type().get()).contains(BLOG);
        later.dropView(() -> {});
        assertThat(shown(Optional.empty()).views()).isEmpty();
    }

    @Test
    void aViewOfTheSameNameIsReplaced() {
        EntriesModel model = shown(Optional.of(BLOG));
        model.text().set("oak");
        model.saveView("Mine", () -> {});
        model.text().set("ash");
        model.saveView("Mine", () -> {});

        assertThat(model.views())
                .singleElement()
                .satisfies(view -> assertThat(view.look().text()).isEqualTo("ash"));
    }

    @Test
    void aSecondTypeAskedForAtOnceLosesNeitherFilterNorViews() {
        EntriesModel before = shown(Optional.of(BLOG));
        before.text().set("oak");
        before.saveView("Oak", () -> {});
        EntriesModel model = new EntriesModel(bench.entries, new ListViews(bench.spaces), hands.background());

        model.show(space, Optional.empty());
        model.show(space, Optional.of(BLOG));
        hands.settle();

        assertThat(model.text().get()).isEqualTo("oak");
        assertThat(model.views()).hasSize(1);
        assertThat(model.rows()).extracting(EntryRow::title).containsExactly("An oak table");
    }

    @Test
    void withoutASpaceNothingIsAsked() {
        EntriesModel model = new EntriesModel(bench.entries, new ListViews(bench.spaces), hands.background());

        model.reload();

        assertThat(hands.waiting()).isZero();
    }

    private EntriesModel shown(Optional<ContentTypeKey> type) {
        EntriesModel model = new EntriesModel(bench.entries, new ListViews(bench.spaces), Background.direct());
        model.show(space, type);
        return model;
    }

    private Space another() {
        return new Space(new SpaceId("nowhere"), space.identity(), space.base(), space.types(), space.locales(), false);
    }
}
