package dev.larder.ui.diff;

import static dev.larder.service.Bench.DE;
import static dev.larder.service.Bench.EN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larder.api.PageFetch;
import dev.larder.api.PictureFetch;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.service.Bench;
import dev.larder.service.Connectivity;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Icons;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferenceModelTest {
    @TempDir
    Path folder;

    private Bench bench;
    private DifferenceModel model;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        bench.pull();
        Connectivity connectivity = new Connectivity();
        model = new DifferenceModel(new DifferenceModel.Sources(
                bench.previews(connectivity, new PageFetch(), Clock.systemUTC()),
                bench.pictures(connectivity, new PictureFetch()),
                bench.entries::schema,
                Background.direct(),
                () -> false,
                () -> true));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void thePageIsDrawnOnlyOnceItIsLookedAt() {
        compare(ContentTypeKey.blog(), "how-high-is-a-seat", LocaleCode.NONE, "title", "How tall is a seat?");
        assertThat(model.page().get()).isInstanceOf(DifferenceModel.Page.Working.class);

        model.look().set(DifferenceModel.Look.PAGE);

        Document page = page();
        assertThat(page.select("h1 del").text()).isEqualTo("high");
        assertThat(page.select("h1 ins").text()).isEqualTo("tall");
        assertThat(page.select("script, [onclick], meta[http-equiv=refresh]")).isEmpty();
        assertThat(((DifferenceModel.Page.Drawn) model.page().get()).changes()).isEqualTo(1);
    }

    @Test
    void whatAReaderOfThePageDoesNotSeeIsNamed() {
        compare(ContentTypeKey.blog(), "how-high-is-a-seat", LocaleCode.NONE, "seo_title", "Seats");
        model.look().set(DifferenceModel.Look.PAGE);

        DifferenceModel.Page.Drawn drawn =
                (DifferenceModel.Page.Drawn) model.page().get();
        assertThat(drawn.unseen()).containsExactly("Seo title");
        assertThat(drawn.changes()).isZero();
    }

    @Test
    void onlyTheLocalesThatDifferAreDrawn() {
        compare(ContentTypeKey.pageType("product"), "oak-table", DE, "name", "Tisch aus Eiche");
        model.look().set(DifferenceModel.Look.PAGE);

        assertThat(page().select(".larder-locale").eachText()).containsExactly("de");
        assertThat(page().select("ins").text()).contains("Eiche");
    }

    @Test
    void theListSaysTheSame() {
        compare(ContentTypeKey.blog(), "how-high-is-a-seat", LocaleCode.NONE, "title", "How tall is a seat?");

        assertThat(((DifferenceModel.Found.Differences) model.found().get()).lines())
                .containsExactly("Title: “high” became “tall”, after “How”");
    }

    @Test
    void twoVersionsAreChosenAndSwapped() {
        Content old = Content.of(
                EN, bench.entry(find(ContentTypeKey.blog(), "soap")).current().in(LocaleCode.NONE));
        Content now = old.with(EN, old.in(EN).with("title", TextNode.valueOf("Now")));
        CompareModel compare = new CompareModel(
                new CompareModel.Subject(bench.space(List.of(EN)), ContentTypeKey.blog(), "Soap", Map.of()), model);

        compare.load(() -> Outcome.ok(List.of(version("here", now), version("same", now), version("live", old))));

        assertThat(compare.to().get().map(Version::name)).contains("here");
        assertThat(compare.from().get().map(Version::name)).contains("live");
        compare.swap();
        assertThat(compare.from().get().map(Version::name)).contains("here");
        assertThat(((DifferenceModel.Found.Differences) model.found().get()).lines())
                .singleElement()
                .asString()
                .startsWith("Title (en): “Now” became");
    }

    @Test
    void versionsThatCannotBeReadAreSaid() {
        CompareModel compare = new CompareModel(
                new CompareModel.Subject(bench.space(List.of(EN)), ContentTypeKey.blog(), "Soap", Map.of()), model);

        compare.load(() -> Outcome.failed(new Failure.StoreTrouble(Failure.StoreCause.FULL, "")));

        assertThat(compare.trouble().get())
                .isEqualTo(Optional.of(new Failure.StoreTrouble(Failure.StoreCause.FULL, "")));
    }

    private static Version version(String name, Content content) {
        return new Version(name, Icons.DRAFT, "", content);
    }

    private void compare(ContentTypeKey type, String slug, LocaleCode locale, String field, String value) {
        OpenEntry entry = bench.entry(find(type, slug));
        Content before = entry.mirrored().newestContent();
        Content after = before.with(locale, before.in(locale).with(field, TextNode.valueOf(value)));
        model.compare(new DifferenceModel.Pair(bench.space(List.of(EN, DE)), type, Map.of(), before, after));
    }

    private dev.larder.model.EntryKey find(ContentTypeKey type, String slug) {
        return bench.find(type, slug).key();
    }

    private Document page() {
        return Jsoup.parse(((DifferenceModel.Page.Drawn) model.page().get()).html());
    }
}
