package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryStatus;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.Publication;
import dev.larder.model.Reference;
import dev.larder.model.RemoteRef;
import dev.larder.model.Snapshot;
import dev.larder.model.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {
    @TempDir
    Path folder;

    private SpaceStore store;

    @BeforeEach
    void open() {
        store = Samples.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private EntryKey pull(Entry entry) {
        ok(store.applyPull(List.of(live(entry), newest(entry))));
        return ok(store.keyOf(entry.type(), entry.remote())).orElseThrow();
    }

    private EntryStatus status(EntryKey key) {
        return ok(store.row(key)).orElseThrow().status();
    }

    @Test
    void aPullSaysWhatIsNewAndWhatChanged() {
        PullReceipt first = ok(store.applyPull(List.of(newest(post("a", "A")), newest(post("b", "B")))));
        PullReceipt second = ok(store.applyPull(List.of(newest(post("a", "A")), newest(post("b", "B2")))));

        assertThat(first.added()).isEqualTo(2);
        assertThat(first.changed()).isZero();
        assertThat(second.added()).isZero();
        assertThat(second.changed()).isEqualTo(1);
        assertThat(second.touched())
                .containsExactly(ok(store.keyOf(ContentTypeKey.blog(), new RemoteRef("b")))
                        .orElseThrow());
    }

    @Test
    void pullingTheSameAgainTouchesNothing() {
        pull(post("a", "A"));
        ObjectNode otherOrder = Json.MAPPER.createObjectNode().put("slug", "a").put("title", "A");
        Entry same = new Entry.Post("a", published("2026-02-01T00:00:00Z"), Fields.of(otherOrder));

        assertThat(ok(store.applyPull(List.of(live(same), newest(same)))).touched())
                .isEmpty();
    }

    @Test
    void whatWasPulledIsReadBackExactly() throws Exception {
        ObjectNode node = (ObjectNode)
                Json.MAPPER.readTree(
                        "{\"price\":1.10,\"big\":123456789012345678901234567890.5,\"text\":\"<p>a &amp; b\\n😀</p>\",\"none\":null}");
        Publication scheduled = new Publication(
                Publication.Status.SCHEDULED,
                Optional.empty(),
                Optional.of(NOW.plusNanos(123_456_789)),
                Optional.of(NOW));
        Entry page = new Entry.Page(LANDING, "home", "Home", scheduled, Fields.of(node));
        ok(store.applyPull(List.of(new Pulled(page, EN, View.NEWEST))));

        OpenEntry entry = ok(store.entry(
                        ok(store.keyOf(LANDING, new RemoteRef("home"))).orElseThrow()))
                .orElseThrow();
        Snapshot read = entry.mirrored().newest().get(EN);

        assertThat(read.publication()).isEqualTo(scheduled);
        assertThat(read.fields().toJson().toString()).isEqualTo(node.toString());
        assertThat(entry.mirrored().title()).isEqualTo("Home");
        assertThat(entry.mirrored().slug()).isEqualTo("home");
    }

    @Test
    void onlyPagesHaveTheirTitleBesideTheFields() {
        OpenEntry post = ok(store.entry(pull(post("a", "A")))).orElseThrow();

        assertThat(post.mirrored().newestContent())
                .isEqualTo(Content.of(LocaleCode.NONE, fields("title", "A", "slug", "a")));
    }

    private static Entry reworked(String updated) {
        return new Entry.Post("a", published(updated), fields("title", "A, reworked", "slug", "a"));
    }

    @Test
    void theServersStateIsShownAsOneWord() {
        EntryKey key = pull(post("a", "A"));
        assertThat(status(key)).isEqualTo(EntryStatus.LIVE);

        ok(store.applyPull(List.of(newest(reworked("2026-02-01T00:00:00Z")))));
        assertThat(status(key)).as("the same stamp is the same version").isEqualTo(EntryStatus.LIVE);

        ok(store.applyPull(List.of(newest(reworked("2026-02-09T00:00:00Z")))));
        assertThat(status(key)).isEqualTo(EntryStatus.LIVE_WITH_DRAFT);

        ok(store.gone(key, Set.of(new PullLane(ContentTypeKey.blog(), LocaleCode.NONE, View.LIVE))));
        assertThat(status(key)).isEqualTo(EntryStatus.SERVER_DRAFT);

        Entry scheduled = new Entry.Post(
                "a",
                new Publication(Publication.Status.SCHEDULED, Optional.empty(), Optional.empty(), Optional.of(NOW)),
                fields("title", "A"));
        ok(store.applyPull(List.of(newest(scheduled))));
        assertThat(status(key)).isEqualTo(EntryStatus.SCHEDULED);
    }

    @Test
    void aVersionThatIsGoneLeavesTheOthers() {
        Entry page = page("home", "Home", fields("headline", "Hi"));
        ok(store.applyPull(List.of(new Pulled(page, EN, View.LIVE), new Pulled(page, DE, View.LIVE))));
        EntryKey key = ok(store.keyOf(LANDING, new RemoteRef("home"))).orElseThrow();

        ok(store.gone(key, Set.of(new PullLane(LANDING, DE, View.LIVE))));

        assertThat(ok(store.entry(key)).orElseThrow().mirrored().live()).containsOnlyKeys(EN);
        assertThat(ok(store.row(key)).orElseThrow().locales()).containsExactly(EN);
    }

    @Test
    void aRemovedEntryLeavesTheList() {
        EntryKey key = pull(post("a", "A"));

        ok(store.removed(key));

        assertThat(ok(store.row(key))).isEmpty();
        assertThat(ok(store.entry(key))).isEmpty();
        assertThat(ok(store.counts())).isEmpty();
    }

    @Test
    void aRemovedEntryWithADraftStaysAsOnlyHere() {
        EntryKey key = pull(post("a", "A"));
        ok(store.saveDraft(key, content("A"), content("mine")));

        ok(store.removed(key));

        OpenEntry left = ok(store.entry(key)).orElseThrow();
        assertThat(left.remote()).isEmpty();
        assertThat(left.draft().orElseThrow().content()).isEqualTo(content("mine"));
        assertThat(status(key)).isEqualTo(EntryStatus.ONLY_HERE);
    }

    @Test
    void aFormStillOpenOnARemovedEntryCanGoOnSaving() {
        EntryKey key = pull(post("a", "A"));
        ok(store.removed(key));

        ok(store.saveDraft(key, content("A"), content("typed later")));

        assertThat(ok(store.row(key)).orElseThrow().title()).isEqualTo("typed later");
    }

    @Test
    void whatIsLeftBlankIsForgottenAtTheNextStart() {
        EntryKey key = pull(post("a", "A"));
        ok(store.removed(key));
        store.close();
        store = Samples.open(folder);

        assertThat(store.saveDraft(key, content("A"), content("too late")).isOk())
                .isFalse();
    }

    @Test
    void remotesAreTheMirroredVersionsOfATypeInALocaleAndView() {
        EntryKey a = pull(post("a", "A"));
        ok(store.applyPull(List.of(newest(post("b", "B")))));
        pull(item("1", "Why?"));

        assertThat(ok(store.remotes(ContentTypeKey.blog(), LocaleCode.NONE, View.LIVE)))
                .isEqualTo(Map.of(new RemoteRef("a"), a));
        assertThat(ok(store.remotes(ContentTypeKey.blog(), LocaleCode.NONE, View.NEWEST)))
                .containsOnlyKeys(new RemoteRef("a"), new RemoteRef("b"));
        assertThat(ok(store.remotes(ContentTypeKey.blog(), EN, View.NEWEST))).isEmpty();
    }

    @Test
    void aNewSlugIsBoundToTheSameEntry() {
        EntryKey key = pull(post("old", "A"));

        ok(store.bindRemote(key, new RemoteRef("new")));
        ok(store.applyPull(List.of(newest(post("new", "A")))));

        assertThat(ok(store.keyOf(ContentTypeKey.blog(), new RemoteRef("new")))).contains(key);
        assertThat(ok(store.keyOf(ContentTypeKey.blog(), new RemoteRef("old")))).isEmpty();
        assertThat(ok(store.counts())).isEqualTo(Map.of(ContentTypeKey.blog(), 1));
    }

    @Test
    void anEntryPulledInBetweenIsMergedIntoTheOneMadeHere() {
        EntryKey mine = ok(store.createHere(ContentTypeKey.blog(), content("A")));
        long seq = ok(store.queue(mine, CREATE, Content.empty(), content("A")))
                .orElseThrow()
                .seq();
        EntryKey other = pull(post("a", "A"));
        ok(store.saveDraft(other, content("A"), content("edited on the other")));

        ok(store.bindRemote(mine, new RemoteRef("a")));

        OpenEntry merged = ok(store.entry(mine)).orElseThrow();
        assertThat(merged.remote()).contains(new RemoteRef("a"));
        assertThat(merged.mirrored().isLive()).isTrue();
        assertThat(merged.draft().orElseThrow().content()).isEqualTo(content("edited on the other"));
        assertThat(merged.openChange().orElseThrow().seq()).isEqualTo(seq);
        assertThat(ok(store.row(other))).isEmpty();
    }

    @Test
    void mergingLosesNeitherOfTwoDrafts() {
        EntryKey mine = ok(store.createHere(ContentTypeKey.blog(), content("mine")));
        EntryKey other = pull(post("a", "A"));
        ok(store.saveDraft(other, content("A"), content("other")));

        ok(store.bindRemote(mine, new RemoteRef("a")));

        assertThat(ok(store.entry(mine)).orElseThrow().draft().orElseThrow().content())
                .isEqualTo(content("mine"));
        OpenEntry left = ok(store.entry(other)).orElseThrow();
        assertThat(left.draft().orElseThrow().content()).isEqualTo(content("other"));
        assertThat(left.remote()).isEmpty();
    }

    @Test
    void aReferenceIsFoundByIdOrSlug() {
        EntryKey item = pull(item("41", "Why?"));
        EntryKey page = pull(page("41", "Forty-one", fields("headline", "x")));

        assertThat(ok(store.findByRemote(Reference.Target.ITEM, "41")))
                .extracting(row -> row.key())
                .containsExactly(item);
        assertThat(ok(store.findByRemote(Reference.Target.PAGE, "41")))
                .extracting(row -> row.key())
                .containsExactly(page);
        assertThat(ok(store.findByRemote(Reference.Target.AUTHOR, "41"))).isEmpty();
    }

    @Test
    void samplesAreTheNewestVersions() {
        pull(item("1", "Why?"));
        ok(store.applyPull(List.of(newest(item("1", "Why now?")), live(item("2", "How?")))));

        assertThat(ok(store.samples(FAQ, 10)))
                .containsExactlyInAnyOrder(fields("question", "Why now?"), fields("question", "How?"));
        assertThat(ok(store.samples(FAQ, 1))).hasSize(1);
    }

    @Test
    void aPullThatFailsMidwayWritesNothing() {
        String tooDeep = "[".repeat(1001) + "]".repeat(1001);
        ObjectNode deep = Json.MAPPER.createObjectNode();
        com.fasterxml.jackson.databind.node.ArrayNode inner = deep.putArray("x");
        for (int level = 0; level < tooDeep.length() / 2; level++) {
            inner = inner.addArray();
        }
        Entry broken = new Entry.Post("b", Publication.unknown(), Fields.of(deep));

        assertThat(store.applyPull(List.of(newest(post("a", "A")), newest(broken)))
                        .isOk())
                .isFalse();
        assertThat(ok(store.counts())).isEmpty();
    }

    @Test
    void everythingIsThereAfterReopening() {
        EntryKey key = pull(post("a", "A"));
        ok(store.saveDraft(key, content("A"), content("mine")));
        Optional<OpenEntry> before = ok(store.entry(key));
        store.close();

        store = Samples.open(folder);

        assertThat(ok(store.entry(key))).isEqualTo(before);
    }
}
