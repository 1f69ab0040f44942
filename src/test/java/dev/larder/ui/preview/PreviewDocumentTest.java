package dev.larder.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Fields;
import dev.larder.model.PreviewSetup;
import dev.larder.model.Schema;
import dev.larder.schema.SchemaInference;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PreviewDocumentTest {
    private static final ContentTypeKey PAGE = ContentTypeKey.pageType("landing");

    @Test
    void aPostIsDrawnAsAnArticle() {
        Document page = draw(
                ContentTypeKey.blog(),
                "{'title':'Oak','summary':'Short.','body':'<p>Long.</p>','featured_image':'https://a.example/x.jpg','featured_image_alt':'A table'}");

        assertThat(page.select("h1").text()).isEqualTo("Oak");
        assertThat(page.select(".lead").text()).isEqualTo("Short.");
        assertThat(page.select("img").attr("alt")).isEqualTo("A table");
        assertThat(page.select("article p").last().text()).isEqualTo("Long.");
    }

    @Test
    void aPageIsDrawnBlockByBlock() {
        Document page = draw(PAGE, "{'body':[{'type':'hero','fields':{'headline':'Hello','text':'<p>There</p>'}}]}");

        assertThat(page.select("section.hero h2").text()).isEqualTo("Hello");
        assertThat(page.select(".block").text()).contains("There");
    }

    @Test
    void nothingInTheContentCanActOrLeadAway() {
        Document page = draw(
                ContentTypeKey.blog(),
                "{'title':'<script>alert(1)</script>','body':'<script>a()</script><img src=x onerror=a()><iframe src=https://e.example></iframe>"
                        + "<a href=javascript:a()>x</a><form action=https://e.example><input></form><meta http-equiv=refresh content=0><style>p{}</style>'}");

        assertThat(page.body().select("script, iframe, form, input, meta, style, [onerror], a[href]"))
                .isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'");
    }

    @Test
    void aFieldCannotBreakOutOfItsAttribute() {
        Document page = draw(
                ContentTypeKey.blog(), "{'title':'t','featured_image':'https://a.example/x.jpg\\\" onerror=\\\"a()'}");

        assertThat(page.select("[onerror]")).isEmpty();
    }

    @Test
    void withoutLeaveNoPictureIsFetchedButKeptOnesAreInThePage() {
        String body = body(
                ContentTypeKey.blog(),
                "{'title':'t','featured_image':'https://a.example/x.jpg','body':'<img src=https://a.example/y.jpg alt=Y>'}");
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, 1, 2};

        String html = PreviewDocument.page(
                PreviewPictures.inside(body, url -> url.endsWith("x.jpg") ? Optional.of(jpeg) : Optional.empty()),
                PreviewDocument.Dress.neutral(false, false));

        assertThat(Jsoup.parse(html).select("img").eachAttr("src"))
                .singleElement()
                .asString()
                .startsWith("data:image/jpeg;");
        assertThat(html).contains("img-src data:;").contains("Y").doesNotContain("y.jpg");
    }

    @Test
    void aPostSaysWhoWroteItWhenAndAboutWhat() {
        Document page = draw(
                ContentTypeKey.blog(),
                "{'title':'t','author':{'$ref':'author','id':'ingrid'},'categories':['Wood'],'tags':['Oak']}");

        assertThat(page.select(".byline").text()).isEqualTo("By Name of ingrid · 5 May 2026");
        assertThat(page.select(".kicker").text()).isEqualTo("Wood");
        assertThat(page.select(".tags").text()).isEqualTo("Oak");
    }

    @Test
    void aComponentIsAPictureBesideItsWordsWithItsButton() {
        Document page = draw(
                PAGE,
                "{'body':[{'type':'two_column','fields':{'headline':'Mill','text':'<p>By the weir</p>','image':'https://a.example/m.jpg',"
                        + "'image_position':'right','button_label':'More','button_url':'https://a.example/more'}}]}");

        assertThat(page.select("section.beside.flipped .pictures img").attr("alt"))
                .isEqualTo("A mill");
        assertThat(page.select(".button").text()).isEqualTo("More");
        assertThat(page.select(".button").attr("title")).isEqualTo("https://a.example/more");
        assertThat(page.body().text()).doesNotContain("right").doesNotContain("https://");
    }

    @Test
    void rowsAreCardsAndWhatIsNoProseIsAListOfFacts() {
        Document page = draw(
                PAGE,
                "{'price':12.5,'in_stock':true,'parts':[{'headline':'Top','count':1},{'headline':'Leg','count':4}]}");

        assertThat(page.select(".rows .card h3").eachText()).containsExactly("Top", "Leg");
        assertThat(page.select("main > .facts dt").eachText()).contains("Price", "In stock");
        assertThat(page.select("main > .facts dd").eachText()).contains("12.5", "Yes");
    }

    @Test
    void anEntryWithNothingInItSaysSo() {
        assertThat(draw(PAGE, "{'body':[]}").select(".nothing").text()).isNotEmpty();
    }

    @Test
    void theClientsStyleIsCleanedAndStandsAroundTheArticle() {
        PreviewSetup.Style style = new PreviewSetup.Style(
                URI.create("https://acme.example/"),
                Instant.EPOCH,
                1,
                "@import 'https://e.example/x.css';.entry h1{color:red}</style><script>a()</script>",
                List.of(
                        new PreviewSetup.Wrapper("body", "", "light\" onload=\"a()"),
                        new PreviewSetup.Wrapper("script", "", ""),
                        new PreviewSetup.Wrapper("div", "main", "entry")));

        Document page = Jsoup.parse(
                PreviewDocument.page("<h1>Oak</h1>", new PreviewDocument.Dress(true, false, Optional.of(style))));

        assertThat(page.select("body > div#main.entry > h1").text()).isEqualTo("Oak");
        assertThat(page.select("script, [onload]")).isEmpty();
        assertThat(page.html()).contains(".entry h1{color:red}").doesNotContain("@import");
    }

    private static Document draw(ContentTypeKey type, String json) {
        return Jsoup.parse(PreviewDocument.page(body(type, json), PreviewDocument.Dress.neutral(true, true)));
    }

    private static String body(ContentTypeKey type, String json) {
        Fields fields = fields(json);
        Schema schema = new SchemaInference(reference -> Optional.empty()).infer(type, List.of(fields));
        String title = type.kind() == ContentTypeKey.Kind.POST ? fields.text("title") : "Title";
        return PreviewBody.of(
                new PreviewPage(schema, title, fields, "5 May 2026", Map.of("https://a.example/m.jpg", "A mill")),
                reference -> "Name of " + reference.id());
    }

    private static Fields fields(String json) {
        try {
            JsonNode node = new ObjectMapper().readTree(json.replace('\'', '"'));
            return Fields.of((ObjectNode) node);
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalArgumentException(json, wrong);
        }
    }
}
