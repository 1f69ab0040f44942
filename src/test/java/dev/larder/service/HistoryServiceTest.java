package dev.larder.service;

import static dev.larder.service.Bench.DE;
import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.DeletedEntry;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.PostFields;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryServiceTest {
    private static final ContentTypeKey FAQ = ContentTypeKey.collection("faq");

    @TempDir
    Path folder;

    private Bench bench;
    private History history;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        history = new History(bench.spaces, bench.changes);
        bench.pull();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void aDeletedItemComesBackWithEveryFieldOfEveryLocale() {
        EntryRow item = ok(bench.entries.rows(ID, EntryFilter.of(FAQ))).get(0);
        Content whole = bench.entry(item.key()).current();
        assertThat(whole.locales()).containsKeys(EN, DE);
        delete(item.key());

        ok(history.bringBack(ID, onlyDeleted()));

        OpenEntry back = bench.entry(item.key());
        assertThat(back.current()).isEqualTo(whole);
        assertThat(back.remote()).isEmpty();
        assertThat(ok(history.gone(ID))).isEmpty();
    }

    @Test
    void whatWasBroughtBackIsMadeAnewAtTheService() {
        EntryKey post = livePost().key();
        delete(post);
        ok(history.bringBack(ID, onlyDeleted()));

        bench.queue(post, dev.larder.model.Target.PUBLISHED);
        bench.sendAndWatch();

        assertThat(ok(bench.entries.row(ID, post)).orElseThrow().status()).isEqualTo(EntryStatus.LIVE);
    }

    @Test
    void aSlugTakenMeanwhileIsSaidAndAnotherOneGiven() {
        EntryRow post = livePost();
        delete(post.key());
        EntryKey other = ok(bench.entries.create(ID, ContentTypeKey.blog(), "Another", post.slug()));
        bench.queue(other, dev.larder.model.Target.PUBLISHED);
        bench.sendAndWatch();
        DeletedEntry gone = onlyDeleted();

        assertThat(ok(history.losses(ID, gone)).slug()).contains(post.slug() + "-2");
        ok(history.bringBack(ID, gone));

        assertThat(bench.entry(post.key()).current().in(LocaleCode.NONE).text(PostFields.SLUG))
                .isEqualTo(post.slug() + "-2");
    }

    @Test
    void aDeletionThatIsOnlyQueuedIsTakenBackFromTheOutbox() {
        EntryKey post = livePost().key();
        ok(bench.outbox.queueDelete(ID, post));
        assertThat(ok(history.gone(ID))).singleElement().isInstanceOf(History.Gone.Queued.class);
        History.Gone.Queued queued = (History.Gone.Queued) ok(history.gone(ID)).get(0);

        ok(history.keep(ID, queued.change()));

        assertThat(ok(bench.outbox.list(ID))).isEmpty();
        assertThat(ok(history.gone(ID))).isEmpty();
        assertThat(bench.entry(post).remote()).isPresent();
    }

    private void delete(EntryKey key) {
        ok(bench.outbox.queueDelete(ID, key));
        bench.sendAndWatch();
        assertThat(bench.entries.open(ID, key).isOk()).isFalse();
    }

    private DeletedEntry onlyDeleted() {
        assertThat(ok(history.gone(ID))).hasSize(1);
        return ((History.Gone.Deleted) ok(history.gone(ID)).get(0)).entry();
    }

    private EntryRow livePost() {
        return ok(bench.entries.rows(ID, EntryFilter.of(ContentTypeKey.blog()))).stream()
                .filter(row -> row.status() == EntryStatus.LIVE)
                .findFirst()
                .orElseThrow();
    }
}
