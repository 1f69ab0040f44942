package dev.larder.ui.entry;

import static dev.larder.service.Bench.DE;
import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EditSpot;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.HistoryKind;
import dev.larder.model.HistoryVersion;
import dev.larder.model.LocaleCode;
import dev.larder.model.Space;
import dev.larder.model.Target;
import dev.larder.result.Failure;
import dev.larder.service.Bench;
import dev.larder.service.Changes;
import dev.larder.service.LastPlace;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Hands;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoModelTest {
    private static final ContentTypeKey BLOG = ContentTypeKey.blog();
    private static final ContentTypeKey PRODUCT = ContentTypeKey.pageType("product");

    @TempDir
    Path folder;

    private final List<Failure> troubles = new ArrayList<>();
    private Bench bench;
    private Space space;
    private Clock clock = Clock.systemUTC();

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        space = bench.space(List.of(EN, DE));
        bench.pull();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void anUndoIsOnDiskLikeAnyEdit() {
        EntryKey post = livePost().key();
        EntryModel model = opened(post);
        String before = shown(model, "summary");
        type(model, "summary", "Oak");

        model.undo();

        assertThat(shown(model, "summary")).isEqualTo(before);
        assertThat(bench.entry(post).draft()).isEmpty();
        model.redo();
        assertThat(onDisk(post, "summary")).isEqualTo("Oak");
    }

    @Test
    void undoGoesOnAfterTheEntryWasClosedAndOpenedAgain() {
        EntryKey post = livePost().key();
        EntryModel model = opened(post);
        String title = shown(model, "title");
        type(model, "title", "Winter");
        pause();
        type(model, "summary", "Short days");
        model.close();

        EntryModel again = opened(post);
        again.undo();
        assertThat(shown(again, "title")).isEqualTo("Winter");
        again.undo();

        assertThat(shown(again, "title")).isEqualTo(title);
        assertThat(again.trail().get().canRedo()).isTrue();
    }

    @Test
    void undoSwitchesToTheLocaleOfItsStepAndSaysWhereToLook() {
        EntryModel model = opened(bench.find(PRODUCT, "oak-table").key());
        model.locale().set(DE);
        model.edit(DE, "care", TextNode.valueOf("Ölen."));
        model.locale().set(EN);

        model.undo();

        assertThat(model.locale().get()).isEqualTo(DE);
        assertThat(model.moved().get().at())
                .hasValueSatisfying(edit -> assertThat(edit.spot()).isEqualTo(new EditSpot.InField(DE, "care")));
    }

    @Test
    void titleAndSlugOfANewPageAreUndoneToo() {
        EntryKey page = ok(bench.entries.create(ID, PRODUCT, "Bench", "bench"));
        EntryModel model = opened(page);
        model.rename("Long bench", "bench");
        model.rename("Long bench", "long-bench");

        model.undo();
        model.undo();

        assertThat(model.content().get().title()).isEqualTo("Bench");
        assertThat(model.content().get().slug()).isEqualTo("bench");
    }

    @Test
    void aDiscardCanBeUndone() {
        EntryKey post = livePost().key();
        EntryModel model = opened(post);
        String before = shown(model, "summary");
        type(model, "summary", "Mine");

        model.discard(() -> {});
        assertThat(shown(model, "summary")).isEqualTo(before);
        model.undo();

        assertThat(shown(model, "summary")).isEqualTo("Mine");
        assertThat(onDisk(post, "summary")).isEqualTo("Mine");
    }

    @Test
    void undoingADiscardTakesNothingOfOthersAway() throws Exception {
        EntryRow post = livePost();
        EntryModel model = opened(post.key());
        type(model, "summary", "Mine");
        bench.otherEditor(post.slug(), "{\"seo_title\":\"Theirs\",\"status\":\"published\"}");
        bench.pull();
        model.changed(new Changes.Changed(ID, Set.of()));

        model.discard(() -> {});
        model.undo();

        assertThat(shown(model, "summary")).isEqualTo("Mine");
        assertThat(shown(model, "seo_title")).isEqualTo("Theirs");
    }

    @Test
    void stepsOnWhatAPullChangedAreGoneAndTheOthersStay() throws Exception {
        EntryRow post = livePost();
        EntryModel model = opened(post.key());
        String summary = shown(model, "summary");
        type(model, "summary", "Mine");
        pause();
        type(model, "title", "My title");
        model.queue(Target.PUBLISHED, () -> {});
        bench.sendAndWatch();
        bench.otherEditor(post.slug(), "{\"title\":\"Their title\",\"status\":\"published\"}");
        bench.pull();
        model.changed(new Changes.Changed(ID, Set.of()));
        assertThat(shown(model, "title")).isEqualTo("Their title");

        model.undo();

        assertThat(shown(model, "title")).isEqualTo("Their title");
        assertThat(shown(model, "summary")).isEqualTo(summary);
    }

    @Test
    void aRestoredVersionIsOneStepAndTheDraftOnDisk() {
        EntryKey post = livePost().key();
        EntryModel model = opened(post);
        Content live = model.content().get();
        type(model, "summary", "Mine");
        pause();
        type(model, "title", "My title");

        model.restore(live);
        assertThat(bench.entry(post).draft()).isEmpty();
        model.undo();

        assertThat(onDisk(post, "summary")).isEqualTo("Mine");
        assertThat(onDisk(post, "title")).isEqualTo("My title");
    }

    @Test
    void restoringLeavesWhatTheVersionDoesNotKnow() {
        EntryKey page = bench.find(PRODUCT, "oak-table").key();
        EntryModel model = opened(page);
        Content before = model.content().get();
        Content version = new Content(
                "Another title",
                "another-slug",
                java.util.Map.of(EN, before.in(EN).with("care", TextNode.valueOf("Old."))));

        model.restore(version);

        assertThat(model.content().get().in(EN).text("care")).isEqualTo("Old.");
        assertThat(model.content().get().in(DE)).isEqualTo(before.in(DE));
        assertThat(model.content().get().title()).isEqualTo(before.title());
    }

    @Test
    void theDraftBeforeAPauseIsInTheHistory() {
        EntryKey post = livePost().key();
        EntryModel model = opened(post);
        type(model, "summary", "Mine");
        model.queue(Target.DRAFT, () -> {});

        List<HistoryVersion> kept = ok(history().of(ID, post));

        assertThat(kept).singleElement().satisfies(version -> {
            assertThat(version.kind()).isEqualTo(HistoryKind.QUEUED);
            assertThat(version.content().in(LocaleCode.NONE).text("summary")).isEqualTo("Mine");
        });
    }

    @Test
    void whatWasOpenIsOpenAgainAfterAnEndWithoutWarning() {
        EntryKey page = bench.find(PRODUCT, "oak-table").key();
        EntryModel model = new EntryModel(parts(Background.direct()), troubles::add);
        LastPlace place = new LastPlace(bench.spaces);
        new ReopenModel(model, place, Background.direct());
        model.open(space, page);
        model.locale().set(DE);
        model.field().set("care");
        model.edit(DE, "care", TextNode.valueOf("Ölen."));

        EntryModel next = new EntryModel(parts(Background.direct()), troubles::add);
        new ReopenModel(next, place, Background.direct()).reopen(space);

        assertThat(next.opened().get().orElseThrow().entry().key()).isEqualTo(page);
        assertThat(next.locale().get()).isEqualTo(DE);
        assertThat(next.field().get()).isEqualTo("care");
        next.undo();
        assertThat(next.content().get().in(DE).text("care")).isNotEqualTo("Ölen.");
    }

    @Test
    void whatWasClosedStaysClosed() {
        EntryModel model = new EntryModel(parts(Background.direct()), troubles::add);
        LastPlace place = new LastPlace(bench.spaces);
        new ReopenModel(model, place, Background.direct());
        model.open(space, livePost().key());
        model.close();

        EntryModel next = new EntryModel(parts(Background.direct()), troubles::add);
        new ReopenModel(next, place, Background.direct()).reopen(space);

        assertThat(next.opened().get()).isEmpty();
    }

    @Test
    void anEntryThatIsGoneIsNotReopenedAndNothingIsSaid() {
        LastPlace place = new LastPlace(bench.spaces);
        ok(place.note(ID, Optional.of(new LastPlace.Spot(EntryKey.random(), EN, "title"))));

        EntryModel next = new EntryModel(parts(Background.direct()), troubles::add);
        new ReopenModel(next, place, Background.direct()).reopen(space);

        assertThat(next.opened().get()).isEmpty();
        assertThat(troubles).isEmpty();
    }

    @Test
    void aSaveThatFailedIsTriedAgainByItself() throws Exception {
        Hands hands = new Hands();
        EntryKey post = livePost().key();
        EntryModel model = new EntryModel(parts(hands.background()), troubles::add);
        model.open(space, post);
        hands.settle();
        inStore("CREATE TRIGGER refuse BEFORE INSERT ON draft BEGIN SELECT RAISE(FAIL, 'no room'); END");
        type(model, "summary", "Oak");
        hands.passTime();
        hands.finish();
        assertThat(model.saveState().get()).isInstanceOf(SaveState.NotSaved.class);
        inStore("DROP TRIGGER refuse");

        hands.settle();

        assertThat(model.saveState().get()).isInstanceOf(SaveState.Saved.class);
        assertThat(onDisk(post, "summary")).isEqualTo("Oak");
    }

    @Test
    void whoeverWaitsForASaveIsToldThatItFailed() throws Exception {
        EntryModel model = opened(livePost().key());
        inStore("CREATE TRIGGER refuse BEFORE INSERT ON draft BEGIN SELECT RAISE(FAIL, 'no room'); END");
        type(model, "summary", "Oak");
        List<String> said = new ArrayList<>();

        model.whenSaved(() -> said.add("left"), why -> said.add("asked"));

        assertThat(said).containsExactly("asked");
    }

    @Test
    void typingIsNoNewsForCountsAndOutbox() {
        List<Changes.Changed> news = new ArrayList<>();
        EntryModel model = opened(livePost().key());
        bench.changes.listen(news::add);

        type(model, "summary", "Oak");

        assertThat(news)
                .singleElement()
                .satisfies(each -> assertThat(each.onlyTyped()).isTrue());
    }

    /** Has the disk refuse every draft, as a full one would. */
    private void inStore(String sql) throws java.sql.SQLException {
        Path store = folder.resolve("spaces").resolve(ID.value()).resolve("space.db");
        try (java.sql.Connection connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + store);
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private dev.larder.service.History history() {
        return new dev.larder.service.History(bench.spaces, bench.changes);
    }

    private void pause() {
        clock = Clock.offset(clock, Duration.ofSeconds(5));
    }

    private EntryRow livePost() {
        return ok(bench.entries.rows(ID, EntryFilter.of(BLOG))).stream()
                .filter(row -> row.status() == EntryStatus.LIVE)
                .findFirst()
                .orElseThrow();
    }

    private EntryModel opened(EntryKey key) {
        EntryModel model = new EntryModel(parts(Background.direct()), troubles::add);
        model.open(space, key);
        return model;
    }

    private EntryModel.Parts parts(Background background) {
        return new EntryModel.Parts(bench.entries, bench.drafts, bench.outbox, background, new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return java.time.ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public java.time.Instant instant() {
                return clock.instant();
            }
        });
    }

    private static void type(EntryModel model, String field, String text) {
        JsonNode value = TextNode.valueOf(text);
        model.edit(LocaleCode.NONE, field, value);
    }

    private static String shown(EntryModel model, String field) {
        return model.content().get().in(LocaleCode.NONE).text(field);
    }

    private String onDisk(EntryKey key, String field) {
        return bench.entry(key).current().in(LocaleCode.NONE).text(field);
    }
}
