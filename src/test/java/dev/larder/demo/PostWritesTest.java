package dev.larder.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Creating, changing and deleting blog posts. */
class PostWritesTest extends DemoBench {

    @Test
    void aNewPostBringsItsLabelsAndBelongsToTheOwner() throws Exception {
        Caller.Answer answer = caller.writeThrough(
                "POST",
                "/posts/",
                "{'title':'T','slug':'t','status':'published','categories':['News','Fresh Bread'],'tags':['bread'],"
                        + "'body':'<p>x</p>\\n','featured_image':'https://example.org/i.png'}");
        assertThat(answer.status()).isEqualTo(202);
        JsonNode post = caller.get("/posts/t/").at("/data");
        assertThat(post.at("/author/slug").asText()).isEqualTo("ann");
        assertThat(post.at("/categories/0/slug").asText()).isEqualTo("news");
        assertThat(post.at("/tags/0/slug").asText()).isEqualTo("bread");
        assertThat(post.path("body").asText()).isEqualTo("<p>x</p>");
        assertThat(post.path("featured_image").asText()).contains("/media/");
        assertThat(caller.get("/categories/fresh-bread/").at("/data/name").asText())
                .isEqualTo("Fresh Bread");
    }

    @Test
    void authorsAreNamedByEmailOrSlugAndMustExist() throws Exception {
        caller.writeThrough("POST", "/posts/", "{'title':'T','slug':'t','author':{'email':'bo@example.org'}}");
        assertThat(caller.preview("/posts/t/").at("/data/author/slug").asText()).isEqualTo("bo");
        caller.writeThrough("PATCH", "/posts/t/", "{'author':{'slug':'ann'}}");
        assertThat(caller.preview("/posts/t/").at("/data/author/slug").asText()).isEqualTo("ann");
        assertThat(caller.write("PATCH", "/posts/t/", "{'author':{'slug':'nobody'}}")
                        .at("/author"))
                .hasSize(1);
    }

    @Test
    void aBadEnvelopeIsRefusedFieldByField() throws Exception {
        JsonNode errors = caller.write(
                        "POST",
                        "/posts/",
                        "{'title':'" + "x".repeat(201)
                                + "','slug':'a b','scheduled':'2027-01-01','status':'scheduled','tags':[{'name':'x'}],"
                                + "'categories':'x','featured_image':'x','summary':1}")
                .at("");
        assertThat(errors).hasSize(8);
        assertThat(caller.write("POST", "/posts/", "{'title':'x','slug':'first'}")
                        .at("/slug"))
                .hasSize(1);
        assertThat(caller.write("POST", "/posts/", "{}").json()).hasSize(2);
    }

    @Test
    void omittedKeysStayAndTheSlugMayChange() throws Exception {
        caller.writeThrough("PATCH", "/posts/first/", "{'slug':'renamed','title':'Renamed','status':'scheduled'}");
        assertThat(caller.preview("/posts/first/").status()).isEqualTo(404);
        JsonNode post = caller.get("/posts/renamed/").at("/data");
        assertThat(post.path("summary").asText()).isEqualTo("About baking");
        assertThat(post.path("status").asText()).isEqualTo("published");
        restart(options());
        assertThat(caller.get("/posts/").at("/meta/count").asInt()).isEqualTo(2);
    }

    @Test
    void aDraftTakesAPublishedPostDown() throws Exception {
        caller.writeThrough("PUT", "/posts/first/", "{'status':'draft'}");
        assertThat(caller.get("/posts/first/").status()).isEqualTo(404);
        assertThat(caller.preview("/posts/first/").at("/data/published").asText())
                .isEqualTo("2024-05-17T14:13:46.787109Z");
    }

    @Test
    void imagesInTheBodyAreTakenOverWhenAsked() throws Exception {
        String body = "{'body':'<p><img alt=\\'a\\' src=\\\"https://example.org/b.png\\\"></p>'%s}";
        caller.writeThrough("PATCH", "/posts/first/", body.formatted("").replace("\\'", ""));
        assertThat(caller.get("/posts/first/").at("/data/body").asText()).contains("https://example.org/b.png");
        caller.writeThrough(
                "PATCH",
                "/posts/first/",
                body.formatted(",'upload_images_to_media_library':true").replace("\\'", ""));
        assertThat(caller.get("/posts/first/").at("/data/body").asText())
                .contains("/media/")
                .doesNotContain("example.org");
    }

    @Test
    void aDeletedPostIsGone() throws Exception {
        assertThat(caller.delete("/posts/first/").status()).isEqualTo(204);
        assertThat(caller.delete("/posts/first/").status()).isEqualTo(404);
        assertThat(caller.preview("/posts/first/").status()).isEqualTo(404);
    }
}
