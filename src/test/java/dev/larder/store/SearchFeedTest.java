package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.RemoteRef;
import dev.larder.model.View;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class SearchFeedTest {
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

    private long now() {
        return ok(store.searchFeed().standing(0)).revision();
    }

    private SearchFeed.Batch since(long revision) {
        return ok(store.searchFeed().since(revision, 100));
    }

    private List<String> titles(SearchFeed.Batch batch) {
        return batch.items().stream().map(SearchFeed.Item::title).toList();
    }

    private EntryKey key(String slug) {
        return ok(store.keyOf(ContentTypeKey.blog(), new RemoteRef(slug))).orElseThrow();
    }

    @Test
    void aNewStoreHasNothingToTell() {
        assertThat(since(0)).isEqualTo(new SearchFeed.Batch(List.of(), List.of(), 0, false));
    }

    @Test
    void whatWasPulledComesInItsOrderAndOnlyOnce() {
        ok(store.applyPull(List.of(newest(post("a", "Apples")), newest(post("b", "Plums")))));
        long before = now();
        ok(store.applyPull(List.of(newest(post("a", "Apples")), newest(post("c", "Pears")))));

        assertThat(titles(since(0))).containsExactly("Apples", "Plums", "Pears");
        assertThat(titles(since(before))).containsExactly("Pears");
        assertThat(since(now()).items()).isEmpty();
    }

    @Test
    void theNewestVersionOfEachLocaleIsToldAndTheLiveOneWhereThereIsNoOther() {
        ok(store.applyPull(List.of(
                new Pulled(page("home", "Home", fields("text", "old")), EN, View.LIVE),
                new Pulled(page("home", "Home", fields("text", "new")), EN, View.NEWEST),
                new Pulled(page("home", "Home", fields("text", "nur live")), DE, View.LIVE))));

        Content told = since(0).items().get(0).content();
        assertThat(told.in(EN).text("text")).isEqualTo("new");
        assertThat(told.in(DE).text("text")).isEqualTo("nur live");
    }

    @Test
    void aDraftIsToldBeforeItIsSentAndAWaitingChangeToo() {
        ok(store.applyPull(List.of(newest(post("a", "Apples")))));
        Content base = since(0).items().get(0).content();
        Content edited = Content.of(LocaleCode.NONE, fields("title", "Apricots", "slug", "a"));

        long before = now();
        ok(store.saveDraft(key("a"), base, edited));
        assertThat(titles(since(before))).containsExactly("Apricots");
        assertThat(since(before).items().get(0).content()).isEqualTo(edited);

        long drafted = now();
        ok(store.queue(key("a"), UPDATE, base, edited));
        assertThat(since(drafted).items().get(0).content()).isEqualTo(edited);
    }

    @Test
    void anEntryWaitingToBeDeletedIsStillToldWithWhatItHolds() {
        ok(store.applyPull(List.of(newest(post("a", "Apples")))));
        Content base = since(0).items().get(0).content();
        long before = now();

        ok(store.queue(key("a"), DELETE, base, Content.empty()));

        assertThat(since(before).items().get(0).content()).isEqualTo(base);
    }

    @Test
    void aRemovedEntryIsToldAsGone() {
        ok(store.applyPull(List.of(newest(post("a", "Apples")), newest(post("b", "Plums")))));
        EntryKey gone = key("a");
        long before = now();

        ok(store.removed(gone));

        assertThat(since(before).removed()).containsExactly(gone);
        assertThat(titles(since(before))).isEmpty();
        assertThat(titles(since(0))).containsExactly("Plums");
    }

    @Test
    void revisionsGoOnGrowingWhenTheStoreIsOpenedAgainEvenAfterARemoval() {
        ok(store.applyPull(List.of(newest(post("a", "Apples")))));
        ok(store.removed(key("a")));
        long before = now();
        String name = ok(store.searchFeed().standing(0)).name();
        store.close();
        store = Samples.open(folder);

        ok(store.applyPull(List.of(newest(post("b", "Plums")))));

        assertThat(titles(since(before))).containsExactly("Plums");
        assertThat(ok(store.searchFeed().standing(0)).name()).isEqualTo(name);
    }

    @Test
    void smallBatchesTellTheSameAsOne() {
        List<Pulled> many = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            many.add(newest(post("s" + number, "Title " + number)));
        }
        ok(store.applyPull(many));
        for (int number = 0; number < 30; number += 2) {
            ok(store.removed(key("s" + number)));
        }
        ok(store.applyPull(List.of(newest(post("s4", "Back again")), newest(post("s5", "Changed")))));

        Map<EntryKey, String> followed = new LinkedHashMap<>();
        long at = 0;
        boolean more = true;
        while (more) {
            SearchFeed.Batch batch = ok(store.searchFeed().since(at, 3));
            batch.removed().forEach(followed::remove);
            batch.items().forEach(item -> followed.put(item.key(), item.title()));
            at = batch.upTo();
            more = batch.more();
        }

        assertThat(at).isEqualTo(now());
        assertThat(followed).hasSize(16).containsValues("Back again", "Changed", "Title 7");
    }

    @Test
    void whatIsBehindIsCounted() {
        ok(store.applyPull(List.of(newest(post("a", "Apples")), newest(post("b", "Plums")))));
        long before = now();
        ok(store.applyPull(List.of(newest(post("c", "Pears")))));

        assertThat(ok(store.searchFeed().standing(0)).behind()).isEqualTo(3);
        assertThat(ok(store.searchFeed().standing(before)).behind()).isEqualTo(1);
    }

    @Test
    void anotherFileHasAnotherName() {
        try (SpaceStore other = Samples.open(folder.resolve("other"))) {
            assertThat(ok(other.searchFeed().standing(0)).name())
                    .isNotEqualTo(ok(store.searchFeed().standing(0)).name());
        }
    }

    @Test
    void linesOfAnOlderStoreAreAllToldOnce() throws Exception {
        store.close();
        Path old = folder.resolve("old.db");
        try (InputStream script = Migrations.class.getResourceAsStream("schema/V001__mirror_drafts_outbox.sql");
                Sql sql = new Sql(new SQLiteConfig().createConnection(Database.url(old)))) {
            new Migrations(List.of(new String(script.readAllBytes(), StandardCharsets.UTF_8))).run(sql);
            sql.run("INSERT INTO entry (id, key, type) VALUES (5, 'k5', 'POST:'), (9, 'k9', 'POST:')");
            sql.run("INSERT INTO list_row VALUES (5, 'k5', 'POST:', 'Five', '', 'LIVE', '', 1, '', ''),"
                    + " (9, 'k9', 'POST:', 'Nine', '', 'LIVE', '', 2, '', '')");
        }

        store = ok(SpaceStore.open(old, CLOCK));

        assertThat(titles(since(0))).containsExactly("Five", "Nine");
    }
}
