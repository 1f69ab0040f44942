package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryStatus;
import dev.larder.model.LocaleCode;
import dev.larder.model.RemoteRef;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsAndFactsTest {
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

    private EntryKey pulledPost() {
        ok(store.applyPull(List.of(newest(post("a", "A")))));
        return ok(store.keyOf(ContentTypeKey.blog(), new RemoteRef("a"))).orElseThrow();
    }

    @Test
    void anEntryMadeHereIsADraftWithAnEmptyBase() {
        EntryKey key = ok(store.createHere(FAQ, content("x")));

        assertThat(ok(store.entry(key)).orElseThrow().draft().orElseThrow().base())
                .isEqualTo(Content.empty());
        assertThat(ok(store.row(key)).orElseThrow().status()).isEqualTo(EntryStatus.ONLY_HERE);
    }

    @Test
    void aDraftEqualToItsBaseIsRemoved() throws Exception {
        EntryKey key = pulledPost();
        Content base = Content.of(LocaleCode.NONE, fields("title", "A").with("n", Json.MAPPER.readTree("5")));
        Content typedBack = Content.of(
                LocaleCode.NONE,
                fields("title", "A").with("n", com.fasterxml.jackson.databind.node.LongNode.valueOf(5)));
        ok(store.saveDraft(key, base, content("B")));

        ok(store.saveDraft(key, base, typedBack));

        assertThat(ok(store.entry(key)).orElseThrow().draft()).isEmpty();
        assertThat(ok(store.row(key)).orElseThrow().status()).isEqualTo(EntryStatus.SERVER_DRAFT);
    }

    @Test
    void anEntryMadeHereStaysWhenAllItsWordsAreDeleted() {
        EntryKey key = ok(store.createHere(FAQ, content("x")));

        ok(store.saveDraft(key, Content.empty(), Content.empty()));

        assertThat(ok(store.entry(key))).isPresent();
    }

    @Test
    void discardingShowsTheServersValue() {
        EntryKey key = pulledPost();
        ok(store.saveDraft(key, content("A"), content("B")));

        ok(store.discardDraft(key));

        assertThat(ok(store.row(key)).orElseThrow().title()).isEqualTo("A");
    }

    @Test
    void discardingTheDraftOfAnEntryThatIsOnlyHereRemovesIt() {
        EntryKey key = ok(store.createHere(FAQ, content("x")));

        ok(store.discardDraft(key));

        assertThat(ok(store.entry(key))).isEmpty();
        assertThat(ok(store.counts())).isEmpty();
    }

    @Test
    void anEntryNobodyKnowsTakesNoDraft() {
        assertThat(store.saveDraft(EntryKey.random(), content("A"), content("B"))
                        .isOk())
                .isFalse();
    }

    @Test
    void factsAreKept() {
        ok(store.fact("last-sync", "yesterday"));
        ok(store.fact("last-sync", "today"));
        store.close();
        store = Samples.open(folder);

        assertThat(ok(store.fact("last-sync"))).contains("today");
        assertThat(ok(store.fact("other"))).isEmpty();
    }

    @Test
    void callsAreCountedByTheMonth() {
        YearMonth march = YearMonth.of(2026, 3);

        assertThat(ok(store.addCalls(march, 2))).isEqualTo(2);
        assertThat(ok(store.addCalls(march, 3))).isEqualTo(5);
        assertThat(ok(store.addCalls(march.plusMonths(1), 1))).isEqualTo(1);
        assertThat(ok(store.addCalls(march, 0))).isEqualTo(5);
    }
}
