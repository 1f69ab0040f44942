package dev.larder.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What reads can be asked for, and how they refuse. */
class ReadRulesTest extends DemoBench {

    @Test
    void referencesAreUrisAtTheLastLevelAndObjectsAbove() throws Exception {
        JsonNode one = caller.get("/pages/landing/spring/?levels=1").at("/data/fields");
        assertThat(one.path("author").toString()).isEqualTo("[\"/v2/content/?keys=team[_id=41]\"]");
        assertThat(one.path("related").toString()).isEqualTo("[\"/v2/pages/product/rye/\"]");
        JsonNode two = caller.get("/pages/landing/spring/").at("/data/fields");
        assertThat(two.at("/author/name").asText()).isEqualTo("Ann");
        assertThat(two.at("/author/city/0").asText()).isEqualTo("/v2/content/?keys=cities[_id=7]");
        assertThat(two.path("team").isArray()).isTrue();
        JsonNode three = caller.get("/pages/landing/spring/?levels=3").at("/data/fields");
        assertThat(three.at("/author/city/name").asText()).isEqualTo("Bremen");
        assertThat(three.at("/related/fields/baker/name").asText()).isEqualTo("Ann");
    }

    @Test
    void levelsOutsideOneToFiveAreRefused() throws Exception {
        for (String levels : new String[] {"0", "6", "x", "-1", "99999999999"}) {
            Caller.Answer answer = caller.get("/pages/landing/?levels=" + levels);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.at("/detail").asText()).contains("between 1 and 5");
        }
    }

    @Test
    void aDraftIsSeenInPreviewOnly() throws Exception {
        assertThat(caller.get("/pages/landing/summer/").status()).isEqualTo(404);
        assertThat(caller.preview("/pages/landing/summer/").at("/data/status").asText())
                .isEqualTo("draft");
        assertThat(caller.get("/pages/landing/winter/").at("/data/fields/price").asInt())
                .isEqualTo(100);
        assertThat(caller.preview("/pages/landing/winter/")
                        .at("/data/fields/price")
                        .asInt())
                .isEqualTo(101);
        assertThat(caller.get("/content/team/").at("/meta/count").asInt()).isEqualTo(2);
        assertThat(caller.get("/content/team/?test=1").at("/meta/count").asInt())
                .isEqualTo(3);
        assertThat(caller.get("/posts/third/").status()).isEqualTo(404);
        assertThat(caller.preview("/posts/third/").status()).isEqualTo(200);
    }

    @Test
    void aReferenceToADraftIsSeenInPreviewOnly() throws Exception {
        assertThat(caller.get("/pages/landing/spring/").at("/data/fields/team")).hasSize(2);
        assertThat(caller.preview("/pages/landing/spring/").at("/data/fields/team"))
                .hasSize(3);
    }

    @Test
    void localesHaveContentOfTheirOwn() throws Exception {
        assertThat(caller.get("/pages/landing/spring/?locale=de")
                        .at("/data/fields/headline")
                        .asText())
                .isEqualTo("Frühling");
        assertThat(caller.get("/pages/landing/winter/?locale=de").text()).contains("Page not found.");
        assertThat(caller.get("/content/team/?locale=de")
                        .at("/data/team/0/name")
                        .asText())
                .isEqualTo("Anne");
        Caller.Answer unknown = caller.get("/pages/landing/?locale=fr");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("locale");
    }

    @Test
    void mediaCarryTheirTextWhenAsked() throws Exception {
        JsonNode fields = caller.get("/pages/landing/spring/?alt_media_text=1").at("/data/fields");
        assertThat(fields.at("/hero_image/alt").asText()).isEqualTo("A spring loaf");
        assertThat(fields.at("/hero_image/url").asText()).endsWith("/media/spring.png");
        assertThat(fields.at("/body/0/fields/image/alt").asText()).isEqualTo("A spring loaf");
        assertThat(caller.get("/pages/product/rye/?alt_media_text=1")
                        .at("/data/fields/image/url")
                        .asText())
                .isEqualTo("https://cdn.buttercms.com/abcdefghij0123456789");
    }

    @Test
    void fieldsFilterThroughComponentsAndReferences() throws Exception {
        assertThat(caller.get("/pages/landing/?fields.author.name=Bo")
                        .at("/data/0/slug")
                        .asText())
                .isEqualTo("winter");
        assertThat(caller.get("/pages/landing/?fields.seo.title=Spring&fields.visible=true")
                        .at("/meta/count")
                        .asInt())
                .isEqualTo(1);
        assertThat(caller.get("/pages/landing/?fields.seo.title=spring")
                        .at("/meta/count")
                        .asInt())
                .isZero();
        assertThat(caller.get("/content/team/?fields.name=Bo")
                        .at("/data/team/0/meta/id")
                        .asInt())
                .isEqualTo(42);
        assertThat(caller.get("/content/team/?fields.city.name=Bremen")
                        .at("/meta/count")
                        .asInt())
                .isEqualTo(1);
        assertThat(caller.get("/content/?keys=team[_id=42]".replace("[", "%5B").replace("]", "%5D"))
                        .at("/data/team"))
                .hasSize(1);
    }

    @Test
    void aCollectionRefusesUnknownFilterAndOrderFields() throws Exception {
        assertThat(caller.get("/content/team/?fields.nope=1").status()).isEqualTo(403);
        assertThat(caller.get("/content/team/?order=-nope").status()).isEqualTo(403);
    }

    @Test
    void listsAreOrderedByNumberTextAndDate() throws Exception {
        assertThat(caller.get("/content/team/?order=-years")
                        .at("/data/team/0/name")
                        .asText())
                .isEqualTo("Bo");
        assertThat(caller.get("/content/team/?order=years")
                        .at("/data/team/0/name")
                        .asText())
                .isEqualTo("Ann");
        assertThat(caller.get("/pages/landing/").at("/data/0/slug").asText()).isEqualTo("spring");
        assertThat(caller.get("/pages/landing/?order=published")
                        .at("/data/0/slug")
                        .asText())
                .isEqualTo("winter");
        assertThat(caller.get("/pages/landing/?order=-price").at("/data/0/slug").asText())
                .isEqualTo("winter");
    }

    @Test
    void pagesAndOffsetsCountTheWhole() throws Exception {
        JsonNode page = caller.preview("/pages/landing/?page=2&page_size=1").at("/meta");
        assertThat(page.toString()).isEqualTo("{\"count\":3,\"next_page\":3,\"previous_page\":1}");
        JsonNode offset = caller.preview("/pages/landing/?limit=1&offset=1").at("/meta");
        assertThat(offset.toString()).isEqualTo("{\"count\":3,\"next_offset\":2,\"previous_offset\":0}");
        assertThat(caller.get("/pages/landing/?page_size=500").status()).isEqualTo(200);
        assertThat(caller.get("/pages/landing/?limit=10&offset=99").at("/data")).isEmpty();
    }

    @Test
    void badPagingIsRefused() throws Exception {
        assertThat(caller.get("/pages/landing/?page=2").text()).isEqualTo("{\"detail\":\"Invalid page.\"}");
        for (String bad : List.of("page=0", "page=-1", "page=x", "page=99999999999999999999")) {
            assertThat(caller.get("/pages/landing/?" + bad).status()).as(bad).isEqualTo(404);
        }
        for (String bad :
                List.of("page_size=x", "page_size=0", "limit=-1", "offset=-1", "offset=1e9", "page=1&limit=1")) {
            assertThat(caller.get("/pages/landing/?" + bad).status()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void anyTypeFindsAPageUnlessSeveralShareTheSlug() throws Exception {
        assertThat(caller.get("/pages/*/rye/").at("/data/page_type").asText()).isEqualTo("product");
        assertThat(caller.get("/pages/%2A/about/").at("/data/page_type").isNull())
                .isTrue();
        assertThat(caller.get("/pages/*/spring/").status()).isEqualTo(403);
        assertThat(caller.get("/pages/*/").at("/data/0/slug").asText()).isEqualTo("about");
    }

    @Test
    void searchFindsPagesByAllTheirWords() throws Exception {
        assertThat(caller.get("/pages/search/?query=spring+range")
                        .at("/data/0/slug")
                        .asText())
                .isEqualTo("spring");
        assertThat(caller.get("/pages/search/?query=roll&page_type=landing")
                        .at("/meta/count")
                        .asInt())
                .isZero();
        assertThat(caller.get("/pages/search/").status()).isEqualTo(400);
        assertThat(caller.get("/pages/search/?query=" + "x".repeat(101)).status())
                .isEqualTo(400);
    }

    @Test
    void postsAreFilteredByPersonAndLabel() throws Exception {
        assertThat(caller.get("/posts/?author_slug=bo").at("/data/0/slug").asText())
                .isEqualTo("second");
        assertThat(caller.get("/posts/?tag_slug=bread").at("/data/0/slug").asText())
                .isEqualTo("first");
        assertThat(caller.get("/posts/?category_slug=none").at("/meta/count").asInt())
                .isZero();
        assertThat(caller.get("/posts/?exclude_body=True").at("/data/0").has("body"))
                .isFalse();
    }

    @Test
    void aMissingSlashRedirectsReadsOfPagesPostsAndContentOnly() throws Exception {
        Caller.Answer answer = caller.get("/pages/landing?page=1");
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("location")).contains("/v2/pages/landing/?page=1");
        assertThat(caller.get("/posts").status()).isEqualTo(301);
        assertThat(caller.get("/content/team").status()).isEqualTo(301);
        assertThat(caller.get("/authors/ann").status()).isEqualTo(200);
        assertThat(caller.write("POST", "/posts", "{}").status()).isEqualTo(404);
    }

    @Test
    void mediaAreServedWithoutAToken() throws Exception {
        String url = caller.get("/pages/landing/spring/")
                .at("/data/fields/hero_image")
                .asText();
        Caller.Answer answer = caller.call("GET", url, Optional.empty(), List.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).contains("image/png");
    }

    @Test
    void expandedReferencesOfRecordedAnswersBecomeEntries() throws Exception {
        assertThat(caller.get("/pages/product/rye/")
                        .at("/data/fields/like/name")
                        .asText())
                .isEqualTo("Oat loaf");
        assertThat(caller.get("/pages/product/oat/").at("/data/fields/title").asText())
                .isEqualTo("Oat");
        assertThat(caller.get("/pages/product/rye/?levels=1")
                        .at("/data/fields/baker/0")
                        .asText())
                .isEqualTo("/v2/content/?keys=team[_id=41]");
    }
}
