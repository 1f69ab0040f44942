package dev.larder.ui.entry;

import static dev.larder.service.Bench.DE;
import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.LocaleCode;
import dev.larder.model.Target;
import dev.larder.service.Bench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        bench.pull();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void theHeadOfAnEntrySaysTheSameAsItsRowInTheList() {
        List<EntryRow> rows = ok(bench.entries.rows(ID, EntryFilter.all()));

        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(Standing.of(bench.entry(row.key()))).isEqualTo(row.status()));
    }

    @Test
    void itGoesFromChangedHereToWaitingToLive() {
        EntryKey post = livePost().key();
        assertThat(standing(post)).isEqualTo(EntryStatus.LIVE);

        bench.type(post, LocaleCode.NONE, "summary", "Mine");
        assertThat(standing(post)).isEqualTo(EntryStatus.CHANGED_HERE);
        bench.queue(post, Target.PUBLISHED);
        assertThat(standing(post)).isEqualTo(EntryStatus.WAITING);
        ok(bench.send());
        assertThat(standing(post)).isEqualTo(EntryStatus.ACCEPTED);
        bench.sendAndWatch();
        assertThat(standing(post)).isEqualTo(EntryStatus.LIVE);
    }

    @Test
    void aNewOneIsOnlyHere() {
        EntryKey key = ok(bench.entries.create(ID, ContentTypeKey.blog(), "New", "new"));

        assertThat(standing(key)).isEqualTo(EntryStatus.ONLY_HERE);
    }

    @Test
    void everyStandingHasASentence() {
        for (EntryRow row : ok(bench.entries.rows(ID, EntryFilter.all()))) {
            assertThat(Standing.note(bench.entry(row.key()))).isNotBlank().doesNotStartWith("entry.note");
        }
    }

    @Test
    void theTitleIsThePagesOwnThePostsFieldOrTheItemsFirstWords() {
        EntryRow page = bench.find(ContentTypeKey.pageType("product"), "oak-table");
        EntryRow post = livePost();
        EntryRow item = ok(bench.entries.rows(ID, EntryFilter.of(ContentTypeKey.collection("faq"))))
                .get(0);

        assertThat(title(page)).isEqualTo(page.title());
        assertThat(title(post)).isEqualTo(post.title());
        assertThat(title(item)).isEqualTo(item.title());
    }

    private String title(EntryRow row) {
        return Standing.title(
                row.type(),
                bench.entry(row.key()).current(),
                bench.space(List.of(EN, DE)).mainLocale());
    }

    private EntryStatus standing(EntryKey key) {
        return Standing.of(bench.entry(key));
    }

    private EntryRow livePost() {
        return ok(bench.entries.rows(ID, EntryFilter.of(ContentTypeKey.blog()))).stream()
                .filter(row -> row.status() == EntryStatus.LIVE)
                .findFirst()
                .orElseThrow();
    }
}
