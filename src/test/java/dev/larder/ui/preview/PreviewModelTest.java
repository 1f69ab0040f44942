package dev.larder.ui.preview;

import static dev.larder.service.Bench.DE;
import static dev.larder.service.Bench.EN;
import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpServer;
import dev.larder.api.PageFetch;
import dev.larder.api.PictureFetch;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.OpenEntry;
import dev.larder.model.PreviewSetup;
import dev.larder.page.AddressTemplate;
import dev.larder.service.Bench;
import dev.larder.service.Connectivity;
import dev.larder.ui.kit.Background;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewModelTest {
    private static final Instant SAVED = Instant.parse("2026-03-01T10:15:00Z");

    @TempDir
    Path folder;

    private final Connectivity connectivity = new Connectivity();
    private Bench bench;
    private PreviewModel model;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        bench.pull();
        model = model();
    }

    private PreviewModel model() {
        return new PreviewModel(
                new PreviewModel.Parts(
                        bench.previews(connectivity, new PageFetch(), Clock.systemUTC()),
                        bench.pictures(connectivity, new PictureFetch()),
                        Background.direct(),
                        Background.direct()),
                new PreviewModel.World(() -> !connectivity.isOffline(), () -> Optional.of(SAVED)));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void eachVersionIsDrawnFromTheMirrorAndSaysWhatItIs() {
        PreviewSubject home = subject(ContentTypeKey.pageType("product"), "Hollin", EN, "name", "My table");
        model.show(home);

        assertThat(drawn().text()).contains("My table");
        model.side().set(PreviewSubject.Side.SERVER_DRAFT);
        assertThat(drawn().text()).contains("2560").doesNotContain("My table");
        model.side().set(PreviewSubject.Side.LIVE);
        assertThat(drawn().text()).contains("2480").doesNotContain("My table");

        assertThat(PreviewWords.stamp(home, PreviewSubject.Side.LOCAL, Optional.empty()))
                .startsWith("Local draft, saved on this computer");
        assertThat(PreviewWords.stamp(home, PreviewSubject.Side.LIVE, Optional.of(SAVED)))
                .startsWith("Live, last changed")
                .contains(", read ");
        assertThat(PreviewWords.stamp(home, PreviewSubject.Side.SERVER_DRAFT, Optional.empty()))
                .startsWith("Draft at the service, last changed");
    }

    @Test
    void aVersionThatIsNotThereHasAReason() {
        PreviewSubject post = subject(ContentTypeKey.blog(), "how-high-is-a-seat", LocaleCode.NONE, "title", "New");
        EntryKey made = ok(bench.entries.create(ID, ContentTypeKey.blog(), "Made here", "made-here"));
        PreviewSubject here = subject(made, LocaleCode.NONE, bench.entry(made).current(), Optional.empty());

        assertThat(PreviewWords.choice(post, PreviewSubject.Side.LIVE)).isEqualTo("Live");
        assertThat(PreviewWords.choice(post, PreviewSubject.Side.SERVER_DRAFT))
                .isEqualTo("Draft at the service – the service holds no draft that differs");
        assertThat(here.has(PreviewSubject.Side.LIVE)).isFalse();
        assertThat(PreviewWords.choice(here, PreviewSubject.Side.LIVE)).isEqualTo("Live – it exists only here");
    }

    @Test
    void anotherEntryBeginsWithItsLocalDraft() {
        model.show(subject(ContentTypeKey.blog(), "how-high-is-a-seat", LocaleCode.NONE, "title", "New"));
        model.side().set(PreviewSubject.Side.LIVE);

        model.show(subject(ContentTypeKey.blog(), "soap-finish", LocaleCode.NONE, "title", "Newer"));

        assertThat(model.side().get()).isEqualTo(PreviewSubject.Side.LOCAL);
        assertThat(drawn().select("h1").text()).isEqualTo("Newer");
    }

    @Test
    void widthLookAndAddressAreRememberedWithTheSpace() {
        model.show(subject(ContentTypeKey.blog(), "how-high-is-a-seat", LocaleCode.NONE, "title", "New"));
        model.width(PreviewSetup.Width.TABLET);
        model.look(PreviewSetup.Look.SITE);
        assertThat(model.address("https://acme.example/{locale}/{type}/{slug}")).isEmpty();
        assertThat(model.address("https://acme.example/{slut}").map(AddressTemplate.Problem::kind))
                .contains(AddressTemplate.Kind.UNKNOWN_NAME);

        PreviewModel later = model();
        later.show(subject(ContentTypeKey.pageType("product"), "Hollin", DE, "name", "Tisch"));

        assertThat(later.setup().get().width()).isEqualTo(PreviewSetup.Width.TABLET);
        assertThat(later.setup().get().look()).isEqualTo(PreviewSetup.Look.SITE);
        assertThat(later.site().map(Object::toString).orElse("")).contains("https://acme.example/de/product/oak-table");
    }

    @Test
    void anEntryThatTheServiceDoesNotKnowHasNoPageThere() {
        EntryKey made = ok(bench.entries.create(ID, ContentTypeKey.collection("faq"), "", ""));
        model.show(subject(made, EN, bench.entry(made).current(), Optional.empty()));
        assertThat(model.site()).isEmpty();

        model.address("https://acme.example/faq/{id}");

        assertThat(model.site()).contains(new AddressTemplate.Filled.Lacks("id"));
    }

    @Test
    void aStyleIsCapturedShownAndForgotten() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            byte[] page = "<style>h1{color:teal}</style><article class=entry><h1>x</h1></article>"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        site.start();
        model.show(subject(ContentTypeKey.blog(), "how-high-is-a-seat", LocaleCode.NONE, "title", "New"));

        model.capture("http://127.0.0.1:" + site.getAddress().getPort() + "/");
        site.stop(0);

        assertThat(model.setup().get().look()).isEqualTo(PreviewSetup.Look.CLIENT);
        assertThat(drawn().select("article.entry h1").text()).isEqualTo("New");
        assertThat(drawn().html()).contains("h1{color:teal}");
        assertThat(PreviewWords.style(model.setup().get().style().orElseThrow()))
                .startsWith("Style of 127.0.0.1, captured");
        model.forgetStyle();
        assertThat(model.setup().get().look()).isEqualTo(PreviewSetup.Look.NEUTRAL);
        assertThat(drawn().html()).doesNotContain("teal");
    }

    @Test
    void aCaptureThatFailsIsSaidAndChangesNothing() {
        connectivity.workOffline(true);
        model.show(subject(ContentTypeKey.blog(), "how-high-is-a-seat", LocaleCode.NONE, "title", "New"));

        model.capture("https://acme.example/");

        assertThat(model.capture().get()).isInstanceOf(PreviewModel.Capture.Failed.class);
        assertThat(model.setup().get().style()).isEmpty();
    }

    @Test
    void offlineNoPictureIsFetchedAndTheKeptOnesAreShown() {
        PreviewSubject post = subject(ContentTypeKey.blog(), "how-high-is-a-seat", LocaleCode.NONE, "title", "New");
        model.show(post);
        connectivity.workOffline(true);
        assertThat(drawn().select("img")).isEmpty();
        assertThat(drawn().select(".larder-box").text()).contains("Walnut chair");

        connectivity.workOffline(false);
        String picture = post.shown().in(LocaleCode.NONE).text("featured_image");
        assertThat(bench.pictures(connectivity, new PictureFetch())
                        .find(ID, picture)
                        .isOk())
                .isTrue();
        connectivity.workOffline(true);

        assertThat(drawn().select("img").attr("src")).startsWith("data:image/jpeg;base64,");
    }

    private PreviewSubject subject(ContentTypeKey type, String words, LocaleCode locale, String field, String value) {
        EntryKey key = bench.find(type, words).key();
        Content now = bench.entry(key).current();
        return subject(
                key, locale, now.with(locale, now.in(locale).with(field, TextNode.valueOf(value))), Optional.of(SAVED));
    }

    private PreviewSubject subject(EntryKey key, LocaleCode locale, Content shown, Optional<Instant> saved) {
        OpenEntry entry = bench.entry(key);
        return new PreviewSubject(
                bench.space(List.of(EN, DE)), entry, ok(bench.entries.schema(ID, entry.type())), shown, locale, saved);
    }

    private Document drawn() {
        List<String> pages = new ArrayList<>();
        model.draw(false, pages::add);
        return Jsoup.parse(pages.get(0));
    }
}
