package dev.larder.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Creating and changing pages as the service does it. */
class PageWritesTest extends DemoBench {
    private static final String FIELDS = """
            {'headline':'New','intro':'<p>a</p>\\n','price':3,'starts':'2023-04-13T07:29:57.727Z','colour':'blue',
            'visible':true,'hero_image':'https://example.org/a.jpg','author':42,'team':[42,41],'related':'rye',
            'faq':[{'question':'q','answer':'a'}],'seo':{'title':'t','description':''},
            'body':[{'quote':{'text':'said'}}]}""";

    private static String page(String slug, String more) {
        return "{'title':'New','slug':'" + slug + "','page_type':'landing'" + more + ",'fields':" + FIELDS + "}";
    }

    private JsonNode fields(String slug) throws IOException {
        return caller.preview("/pages/landing/" + slug + "/").at("/data/fields");
    }

    @Test
    void aWriteIsAcceptedFirstAndShowsAfterItsDelay() throws Exception {
        server.queueDelay(Duration.ofHours(1));
        Caller.Answer accepted = caller.write("POST", "/pages/", page("later", ""));
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.text()).isEqualTo("{\"status\":\"pending\"}");
        assertThat(caller.preview("/pages/landing/later/").status()).isEqualTo(404);
        server.queueDelay(Duration.ZERO);
        server.awaitQueue();
        assertThat(caller.preview("/pages/landing/later/").status()).isEqualTo(200);
    }

    @Test
    void valuesAreConvertedOnSave() throws Exception {
        caller.writeThrough("POST", "/pages/", page("made", ",'page-type':'landing'"));
        JsonNode made = fields("made");
        assertThat(made.path("intro").asText()).isEqualTo("<p>a</p>");
        assertThat(made.path("starts").asText()).isEqualTo("2023-04-13T07:29:57.727000+00:00");
        assertThat(made.at("/author/name").asText()).isEqualTo("Bo");
        assertThat(made.at("/team/1/name").asText()).isEqualTo("Ann");
        assertThat(made.at("/related/slug").asText()).isEqualTo("rye");
        assertThat(made.path("body").toString()).isEqualTo("[{\"type\":\"quote\",\"fields\":{\"text\":\"said\"}}]");
        String image = made.path("hero_image").asText();
        assertThat(image).matches("http://127\\.0\\.0\\.1:\\d+/media/[0-9a-z]{20}");
        Caller.Answer redirect = caller.get(image);
        assertThat(redirect.status()).isEqualTo(302);
        assertThat(redirect.header("location")).contains("https://example.org/a.jpg");
    }

    @Test
    void aDateWithoutFractionLosesItsFraction() throws Exception {
        caller.writeThrough("PATCH", "/pages/landing/winter/", "{'fields':{'starts':'2022-01-29T13:49:00.000Z'}}");
        assertThat(fields("winter").path("starts").asText()).isEqualTo("2022-01-29T13:49:00+00:00");
        caller.writeThrough("PATCH", "/pages/landing/winter/", "{'fields':{'starts':'2022-01-29'}}");
        assertThat(fields("winter").path("starts").asText()).isEqualTo("2022-01-29T00:00:00");
    }

    @Test
    void aNewPageIsADraftUnlessPublished() throws Exception {
        caller.writeThrough("POST", "/pages/", page("quiet", ""));
        assertThat(caller.get("/pages/landing/quiet/").status()).isEqualTo(404);
        caller.writeThrough("POST", "/pages/", page("loud", ",'status':'published'"));
        JsonNode loud = caller.get("/pages/landing/loud/").at("/data");
        assertThat(loud.path("published").asText()).isEqualTo("2026-05-01T10:00:00.000001Z");
        assertThat(loud.path("updated")).isEqualTo(loud.path("published"));
        assertThat(loud.path("name").asText()).isEqualTo("New");
    }

    @Test
    void missingTitleSlugAndFieldsAreNamed() throws Exception {
        Caller.Answer answer = caller.write("POST", "/pages/", "{'page_type':'landing'}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/title/0").asText()).isEqualTo("You must specify a page title.");
        assertThat(answer.at("/slug/0").asText()).isEqualTo("You must specify a page slug.");
        assertThat(answer.at("/fields/0").asText()).isEqualTo("This field is required.");
    }

    @Test
    void aTakenSlugIsRefusedEvenWhileItsPageWaits() throws Exception {
        assertThat(caller.write("POST", "/pages/", page("spring", ""))
                        .at("/slug/0")
                        .asText())
                .contains("already exists");
        server.queueDelay(Duration.ofHours(1));
        assertThat(caller.write("POST", "/pages/", page("twice", "")).status()).isEqualTo(202);
        assertThat(caller.write("POST", "/pages/", page("twice", "")).status()).isEqualTo(400);
    }

    @Test
    void spellingsOfThePageTypeMustAgreeAndExist() throws Exception {
        assertThat(caller.write("POST", "/pages/", page("x", ",'page-type':'product'"))
                        .at("/page_type"))
                .hasSize(1);
        String old = page("x", "").replace("page_type", "page-type");
        assertThat(caller.write("POST", "/pages/", old).status()).isEqualTo(202);
        assertThat(caller.write("POST", "/pages/", page("y", "").replace("'landing'", "'none'"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void everyKeyOfTheSchemaIsAskedForOnCreate() throws Exception {
        Caller.Answer answer = caller.write(
                "POST", "/pages/", "{'title':'a','slug':'a','page_type':'landing','fields':{'headline':'x'}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/fields")).hasSize(12);
        assertThat(answer.at("/fields/seo/0").asText()).isEqualTo("This field is required.");
    }

    @Test
    void aPickerIsWrittenByKeyOnly() throws Exception {
        String readForm = "{'fields':{'body':[{'type':'quote','fields':{'text':'x'}}]}}";
        Caller.Answer answer = caller.write("PATCH", "/pages/landing/winter/", readForm);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/fields/body")).hasSize(1);
        assertThat(caller.write("PATCH", "/pages/product/rye/", readForm).status())
                .isEqualTo(400);
    }

    @Test
    void valuesOfTheWrongKindAreNamed() throws Exception {
        JsonNode errors = caller.write(
                        "PATCH",
                        "/pages/landing/winter/",
                        "{'fields':{'headline':'','price':'much','visible':'yes','colour':'green','starts':'soon',"
                                + "'author':'/v2/content/?keys=team[_id=41]','team':41,'hero_image':'pic','nope':1,"
                                + "'faq':{},'seo':[1],'body':[{'nope':{}}]}}")
                .at("/fields");
        assertThat(errors).hasSize(12);
    }

    @Test
    void lenientServersTakeMore() throws Exception {
        restart(options().lenient());
        Caller.Answer answer = caller.writeThrough(
                "POST",
                "/pages/",
                "{'title':'a','slug':'a','page_type':'landing','fields':{'body':[{'type':'quote','fields':{'text':'x'}}]}}");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(fields("a").at("/body/0/fields/text").asText()).isEqualTo("x");
        assertThat(fields("a").path("headline").asText("none")).isEmpty();
        assertThat(fields("a").path("price").isNull()).isTrue();
    }

    @Test
    void aPatchChangesNamedFieldsOnlyAndPutDoesTheSame() throws Exception {
        ObjectNode before = (ObjectNode) fields("spring");
        caller.writeThrough("PUT", "/pages/landing/spring/", "{'status':'published','fields':{'seo':{'title':'S2'}}}");
        JsonNode after = fields("spring");
        assertThat(after.at("/seo/title").asText()).isEqualTo("S2");
        assertThat(after.at("/seo/description").asText()).isEqualTo("All of it");
        assertThat(after).isNotEqualTo(before);
        before.set("seo", after.path("seo"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aDraftGoesOnTopAndTheLivePageStays() throws Exception {
        caller.writeThrough("PATCH", "/pages/*/about/", "{'status':'draft','fields':{'text':'<p>new</p>'}}");
        JsonNode live = caller.get("/pages/*/about/").at("/data");
        JsonNode draft = caller.preview("/pages/*/about/").at("/data");
        assertThat(live.at("/fields/text").asText()).isEqualTo("<p>We bake</p>");
        assertThat(draft.at("/fields/text").asText()).isEqualTo("<p>new</p>");
        assertThat(draft.path("status").asText()).isEqualTo("draft");
        assertThat(live.path("updated").asText()).isEqualTo("2024-05-17T14:14:41Z");
        assertThat(draft.path("updated").asText()).startsWith("2026-05-01T10:00:00.00000");
    }

    @Test
    void publishingMakesTheNewestLiveAndKeepsItsDate() throws Exception {
        caller.writeThrough("PATCH", "/pages/landing/winter/", "{'status':'published'}");
        JsonNode live = caller.get("/pages/landing/winter/").at("/data");
        assertThat(live.at("/fields/price").asInt()).isEqualTo(101);
        assertThat(live.path("published").asText()).isEqualTo("2025-01-02T09:15:20Z");
        assertThat(caller.preview("/pages/landing/winter/").at("/data")).isEqualTo(live);
    }

    @Test
    void withoutAStatusTheStatusStays() throws Exception {
        caller.writeThrough("PATCH", "/pages/landing/spring/", "{'fields':{'price':1}}");
        assertThat(caller.get("/pages/landing/spring/").at("/data/fields/price").asInt())
                .isEqualTo(1);
        caller.writeThrough("PATCH", "/pages/landing/winter/", "{'fields':{'price':1}}");
        assertThat(caller.get("/pages/landing/winter/").at("/data/fields/price").asInt())
                .isEqualTo(100);
    }

    @Test
    void updatedMovesWithEveryWriteEvenByAStoppedClock() throws Exception {
        caller.writeThrough("PATCH", "/pages/landing/spring/", "{'fields':{}}");
        String first = caller.get("/pages/landing/spring/").at("/data/updated").asText();
        caller.writeThrough("PATCH", "/pages/landing/spring/", "{'fields':{}}");
        assertThat(caller.get("/pages/landing/spring/").at("/data/updated").asText())
                .isGreaterThan(first);
    }

    @Test
    void aWriteConcernsOneLocaleOrThoseItNames() throws Exception {
        caller.writeThrough("PATCH", "/pages/landing/spring/?locale=de", "{'fields':{'headline':'Neu'}}");
        caller.writeThrough(
                "PATCH", "/pages/landing/winter/", "{'status':'published','fields':{'de':{'headline':'Winter, de'}}}");
        assertThat(caller.get("/pages/landing/spring/")
                        .at("/data/fields/headline")
                        .asText())
                .isEqualTo("Spring range");
        assertThat(caller.get("/pages/landing/spring/?locale=de")
                        .at("/data/fields/headline")
                        .asText())
                .isEqualTo("Neu");
        assertThat(caller.get("/pages/landing/winter/?locale=de")
                        .at("/data/fields/headline")
                        .asText())
                .isEqualTo("Winter, de");
        assertThat(caller.write("PATCH", "/pages/landing/spring/?locale=xx", "{'fields':{}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void thisServersMediaComeBackUnchanged() throws Exception {
        String shown = fields("spring").path("hero_image").asText();
        caller.writeThrough("PATCH", "/pages/landing/winter/", "{'fields':{'hero_image':'" + shown + "'}}");
        assertThat(fields("winter").path("hero_image").asText()).isEqualTo(shown);
        String cdn = "https://cdn.buttercms.com/abcdefghij0123456789";
        caller.writeThrough("PATCH", "/pages/landing/winter/", "{'fields':{'hero_image':'" + cdn + "'}}");
        assertThat(fields("winter").path("hero_image").asText()).isEqualTo(cdn);
    }

    @Test
    void emptyValuesAreTakenInEveryForm() throws Exception {
        caller.writeThrough(
                "PATCH",
                "/pages/landing/spring/",
                "{'fields':{'price':'','author':null,'team':[],'visible':'','hero_image':null,'related':''}}");
        JsonNode fields = fields("spring");
        assertThat(fields.path("price").isNull()).isTrue();
        assertThat(fields.path("author").isNull()).isTrue();
        assertThat(fields.path("related").isNull()).isTrue();
        assertThat(fields.path("team")).isEmpty();
        assertThat(fields.path("visible").isBoolean()).isTrue();
        assertThat(fields.path("hero_image").asText("none")).isEmpty();
    }

    @Test
    void pagesAreDeletedOnlyWhereThatIsSwitchedOn() throws Exception {
        Caller.Answer refused = caller.delete("/pages/landing/spring/");
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.text()).isEqualTo("{\"detail\":\"Method \\\"DELETE\\\" not allowed.\"}");
        restart(options().withPageDelete());
        assertThat(caller.delete("/pages/landing/spring/").status()).isEqualTo(204);
        assertThat(caller.get("/pages/landing/spring/").status()).isEqualTo(404);
        restart(options());
        assertThat(caller.preview("/pages/landing/spring/").status()).isEqualTo(404);
    }

    @Test
    void aMissingPageCannotBeChanged() throws Exception {
        assertThat(caller.write("PATCH", "/pages/landing/none/", "{}").text()).contains("Page not found.");
        assertThat(caller.write("PATCH", "/pages/*/spring/", "{}").status()).isEqualTo(403);
    }
}
