package dev.larder.service;

import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.larder.api.PageFetch;
import dev.larder.model.PreviewSetup;
import dev.larder.model.Reference;
import dev.larder.result.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Connectivity connectivity = new Connectivity();
    private Bench bench;
    private HttpServer site;
    private Previews previews;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        previews = bench.previews(connectivity, new PageFetch(), Clock.fixed(NOW, ZoneOffset.UTC));
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page(
                "/journal/oak",
                "<link rel=stylesheet href=../a.css><style>p{color:red}</style><link rel=stylesheet href=/gone.css>"
                        + "<body class=post><main><article><h1>Oak</h1></article></main>");
        page("/a.css", "@import 'https://e.example/x.css'; h1{background:url(img/x.png)}");
        page("/plain", "<p>No style</p>");
        page("/large", "x".repeat(3 << 20));
        site.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/journal/oak");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        site.createContext("/away", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://e.example/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        site.createContext("/round", exchange -> {
            exchange.getResponseHeaders().add("Location", "/round");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        site.start();
    }

    @AfterEach
    void stop() {
        site.stop(0);
        bench.close();
    }

    @Test
    void theStyleOfAPageIsCapturedOnceWithWhereAndWhen() {
        PreviewSetup.Style style = ok(previews.capture(at("/journal/oak")));

        assertThat(style.from()).hasToString(at("/journal/oak"));
        assertThat(style.at()).isEqualTo(NOW);
        assertThat(style.sheets()).isEqualTo(2);
        assertThat(style.css())
                .contains("h1{background:url(\"" + at("/img/x.png") + "\")}")
                .contains("p{color:red}")
                .doesNotContain("@import");
        assertThat(style.around())
                .extracting(PreviewSetup.Wrapper::tag)
                .containsExactly("html", "body", "main", "article");
        assertThat(asked).containsExactly("/journal/oak", "/a.css");
    }

    @Test
    void noTokenIsSentToTheSite() {
        ok(previews.capture(at("/journal/oak")));

        assertThat(headers)
                .isNotEmpty()
                .noneMatch(header -> header.contains("authorization") || header.contains("cookie"));
    }

    @Test
    void aRedirectIsFollowedOnlyToAnAddressAsGood() {
        assertThat(ok(previews.capture(at("/moved"))).from()).hasToString(at("/journal/oak"));
        assertThat(previews.capture(at("/away")).failure()).containsInstanceOf(Failure.Unreachable.class);
        assertThat(previews.capture(at("/round")).failure()).containsInstanceOf(Failure.ServiceTrouble.class);
    }

    @Test
    void onlyAddressesOfTheWebOrOfThisComputerAreAsked() {
        for (String address :
                List.of("http://acme.example/", "file:///etc/passwd", "https://me:pw@acme.example/", "nonsense", "")) {
            assertThat(previews.capture(address).failure())
                    .as(address)
                    .contains(new Failure.Unreachable(Failure.Reach.NOT_HTTPS, false, ""));
        }
    }

    @Test
    void aPageWithoutStyleOrTooLargeIsSaid() {
        assertThat(previews.capture(at("/plain")).failure()).containsInstanceOf(Failure.NotFound.class);
        assertThat(previews.capture(at("/large")).failure()).containsInstanceOf(Failure.Unreadable.class);
        assertThat(previews.capture(at("/nowhere")).failure()).containsInstanceOf(Failure.NotFound.class);
    }

    @Test
    void nothingIsAskedWhileWorkingOffline() {
        connectivity.workOffline(true);

        assertThat(previews.capture(at("/journal/oak")).failure())
                .contains(new Failure.Unreachable(Failure.Reach.OFFLINE_BY_CHOICE, false, ""));
        assertThat(asked).isEmpty();
    }

    @Test
    void howASpaceIsPreviewedIsKeptInItsFolder() throws IOException {
        PreviewSetup setup = PreviewSetup.usual()
                .withAddress("https://acme.example/{slug}")
                .withWidth(PreviewSetup.Width.TABLET)
                .withLook(PreviewSetup.Look.CLIENT)
                .withStyle(Optional.of(ok(previews.capture(at("/journal/oak")))));

        ok(previews.save(ID, setup));

        assertThat(ok(previews.setup(ID))).isEqualTo(setup);
        ok(previews.save(ID, setup.withStyle(Optional.empty())));
        assertThat(ok(previews.setup(ID)).style()).isEmpty();
        Path file = bench.spaceFolder().resolve("preview.json");
        Files.writeString(file, "{\"look\":\"ODD\",\"width\":7,\"style\":{\"from\":\"x y\"}}");
        assertThat(ok(previews.setup(ID))).isEqualTo(PreviewSetup.usual());
    }

    @Test
    void whatIsReferredToIsCalledByItsTitleOrItsId() {
        bench.pull();

        assertThat(previews.titleOf(ID, new Reference(Reference.Target.AUTHOR, "ingrid-alder")))
                .isEqualTo("Ingrid Alder");
        assertThat(previews.titleOf(ID, new Reference(Reference.Target.ITEM, "987654")))
                .isEqualTo("987654");
    }

    private final List<String> headers = new CopyOnWriteArrayList<>();

    private void page(String path, String text) {
        site.createContext(path, exchange -> answer(exchange, path, text));
    }

    private void answer(HttpExchange exchange, String path, String text) throws IOException {
        asked.add(path);
        exchange.getRequestHeaders().forEach((name, values) -> headers.add(name.toLowerCase(java.util.Locale.ROOT)));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        } catch (IOException goneAlready) {
            assertThat(bytes.length).isGreaterThan(1 << 20);
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }
}
