package dev.larder.ui.entry;

import static dev.larder.service.Bench.DE;
import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.ChangeKind;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.LocaleCode;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.model.Target;
import dev.larder.result.Failure;
import dev.larder.service.Bench;
import dev.larder.service.Changes;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Hands;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryModelTest {
    private static final ContentTypeKey BLOG = ContentTypeKey.blog();
    private static final ContentTypeKey PRODUCT = ContentTypeKey.pageType("product");

    @TempDir
    Path folder;

    private final Hands hands = new Hands();
    private final List<Failure> troubles = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
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
    void whatIsTypedIsOnDiskAndTheWindowSaysSo() {
        EntryKey post = newPost("A bench");
        EntryModel model = opened(post, Background.direct());

        type(model, "summary", "Oak, oiled.");

        assertThat(model.saveState().get()).isInstanceOf(SaveState.Saved.class);
        assertThat(onDisk(post, "summary")).isEqualTo("Oak, oiled.");
    }

    @Test
    void untilItIsOnDiskTheWindowSaysThatItIsBeingWritten() {
        EntryModel model = openedByHand(newPost("A bench"));

        type(model, "summary", "Oak");
        hands.passTime();
        hands.work();

        assertThat(model.saveState().get()).isInstanceOf(SaveState.Writing.class);
        hands.answer();
        assertThat(model.saveState().get()).isInstanceOf(SaveState.Saved.class);
    }

    @Test
    void thereIsOneSaveAtATimeHoweverSlowTheDiskIs() {
        EntryKey post = newPost("A bench");
        EntryModel model = openedByHand(post);

        type(model, "summary", "Oak");
        hands.passTime();
        type(model, "summary", "Oak, oiled");
        hands.passTime();
        type(model, "summary", "Oak, oiled twice");
        hands.passTime();

        assertThat(hands.waiting()).isEqualTo(1);
        hands.settle();
        assertThat(onDisk(post, "summary")).isEqualTo("Oak, oiled twice");
    }

    @Test
    void whatIsTypedWhileASaveRunsStaysInTheWindow() {
        EntryModel model = openedByHand(newPost("A bench"));
        type(model, "summary", "Oak");
        hands.passTime();
        hands.work();

        type(model, "summary", "Oak, oiled");
        hands.finish();

        assertThat(shown(model, "summary")).isEqualTo("Oak, oiled");
    }

    @Test
    void queueingWaitsForTheSaveAndTakesTheLastWords() {
        EntryKey post = newPost("A bench");
        EntryModel model = openedByHand(post);
        type(model, "summary", "Oak");

        model.queue(Target.PUBLISHED, () -> said.add("queued"));
        assertThat(said).isEmpty();
        hands.settle();

        assertThat(said).containsExactly("queued");
        assertThat(ok(bench.outbox.list(ID)))
                .singleElement()
                .satisfies(
                        change -> assertThat(change.wanted().in(LocaleCode.NONE).text("summary"))
                                .isEqualTo("Oak"));
    }

    @Test
    void leavingAnEntryWhileItIsBeingQueuedDoesNoHarm() {
        EntryModel model = openedByHand(newPost("A bench"));

        model.queue(Target.PUBLISHED, () -> said.add("queued"));
        model.close();
        hands.settle();

        assertThat(said).containsExactly("queued");
        assertThat(model.opened().get()).isEmpty();
    }

    @Test
    void openingAnotherEntryWritesTheFirstOneBefore() {
        EntryKey first = newPost("First");
        EntryKey second = newPost("Second");
        EntryModel model = openedByHand(first);
        type(model, "summary", "Of the first");

        model.open(space, second);
        hands.finish();

        assertThat(onDisk(first, "summary")).isEqualTo("Of the first");
        assertThat(openKey(model)).isEqualTo(second);
    }

    @Test
    void closingWritesBeforeItCloses() {
        EntryKey post = newPost("A bench");
        EntryModel model = openedByHand(post);
        type(model, "summary", "Oak");

        model.close();
        assertThat(openKey(model)).isEqualTo(post);
        hands.finish();

        assertThat(model.opened().get()).isEmpty();
        assertThat(onDisk(post, "summary")).isEqualTo("Oak");
    }

    @Test
    void theLateAnswerOfAnEarlierOpeningIsThrownAway() {
        EntryKey first = newPost("First");
        EntryKey second = newPost("Second");
        EntryModel model = new EntryModel(parts(hands.background()), troubles::add);

        model.open(space, first);
        model.open(space, second);
        hands.workOnNewest();
        hands.work();
        hands.answer();

        assertThat(openKey(model)).isEqualTo(second);
    }

    @Test
    void anEntryThatIsGoneIsMetAsATrouble() {
        EntryModel model = new EntryModel(parts(Background.direct()), troubles::add);

        model.open(space, EntryKey.random());

        assertThat(troubles).singleElement().isInstanceOf(Failure.NotFound.class);
        assertThat(model.opened().get()).isEmpty();
    }

    @Test
    void aPullWhileTypingOverwritesNothing() throws Exception {
        bench.pull();
        EntryRow post = livePost();
        EntryModel model = openedByHand(post.key());
        type(model, "summary", "Mine");

        bench.otherEditor(post.slug(), "{\"summary\":\"Theirs\",\"status\":\"published\"}");
        bench.pull();
        model.changed(new Changes.Changed(ID, Set.of()));
        hands.settle();

        assertThat(shown(model, "summary")).isEqualTo("Mine");
        assertThat(onDisk(post.key(), "summary")).isEqualTo("Mine");
    }

    @Test
    void anAnswerThatWasUnderWayWhenTypingBeganOverwritesNothing() throws Exception {
        bench.pull();
        EntryRow post = livePost();
        EntryModel model = openedByHand(post.key());
        bench.otherEditor(post.slug(), "{\"summary\":\"Theirs\",\"status\":\"published\"}");
        bench.pull();

        model.changed(new Changes.Changed(ID, Set.of()));
        hands.work();
        type(model, "summary", "Mine");
        hands.answer();

        assertThat(shown(model, "summary")).isEqualTo("Mine");
    }

    @Test
    void aPullIntoAnUntouchedEntryShowsTheNewTextInANewForm() throws Exception {
        bench.pull();
        EntryRow post = livePost();
        EntryModel model = opened(post.key(), Background.direct());
        int form = model.opened().get().orElseThrow().formVersion();
        bench.otherEditor(post.slug(), "{\"summary\":\"Theirs\",\"status\":\"published\"}");

        bench.pull();
        model.changed(new Changes.Changed(ID, Set.of()));

        assertThat(shown(model, "summary")).isEqualTo("Theirs");
        assertThat(model.opened().get().orElseThrow().formVersion()).isNotEqualTo(form);
    }

    @Test
    void savingDoesNotBuildTheFormAnew() {
        EntryModel model = opened(newPost("A bench"), Background.direct());
        int form = model.opened().get().orElseThrow().formVersion();

        type(model, "summary", "Oak");

        assertThat(model.opened().get().orElseThrow().formVersion()).isEqualTo(form);
    }

    @Test
    void newsOfAnotherEntryIsNotLookedAt() {
        EntryModel model = openedByHand(newPost("A bench"));

        model.changed(new Changes.Changed(ID, Set.of(EntryKey.random())));

        assertThat(hands.waiting()).isZero();
    }

    @Test
    void typingBackToWhatTheServiceHoldsLeavesNothingChanged() {
        bench.pull();
        EntryRow post = livePost();
        EntryModel model = opened(post.key(), Background.direct());
        String before = shown(model, "summary");

        type(model, "summary", "Other");
        type(model, "summary", before);

        assertThat(model.saveState().get()).isInstanceOf(SaveState.Untouched.class);
        assertThat(bench.entry(post.key()).draft()).isEmpty();
    }

    @Test
    void discardingGoesBackToWhatTheServiceHolds() {
        bench.pull();
        EntryRow post = livePost();
        EntryModel model = opened(post.key(), Background.direct());
        String before = shown(model, "summary");
        type(model, "summary", "Other");

        model.discard(() -> said.add("discarded"));

        assertThat(said).containsExactly("discarded");
        assertThat(shown(model, "summary")).isEqualTo(before);
        assertThat(bench.entry(post.key()).draft()).isEmpty();
    }

    @Test
    void whatWasTypedJustBeforeDiscardingDoesNotComeBack() {
        bench.pull();
        EntryRow post = livePost();
        EntryModel model = openedByHand(post.key());
        String before = shown(model, "summary");
        type(model, "summary", "Other");

        model.discard(() -> said.add("discarded"));
        hands.settle();

        assertThat(shown(model, "summary")).isEqualTo(before);
        assertThat(bench.entry(post.key()).draft()).isEmpty();
    }

    @Test
    void aSaveUnderWayWhenDiscardingDoesNotComeBack() {
        bench.pull();
        EntryRow post = livePost();
        EntryModel model = openedByHand(post.key());
        String before = shown(model, "summary");
        type(model, "summary", "Other");
        hands.passTime();

        model.discard(() -> said.add("discarded"));
        hands.workOnNewest();
        hands.settle();

        assertThat(said).containsExactly("discarded");
        assertThat(shown(model, "summary")).isEqualTo(before);
        assertThat(bench.entry(post.key()).draft()).isEmpty();
    }

    @Test
    void wordsThatCannotBeSavedCanStillBeDiscarded() throws Exception {
        bench.pull();
        EntryRow post = livePost();
        EntryModel model = opened(post.key(), Background.direct());
        String before = shown(model, "summary");
        refuseSaves();
        type(model, "summary", "Other");

        model.discard(() -> {});

        assertThat(shown(model, "summary")).isEqualTo(before);
        assertThat(model.saveState().get()).isInstanceOf(SaveState.Untouched.class);
    }

    @Test
    void wordsTypedIntoTheNextEntrySurviveTheDiscardOfTheLastOne() {
        bench.pull();
        EntryRow last = livePost();
        EntryKey next = newPost("Next");
        EntryModel model = openedByHand(last.key());
        type(model, "summary", "Other");
        hands.settle();

        model.discard(() -> {});
        model.open(space, next);
        hands.workOnNewest();
        hands.answer();
        type(model, "summary", "Typed meanwhile");
        hands.finish();
        hands.settle();

        assertThat(onDisk(next, "summary")).isEqualTo("Typed meanwhile");
    }

    @Test
    void aSaveThatFailsSaysSoAndKeepsTheText() throws Exception {
        EntryKey post = newPost("A bench");
        EntryModel model = opened(post, Background.direct());
        refuseSaves();

        type(model, "summary", "Oak");

        assertThat(model.saveState().get()).isInstanceOf(SaveState.NotSaved.class);
        assertThat(shown(model, "summary")).isEqualTo("Oak");
    }

    @Test
    void aSaveThatFailedIsTriedAgainWithTheNextKey() throws Exception {
        EntryKey post = newPost("A bench");
        EntryModel model = opened(post, Background.direct());
        refuseSaves();
        type(model, "summary", "Oak");
        takeSaves();

        type(model, "summary", "Oak.");

        assertThat(model.saveState().get()).isInstanceOf(SaveState.Saved.class);
        assertThat(onDisk(post, "summary")).isEqualTo("Oak.");
    }

    @Test
    void anEntryWhoseWordsCannotBeSavedStaysOpen() throws Exception {
        EntryKey post = newPost("A bench");
        EntryModel model = opened(post, Background.direct());
        refuseSaves();
        type(model, "summary", "Oak");

        model.close();

        assertThat(openKey(model)).isEqualTo(post);
        assertThat(shown(model, "summary")).isEqualTo("Oak");
    }

    @Test
    void whatCannotBeSavedIsNotQueuedEither() throws Exception {
        EntryModel model = opened(newPost("A bench"), Background.direct());
        refuseSaves();
        type(model, "summary", "Oak");

        model.queue(Target.PUBLISHED, () -> said.add("queued"));

        assertThat(said).isEmpty();
        assertThat(ok(bench.outbox.list(ID))).isEmpty();
    }

    @Test
    void deletingWhatExistsOnlyHereTakesItAwayAtOnce() {
        EntryKey post = newPost("A bench");
        EntryModel model = opened(post, Background.direct());

        model.delete(() -> said.add("deleted"));

        assertThat(said).containsExactly("deleted");
        assertThat(model.opened().get()).isEmpty();
        assertThat(bench.entries.open(ID, post).isOk()).isFalse();
    }

    @Test
    void deletingWhatTheServiceHoldsIsOnlyQueued() {
        bench.pull();
        EntryModel model = opened(livePost().key(), Background.direct());

        model.delete(() -> said.add("queued"));

        assertThat(ok(bench.outbox.list(ID)))
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.DELETE));
        assertThat(model.opened().get()).isPresent();
    }

    @Test
    void eachLocaleKeepsItsOwnWords() {
        bench.pull();
        EntryKey page = bench.find(PRODUCT, "oak-table").key();
        EntryModel model = opened(page, Background.direct());

        model.edit(EN, "care", TextNode.valueOf("Oil it."));
        model.edit(DE, "care", TextNode.valueOf("Ölen."));

        assertThat(bench.entry(page).current().in(EN).text("care")).isEqualTo("Oil it.");
        assertThat(bench.entry(page).current().in(DE).text("care")).isEqualTo("Ölen.");
    }

    @Test
    void theChosenLocaleStaysForTheNextPageAndIsNoneForAPost() {
        bench.pull();
        EntryModel model = opened(bench.find(PRODUCT, "oak-table").key(), Background.direct());
        model.locale().set(DE);

        model.open(space, bench.find(PRODUCT, "ash").key());
        assertThat(model.locale().get()).isEqualTo(DE);
        model.open(space, livePost().key());
        assertThat(model.locale().get()).isEqualTo(LocaleCode.NONE);
    }

    @Test
    void anotherSpacesNewsIsNotLookedAt() {
        EntryModel model = openedByHand(newPost("A bench"));

        model.changed(new Changes.Changed(new SpaceId("other"), Set.of()));

        assertThat(hands.waiting()).isZero();
    }

    private EntryKey newPost(String title) {
        return ok(bench.entries.create(
                ID, BLOG, title, title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')));
    }

    private EntryRow livePost() {
        return ok(bench.entries.rows(ID, EntryFilter.of(BLOG))).stream()
                .filter(row -> row.status() == EntryStatus.LIVE)
                .findFirst()
                .orElseThrow();
    }

    private EntryModel opened(EntryKey key, Background background) {
        EntryModel model = new EntryModel(parts(background), troubles::add);
        model.open(space, key);
        return model;
    }

    private EntryModel openedByHand(EntryKey key) {
        EntryModel model = opened(key, hands.background());
        hands.settle();
        return model;
    }

    private EntryModel.Parts parts(Background background) {
        return new EntryModel.Parts(bench.entries, bench.drafts, bench.outbox, background);
    }

    private static void type(EntryModel model, String field, String text) {
        model.edit(LocaleCode.NONE, field, TextNode.valueOf(text));
    }

    private static String shown(EntryModel model, String field) {
        return model.content().get().in(LocaleCode.NONE).text(field);
    }

    private static EntryKey openKey(EntryModel model) {
        return model.opened().get().orElseThrow().entry().key();
    }

    private String onDisk(EntryKey key, String field) {
        return bench.entry(key).current().in(LocaleCode.NONE).text(field);
    }

    /** Has the disk refuse every draft, as a full one would. */
    private void refuseSaves() throws SQLException {
        inStore("CREATE TRIGGER refuse BEFORE INSERT ON draft BEGIN SELECT RAISE(FAIL, 'no room'); END");
    }

    private void takeSaves() throws SQLException {
        inStore("DROP TRIGGER refuse");
    }

    private void inStore(String sql) throws SQLException {
        Path store = folder.resolve("spaces").resolve(ID.value()).resolve("space.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
