package dev.larder.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The answers of reads, key for key as they were recorded (with status and scheduled of 2025). */
class ShapesTest extends DemoBench {
    private static final String PAGE = "fields name page_type published scheduled slug status updated";
    private static final String POST =
            "author body categories created deleted featured_image featured_image_alt meta_description published scheduled"
                    + " seo_title slug status summary tags title updated url";
    private static final String AUTHOR = "bio email facebook_url first_name instagram_url last_name linkedin_url"
            + " pinterest_url profile_image slug title twitter_handle";

    private static String keys(JsonNode object) {
        TreeSet<String> keys = new TreeSet<>();
        object.properties().stream().map(Map.Entry::getKey).forEach(keys::add);
        return String.join(" ", keys);
    }

    @Test
    void aListOfPagesHasMetaAndData() throws Exception {
        JsonNode answer = caller.get("/pages/landing/").json();
        assertThat(keys(answer)).isEqualTo("data meta");
        assertThat(keys(answer.path("meta"))).isEqualTo("count next_page previous_page");
        assertThat(keys(answer.at("/data/0"))).isEqualTo(PAGE);
        assertThat(answer.at("/data/0/status").asText()).isEqualTo("published");
    }

    @Test
    void aPageHasDataOnly() throws Exception {
        JsonNode answer = caller.get("/pages/landing/spring/").json();
        assertThat(keys(answer)).isEqualTo("data");
        assertThat(keys(answer.path("data"))).isEqualTo(PAGE);
        assertThat(keys(answer.at("/data/fields/body/0"))).isEqualTo("fields type");
    }

    @Test
    void aCollectionIsKeyedByItsKeyAndItemsAreFlat() throws Exception {
        JsonNode answer = caller.get("/content/team/").json();
        assertThat(keys(answer)).isEqualTo("data meta");
        assertThat(keys(answer.path("data"))).isEqualTo("team");
        assertThat(keys(answer.at("/data/team/0"))).isEqualTo("city meta name photo years");
        assertThat(answer.at("/data/team/0/meta").toString()).isEqualTo("{\"id\":41}");
    }

    @Test
    void collectionsByKeysHaveNoMeta() throws Exception {
        JsonNode answer = caller.get("/content/?keys=team%2Ccities").json();
        assertThat(keys(answer)).isEqualTo("data");
        assertThat(keys(answer.path("data"))).isEqualTo("cities team");
        assertThat(caller.get("/content/team,cities/").json()).isEqualTo(answer);
    }

    @Test
    void noKeysGiveAnEmptyObject() throws Exception {
        assertThat(caller.get("/content/").text()).isEqualTo("{}");
    }

    @Test
    void postsInAListHaveAnAddressAndNoDeleted() throws Exception {
        JsonNode post = caller.get("/posts/").at("/data/0");
        assertThat(keys(post)).isEqualTo(POST.replace("deleted ", ""));
        assertThat(post.path("url").asText()).isEqualTo("/second");
        assertThat(keys(post.path("author"))).isEqualTo(AUTHOR);
    }

    @Test
    void aPostAloneKnowsItsNeighbours() throws Exception {
        JsonNode answer = caller.get("/posts/first/").json();
        assertThat(keys(answer.path("data"))).isEqualTo(POST);
        assertThat(answer.at("/data/url").isNull()).isTrue();
        assertThat(keys(answer.at("/meta/next_post"))).isEqualTo("featured_image slug title");
        assertThat(answer.at("/meta/previous_post").isNull()).isTrue();
        assertThat(caller.get("/posts/second/").at("/meta/previous_post/slug").asText())
                .isEqualTo("first");
    }

    @Test
    void searchHitsCarryARank() throws Exception {
        JsonNode answer = caller.get("/posts/search/?query=bread").json();
        assertThat(keys(answer.at("/data/0"))).isEqualTo(new String(POST).replace("published ", "published rank "));
        assertThat(answer.at("/data/0/rank").isDouble()).isTrue();
        assertThat(caller.get("/search/?query=bread").json()).isEqualTo(answer);
    }

    @Test
    void peopleHaveNoMetaAndRecentPostsWhenAsked() throws Exception {
        assertThat(keys(caller.get("/authors/").json())).isEqualTo("data");
        assertThat(keys(caller.get("/authors/").at("/data/0"))).isEqualTo(AUTHOR);
        assertThat(keys(caller.get("/authors/ann?include=recent_posts").at("/data/recent_posts/0")))
                .isEqualTo(POST);
        assertThat(caller.get("/tags/").text()).isEqualTo("{\"data\":[{\"name\":\"Bread\",\"slug\":\"bread\"}]}");
        assertThat(caller.get("/categories/news").text()).isEqualTo("{\"data\":{\"name\":\"News\",\"slug\":\"news\"}}");
    }

    @Test
    void feedsAreXmlInJson() throws Exception {
        for (String name : new String[] {"rss", "atom", "sitemap"}) {
            JsonNode answer = caller.get("/feeds/" + name + "/").json();
            assertThat(keys(answer)).isEqualTo("data");
            assertThat(answer.path("data").asText())
                    .startsWith("<?xml version=\"1.0\"")
                    .contains("/first");
        }
    }

    @Test
    void whatIsMissingIsSaidInTheRecordedWords() throws Exception {
        assertThat(caller.get("/pages/page_type/none/").text()).isEqualTo("{\"detail\":\"Page not found.\"}");
        assertThat(caller.get("/pages/none/").text()).isEqualTo("{\"detail\":\"Not found.\"}");
        assertThat(caller.get("/content/none/").text()).isEqualTo("{\"detail\":\"Not found.\"}");
        assertThat(caller.get("/content/?keys=none").text()).isEqualTo("{\"detail\":\"Content key none not found\"}");
        assertThat(caller.get("/posts/none/").text()).isEqualTo("{\"detail\":\"Not found.\"}");
        assertThat(caller.get("/tags/none/").status()).isEqualTo(404);
        assertThat(caller.get("/feeds/none/").status()).isEqualTo(404);
    }

    @Test
    void aKnownEmptyTypeOrCollectionIsEmptyAndNotMissing() throws Exception {
        assertThat(caller.get("/pages/empty_type/").text())
                .isEqualTo("{\"meta\":{\"count\":0,\"next_page\":null,\"previous_page\":null},\"data\":[]}");
        assertThat(caller.get("/content/empty_list/").at("/data").toString()).isEqualTo("{\"empty_list\":[]}");
    }

    @Test
    void headersAreThoseOfTheRecordings() throws Exception {
        Caller.Answer page = caller.get("/pages/landing/spring/");
        assertThat(page.header("allow")).contains("GET, PUT, PATCH, HEAD, OPTIONS");
        assertThat(page.header("content-type")).contains("application/json");
        assertThat(page.header("vary")).contains("Origin, Accept-Encoding");
        assertThat(page.header("access-control-allow-origin")).contains("*");
        assertThat(caller.get("/posts/none/").header("allow")).contains("GET, PUT, PATCH, DELETE, HEAD, OPTIONS");
        assertThat(caller.get("/content/").header("allow")).contains("GET, POST, HEAD, OPTIONS");
    }

    @Test
    void anAnswerIsCompressedWhenAskedFor() throws Exception {
        Caller.Answer plain = caller.get("/posts/");
        Caller.Answer packed = caller.get("/posts/", "Accept-Encoding", "gzip");
        assertThat(packed.header("content-encoding")).contains("gzip");
        try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(packed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.body());
        }
    }
}
