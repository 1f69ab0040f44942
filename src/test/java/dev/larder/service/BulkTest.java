package dev.larder.service;

import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Change;
import dev.larder.model.ChangeKind;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.PostFields;
import dev.larder.model.Target;
import dev.larder.model.UndoTrail;
import dev.larder.result.Cancel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same done to many entries at once. */
class BulkTest {
    private static final ContentTypeKey BLOG = ContentTypeKey.blog();

    @TempDir
    Path folder;

    private Bench bench;
    private Bulk bulk;
    private List<EntryRow> posts;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        bench.pull();
        bulk = new Bulk(bench.spaces, bench.outbox, bench.drafts, Clock.systemUTC());
        posts = ok(bench.entries.rows(ID, EntryFilter.of(BLOG)));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private static Bulk.Run run(List<EntryKey> keys) {
        return new Bulk.Run(ID, keys, over -> {}, Cancel.never());
    }

    private List<EntryKey> live(int count) {
        return posts.stream()
                .filter(row -> row.status() == EntryStatus.LIVE)
                .limit(count)
                .map(EntryRow::key)
                .toList();
    }

    private List<Change> outbox() {
        return ok(bench.outbox.list(ID));
    }

    private List<String> tags(EntryKey key) {
        List<String> names = new ArrayList<>();
        bench.entry(key).current().in(LocaleCode.NONE).get(PostFields.TAGS).forEach(tag -> names.add(tag.asText()));
        return names;
    }

    @Test
    void editedEntriesAreQueuedAndUntouchedLiveOnesAreLeftAlone() {
        List<EntryKey> keys = live(3);
        bench.type(keys.get(0), LocaleCode.NONE, PostFields.TITLE, "Edited once");
        bench.type(keys.get(2), LocaleCode.NONE, PostFields.TITLE, "Edited too");

        Bulk.Report report = ok(bulk.queue(run(keys), Target.PUBLISHED));

        assertThat(report).isEqualTo(new Bulk.Report(2, 1, 0));
        assertThat(outbox()).extracting(Change::entry).containsExactly(keys.get(0), keys.get(2));
        assertThat(outbox()).allMatch(change -> change.intent().target() == Target.PUBLISHED);
    }

    @Test
    void deletingQueuesWhatTheServiceHasAndDropsWhatIsOnlyHere() {
        EntryKey here = ok(bench.entries.create(ID, BLOG, "Only here", "only-here"));
        EntryKey there = live(1).get(0);

        Bulk.Report report = ok(bulk.delete(run(List.of(here, there))));

        assertThat(report.done()).isEqualTo(2);
        assertThat(outbox()).singleElement().satisfies(change -> {
            assertThat(change.entry()).isEqualTo(there);
            assertThat(change.kind()).isEqualTo(ChangeKind.DELETE);
        });
        assertThat(ok(bench.entries.row(ID, here))).isEmpty();
    }

    @Test
    void aTagIsAddedOnceAsADraftThatCanBeUndone() {
        EntryKey post = live(1).get(0);
        List<String> before = tags(post);

        assertThat(ok(bulk.addTag(run(List.of(post)), "Workshop")).done()).isEqualTo(1);
        assertThat(ok(bulk.addTag(run(List.of(post)), "workshop")).nothing()).isEqualTo(1);

        assertThat(tags(post)).hasSize(before.size() + 1).endsWith("Workshop");
        OpenEntry entry = bench.entry(post);
        assertThat(entry.draft()).isPresent();
        assertThat(outbox()).isEmpty();
        UndoTrail trail = bench.drafts.trail(ID, post);
        assertThat(trail.undo(entry.current()).orElseThrow().content()).isEqualTo(entry.base());
    }

    @Test
    void aTagIsTakenAwayWhereItIs() {
        List<EntryKey> keys = live(4);
        EntryKey tagged =
                keys.stream().filter(key -> !tags(key).isEmpty()).findFirst().orElseThrow();
        String tag = tags(tagged).get(0);
        long with = keys.stream().filter(key -> tags(key).contains(tag)).count();

        Bulk.Report report = ok(bulk.removeTag(run(keys), tag));

        assertThat(report.done()).isEqualTo((int) with);
        assertThat(keys).noneMatch(key -> tags(key).contains(tag));
    }

    @Test
    void onlyPostsHaveTags() {
        EntryKey item = ok(bench.entries.rows(ID, EntryFilter.of(ContentTypeKey.collection("faq"))))
                .get(0)
                .key();

        assertThat(ok(bulk.addTag(run(List.of(item)), "x"))).isEqualTo(new Bulk.Report(0, 1, 0));
        assertThat(bench.entry(item).draft()).isEmpty();
    }

    @Test
    void stoppedHalfWayItKeepsWhatWasDoneAndSaysWhatIsLeft() {
        List<EntryKey> keys = live(5);
        Cancel cancel = new Cancel();
        Bulk.Run run = new Bulk.Run(
                ID,
                keys,
                over -> {
                    if (over == 2) {
                        cancel.cancel();
                    }
                },
                cancel);

        assertThat(ok(bulk.delete(run))).isEqualTo(new Bulk.Report(2, 0, 3));
        assertThat(outbox()).hasSize(2);
    }

    @Test
    void anEntryThatIsGoneMeanwhileDoesNotStopTheOthers() {
        EntryKey gone = EntryKey.random();

        assertThat(ok(bulk.delete(run(List.of(gone, live(1).get(0)))))).isEqualTo(new Bulk.Report(1, 1, 0));
    }
}
