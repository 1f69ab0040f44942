package dev.larder.store;

import static dev.larder.store.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.EntryFilter;
import dev.larder.model.EntryKey;
import dev.larder.model.EntryRow;
import dev.larder.model.EntryStatus;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.Reference;
import dev.larder.model.RemoteRef;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {
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

    private static Entry post(String slug, String title, String updated) {
        return new Entry.Post(slug, published(updated), fields("title", title, "slug", slug));
    }

    private List<String> titles(EntryFilter filter) {
        return ok(store.rows(filter)).stream().map(EntryRow::title).toList();
    }

    private static EntryFilter text(String text) {
        return new EntryFilter(Optional.empty(), text, Set.of());
    }

    @Test
    void newestComeFirstAndItemsWithoutAStampLast() {
        ok(store.applyPull(List.of(
                newest(item("1", "Item")),
                newest(post("a", "Old", "2026-01-01T00:00:00Z")),
                newest(post("b", "New", "2026-01-02T00:00:00.5Z")))));

        assertThat(titles(EntryFilter.all())).containsExactly("New", "Old", "Item");
    }

    @ParameterizedTest
    @CsvSource({
        "cafe,true",
        "CAFÉ,true",
        "über,true",
        "UBER,true",
        "strasse,true",
        "hello-w,true",
        "zzz,false",
        "%,false",
        "'  cafe ',true"
    })
    void textIsFoundInTitleOrSlugWithoutCaseOrAccents(String sought, boolean found) {
        ok(store.applyPull(List.of(newest(post("hello-world", "Das Café über der Straße", "2026-01-01T00:00:00Z")))));

        assertThat(ok(store.rows(text(sought))).isEmpty()).isEqualTo(!found);
    }

    @Test
    void typeAndStatusNarrowTheList() {
        ok(store.applyPull(List.of(newest(item("1", "Item")), live(post("a", "Live", "2026-01-01T00:00:00Z")))));
        ok(store.createHere(ContentTypeKey.blog(), content("Mine")));

        assertThat(titles(EntryFilter.of(FAQ))).containsExactly("Item");
        assertThat(titles(new EntryFilter(
                        Optional.of(ContentTypeKey.blog()), "", Set.of(EntryStatus.LIVE, EntryStatus.WAITING))))
                .containsExactly("Live");
        assertThat(titles(new EntryFilter(Optional.empty(), "m", Set.of(EntryStatus.ONLY_HERE))))
                .containsExactly("Mine");
    }

    @Test
    void countsArePerType() {
        ok(store.applyPull(List.of(newest(item("1", "x")), newest(item("2", "y")), newest(Samples.post("a", "A")))));

        assertThat(ok(store.counts())).isEqualTo(Map.of(FAQ, 2, ContentTypeKey.blog(), 1));
    }

    @Test
    void theMainLocalesTitleIsShownAndCanChange() {
        ok(store.applyPull(List.of(
                new Pulled(page("home", "Home", fields("a", "1")), EN, View.NEWEST),
                new Pulled(page("home", "Zuhause", fields("a", "2")), DE, View.NEWEST))));

        ok(store.mainLocale(EN));
        assertThat(titles(EntryFilter.all())).containsExactly("Home");
        ok(store.mainLocale(DE));
        assertThat(titles(EntryFilter.all())).containsExactly("Zuhause");
        EntryKey key = ok(store.keyOf(LANDING, new RemoteRef("home"))).orElseThrow();
        assertThat(ok(store.entry(key)).orElseThrow().mirrored().title()).isEqualTo("Zuhause");
        assertThat(ok(store.row(key)).orElseThrow().locales()).containsExactlyInAnyOrder(EN, DE);
    }

    @Test
    void theTitleOfAnEditIsShownAtOnce() {
        ok(store.applyPull(List.of(newest(item("7", "Why?")))));
        EntryKey key = ok(store.keyOf(FAQ, new RemoteRef("7"))).orElseThrow();
        Content base = ok(store.entry(key)).orElseThrow().base();

        ok(store.saveDraft(key, base, Content.of(LocaleCode.NONE, fields("question", "Why not?"))));

        EntryRow row = ok(store.row(key)).orElseThrow();
        assertThat(row.title()).isEqualTo("Why not?");
        assertThat(row.status()).isEqualTo(EntryStatus.CHANGED_HERE);
        assertThat(row.updated()).contains(NOW);
        assertThat(ok(store.rows(text("why not")))).hasSize(1);
    }

    @Test
    void aPostShowsItsAuthor() {
        Fields fields = fields("title", "A").with("author", new Reference(Reference.Target.AUTHOR, "ada").toJson());
        ok(store.applyPull(List.of(newest(new Entry.Post("a", published("2026-01-01T00:00:00Z"), fields)))));

        assertThat(ok(store.rows(EntryFilter.all())))
                .extracting(EntryRow::author)
                .containsExactly("ada");
    }
}
