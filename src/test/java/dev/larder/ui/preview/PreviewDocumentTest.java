package dev.larder.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Fields;
import dev.larder.model.Schema;
import dev.larder.schema.SchemaInference;
import java.util.List;
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

        assertThat(page.select(".block .kind").text()).isEqualTo("Hero");
        assertThat(page.select(".block h2").text()).isEqualTo("Hello");
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
    void withoutLeaveNoPictureIsFetched() {
        String html = new PreviewDocument(false, false)
                .of(
                        new SchemaInference(reference -> Optional.empty()).infer(ContentTypeKey.blog(), List.of()),
                        "t",
                        fields(
                                "{'title':'t','featured_image':'https://a.example/x.jpg','body':'<img src=https://a.example/y.jpg alt=Y>'}"));

        assertThat(Jsoup.parse(html).select("img")).isEmpty();
        assertThat(html).contains("img-src data:;").contains("Y");
    }

    private static Document draw(ContentTypeKey type, String json) {
        Fields fields = fields(json);
        Schema schema = new SchemaInference(reference -> Optional.empty()).infer(type, List.of(fields));
        return Jsoup.parse(new PreviewDocument(true, true).of(schema, "Title", fields));
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
