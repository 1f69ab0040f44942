package dev.larder.service;

import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ChangeState;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.Fields;
import dev.larder.model.HistoryKind;
import dev.larder.model.HistoryVersion;
import dev.larder.model.LocaleCode;
import dev.larder.model.Target;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person decides where both sides changed the same, over real HTTP. */
class ConflictsTest {
    @TempDir
    Path folder;

    private Bench bench;
    private Conflicts conflicts;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        conflicts = new Conflicts(bench.spaces, bench.changes);
        bench.pull();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void theSidesOfAConflictAreReadWithWhatCameTogetherByItself() throws Exception {
        Change mine = conflictOver("Mine", "{\"summary\":\"Theirs\",\"seo_title\":\"Theirs too\"}");

        Conflict.Overlapping conflict = (Conflict.Overlapping) ok(conflicts.read(ID, mine.seq()));

        assertThat(conflict.questions()).singleElement().satisfies(question -> {
            assertThat(question.label()).isEqualTo("Summary");
            assertThat(question.mine().asText()).isEqualTo("Mine");
            assertThat(question.theirs().asText()).isEqualTo("Theirs");
        });
        assertThat(conflict.fromTheirs()).extracting(diff -> diff.path()).containsExactly("seo_title");
        assertThat(conflict.fromMine()).extracting(diff -> diff.path()).containsExactly("featured_image_alt");
    }

    @Test
    void whatWasPickedGoesOutAndTheLoserIsInTheHistory() throws Exception {
        Change mine = conflictOver("Mine", "{\"summary\":\"Theirs\",\"seo_title\":\"Theirs too\"}");
        Conflict.Overlapping conflict = (Conflict.Overlapping) ok(conflicts.read(ID, mine.seq()));

        ok(conflicts.settle(ID, conflict, List.of(conflict.questions().get(0).mine())));
        assertThat(bench.change(mine.seq()).state()).isEqualTo(ChangeState.WAITING);
        assertThat(bench.server.log().mutations()).hasSize(1);
        bench.sendAndWatch();

        Fields live = live(mine.entry());
        assertThat(live.text("summary")).isEqualTo("Mine");
        assertThat(live.text("seo_title")).isEqualTo("Theirs too");
        assertThat(live.text("featured_image_alt")).isEqualTo("My own alt");
        assertThat(lost(mine.entry()))
                .extracting(version -> version.content().in(LocaleCode.NONE).text("summary"))
                .containsExactly("Theirs");
    }

    @Test
    void anEditedPickKeepsBothLosers() throws Exception {
        Change mine = conflictOver("Mine", "{\"summary\":\"Theirs\"}");
        Conflict.Overlapping conflict = (Conflict.Overlapping) ok(conflicts.read(ID, mine.seq()));

        ok(conflicts.settle(ID, conflict, List.of(TextNode.valueOf("Ours"))));
        bench.sendAndWatch();

        assertThat(live(mine.entry()).text("summary")).isEqualTo("Ours");
        assertThat(lost(mine.entry()))
                .extracting(version -> version.content().in(LocaleCode.NONE).text("summary"))
                .containsExactlyInAnyOrder("Mine", "Theirs");
    }

    @Test
    void whatMovedAgainAfterTheDecisionIsAskedAboutAgain() throws Exception {
        Change mine = conflictOver("Mine", "{\"summary\":\"Theirs\"}");
        Conflict.Overlapping conflict = (Conflict.Overlapping) ok(conflicts.read(ID, mine.seq()));
        bench.otherEditor(slug(mine.entry()), "{\"summary\":\"Theirs anew\"}");

        ok(conflicts.settle(ID, conflict, List.of(conflict.questions().get(0).mine())));
        ok(bench.send());

        assertThat(bench.change(mine.seq()).state()).isEqualTo(ChangeState.IN_CONFLICT);
    }

