package dev.larder.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.PreviewSetup;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ClientPageTest {
    private static final URI AT = URI.create("https://acme.example/journal/oak");

    @Test
    void sheetsForScreensAreFoundInTheirOrder() {
        ClientPage page = ClientPage.of(
                "<head><link rel=stylesheet href=/a.css><style>p{}</style><link rel='stylesheet preload' href=b.css>"
                        + "<link rel='alternate stylesheet' href=/dark.css><link rel=stylesheet media=print href=/p.css>"
                        + "<link rel=icon href=/i.png></head>",
                AT);

        assertThat(page.sheets())
                .containsExactly(
                        new ClientPage.Sheet.Linked(URI.create("https://acme.example/a.css")),
                        new ClientPage.Sheet.Inline("p{}"),
                        new ClientPage.Sheet.Linked(URI.create("https://acme.example/journal/b.css")));
    }

    @Test
    void whatStandsAroundTheArticleIsKeptByName() {
        ClientPage page = ClientPage.of(
                "<html class=js><body class='post light'><nav><h2>x</h2></nav><main id=m><div class=wrap>"
                        + "<article class=entry><h1>Oak</h1></article></div></main></body></html>",
                AT);

        assertThat(page.around())
                .containsExactly(
                        new PreviewSetup.Wrapper("html", "", "js"),
                        new PreviewSetup.Wrapper("body", "", "post light"),
                        new PreviewSetup.Wrapper("main", "m", ""),
                        new PreviewSetup.Wrapper("div", "", "wrap"),
                        new PreviewSetup.Wrapper("article", "", "entry"));
    }

    @Test
    void aPageWithNothingInItHasNoSheets() {
        assertThat(ClientPage.of("", AT).sheets()).isEmpty();
    }
}