    @Test
    void aDecisionOnAChangeThatIsNoLongerAsReadIsRefused() throws Exception {
        Change mine = conflictOver("Mine", "{\"summary\":\"Theirs\"}");
        Conflict.Overlapping conflict = (Conflict.Overlapping) ok(conflicts.read(ID, mine.seq()));
        bench.type(mine.entry(), LocaleCode.NONE, "summary", "Mine, later");
        bench.queue(mine.entry(), Target.PUBLISHED);

        Outcome<?> settled = conflicts.settle(
                ID, conflict, List.of(conflict.questions().get(0).theirs()));

        assertThat(bench.failure(settled)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void aDraftTypedBeforeTheDecisionDoesNotTakeTheOtherSideBack() throws Exception {
        Change mine = conflictOver("Mine", "{\"summary\":\"Theirs\",\"seo_title\":\"Theirs too\"}");
        bench.type(mine.entry(), LocaleCode.NONE, "meta_description", "Typed later");
        Conflict.Overlapping conflict = (Conflict.Overlapping) ok(conflicts.read(ID, mine.seq()));
        ok(conflicts.settle(ID, conflict, List.of(conflict.questions().get(0).theirs())));

        bench.queue(mine.entry(), Target.PUBLISHED);
        bench.sendAndWatch();

        Fields live = live(mine.entry());
        assertThat(live.text("summary")).isEqualTo("Theirs");
        assertThat(live.text("seo_title")).isEqualTo("Theirs too");
        assertThat(live.text("meta_description")).isEqualTo("Typed later");
    }

    @Test
    void keepingMineAsAWholeKeepsTheirsInTheHistory() throws Exception {
        Change mine = conflictOver("Mine", "{\"summary\":\"Theirs\"}");

        bench.keepMine(bench.change(mine.seq()));

        assertThat(lost(mine.entry()))
                .extracting(version -> version.content().in(LocaleCode.NONE).text("summary"))
                .containsExactly("Theirs");
    }

    @Test
    void discardingMineKeepsItInTheHistory() throws Exception {
        Change mine = conflictOver("Mine", "{\"summary\":\"Theirs\"}");

        ok(bench.outbox.discard(ID, bench.change(mine.seq())));

        assertThat(lost(mine.entry()))
                .extracting(version -> version.content().in(LocaleCode.NONE).text("summary"))
                .containsExactly("Mine");
    }

    @Test
    void aDeletionOfWhatChangedThereIsAskedAboutAndCanGoOutAnyway() throws Exception {
        EntryRow post = livePost();
        Change deletion = ok(bench.outbox.queueDelete(ID, post.key())).orElseThrow();
        bench.otherEditor(post.slug(), "{\"summary\":\"Theirs\"}");
        ok(bench.send());
        Conflict.DeletedHere conflict = (Conflict.DeletedHere) ok(conflicts.read(ID, deletion.seq()));
        assertThat(conflict.changes()).extracting(diff -> diff.path()).containsExactly("summary");

        ok(conflicts.deleteAnyway(ID, conflict));
        bench.sendAndWatch();

        assertThat(bench.change(deletion.seq()).state()).isEqualTo(ChangeState.SEEN);
        assertThat(lost(post.key())).hasSize(1);
    }

    @Test
    void aDeletionOfWhatChangedThereCanBeCalledOff() throws Exception {
        EntryRow post = livePost();
        Change deletion = ok(bench.outbox.queueDelete(ID, post.key())).orElseThrow();
        bench.otherEditor(post.slug(), "{\"summary\":\"Theirs\"}");
        ok(bench.send());

        ok(conflicts.keepEntry(ID, (Conflict.DeletedHere) ok(conflicts.read(ID, deletion.seq()))));

        assertThat(bench.entry(post.key()).openChange()).isEmpty();
        assertThat(live(post.key()).text("summary")).isEqualTo("Theirs");
    }

    @Test
    void whatWasDeletedThereCanBeMadeAgainFromMyWords() throws Exception {
        Change mine = goneThere();

        ok(conflicts.createAgain(ID, (Conflict.DeletedThere) ok(conflicts.read(ID, mine.seq()))));
        Change again = bench.entry(mine.entry()).openChange().orElseThrow();
        assertThat(again.kind()).isEqualTo(ChangeKind.CREATE);
        bench.sendAndWatch();

        assertThat(bench.change(again.seq()).state()).isEqualTo(ChangeState.SEEN);
        assertThat(live(mine.entry()).text("summary")).isEqualTo("Mine");
    }

    @Test
    void whatWasDeletedThereCanBeLetGoAndIsKeptInTheHistory() throws Exception {
        Change mine = goneThere();

        ok(conflicts.letGo(ID, (Conflict.DeletedThere) ok(conflicts.read(ID, mine.seq()))));

        assertThat(ok(bench.entries.row(ID, mine.entry()))).isEmpty();
        assertThat(history(mine.entry()))
                .anyMatch(version ->
                        version.content().in(LocaleCode.NONE).text("summary").equals("Mine"));
    }

    private Change goneThere() throws Exception {
        EntryRow post = livePost();
        bench.type(post.key(), LocaleCode.NONE, "summary", "Mine");
        Change mine = bench.queue(post.key(), Target.PUBLISHED);
        bench.otherEditorDeletes(post.slug());
        ok(bench.send());
        assertThat(bench.change(mine.seq()).state()).isEqualTo(ChangeState.PARKED);
        return bench.change(mine.seq());
    }

    private Change conflictOver(String words, String theirs) throws Exception {
        EntryRow post = livePost();
        bench.type(post.key(), LocaleCode.NONE, "summary", words);
        bench.type(post.key(), LocaleCode.NONE, "featured_image_alt", "My own alt");
        Change mine = bench.queue(post.key(), Target.PUBLISHED);
        bench.otherEditor(post.slug(), theirs);
        ok(bench.send());
        assertThat(bench.change(mine.seq()).state()).isEqualTo(ChangeState.IN_CONFLICT);
        return bench.change(mine.seq());
    }

    private EntryRow livePost() {
        return ok(bench.entries.rows(
                        ID, new EntryFilter(Optional.of(ContentTypeKey.blog()), "", Set.of(EntryStatus.LIVE))))
                .get(0);
    }

    private String slug(EntryKey key) {
        return ok(bench.entries.row(ID, key)).orElseThrow().slug();
    }

    private Fields live(EntryKey key) {
        return bench.entry(key).mirrored().liveContent().in(LocaleCode.NONE);
    }

    private List<HistoryVersion> lost(EntryKey key) {
        return history(key).stream()
                .filter(version -> version.kind() == HistoryKind.CONFLICT)
                .toList();
    }

    private List<HistoryVersion> history(EntryKey key) {
        return ok(bench.spaces.with(ID, link -> link.store().history().of(key)));
    }
}
