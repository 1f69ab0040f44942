package dev.larder.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Creating, changing and deleting collection items. */
class ItemWritesTest extends DemoBench {

    private JsonNode named(String name) throws Exception {
        return caller.preview("/content/team/?fields.name=" + name).at("/data/team");
    }

    @Test
    void aNewItemGetsAnIdFoundByReadingBack() throws Exception {
        Caller.Answer answer = caller.writeThrough(
                "POST", "/content/", "{'key':'team','status':'published','fields':[{'name':'Di','years':2,'city':7}]}");
        assertThat(answer.status()).isEqualTo(202);
        JsonNode item = caller.get("/content/team/?fields.name=Di").at("/data/team/0");
        assertThat(item.at("/meta/id").isIntegralNumber()).isTrue();
        assertThat(item.at("/city/name").asText()).isEqualTo("Bremen");
        assertThat(item.path("photo").asText("none")).isEmpty();
    }

    @Test
    void aRepeatedCreateMakesASecondItem() throws Exception {
        String body = "{'key':'team','fields':[{'name':'Di'}]}";
        caller.writeThrough("POST", "/content/", body);
        caller.writeThrough("POST", "/content/", body);
        assertThat(named("Di")).hasSize(2);
    }

    @Test
    void severalElementsMakeSeveralItemsAndLocalesNest() throws Exception {
        caller.writeThrough(
                "POST",
                "/content/",
                "{'key':'team','status':'published','fields':[{'en':{'name':'Ed'},'de':{'name':'Edi'}},{'name':'Flo'}]}");
        assertThat(named("Ed")).hasSize(1);
        assertThat(named("Flo")).hasSize(1);
        JsonNode german = caller.get("/content/team/?locale=de&fields.name=Edi").at("/data/team/0");
        assertThat(german.at("/meta/id")).isEqualTo(named("Ed").at("/0/meta/id"));
    }

    @Test
    void aBadEnvelopeIsRefused() throws Exception {
        assertThat(caller.write("POST", "/content/", "{}").at("/key/0").asText())
                .isEqualTo("This field is required.");
        assertThat(caller.write("POST", "/content/", "{'key':'none','fields':[{}]}")
                        .at("/key"))
                .hasSize(1);
        assertThat(caller.write("POST", "/content/", "{'key':'team','fields':{'name':'x'}}")
                        .at("/fields"))
                .hasSize(1);
        assertThat(caller.write("POST", "/content/", "{'key':'team','status':'on','fields':[{'name':'x'}]}")
                        .at("/status"))
                .hasSize(1);
    }

    @Test
    void patchKeepsTheRestAndPutEmptiesIt() throws Exception {
        caller.writeThrough("PATCH", "/content/team/41/", "{'fields':{'years':6}}");
        JsonNode patched = named("Ann").get(0);
        assertThat(patched.path("years").asInt()).isEqualTo(6);
        assertThat(patched.at("/city/name").asText()).isEqualTo("Bremen");
        caller.writeThrough("PUT", "/content/team/41/", "{'fields':{'name':'Ann'}}");
        JsonNode put = named("Ann").get(0);
        assertThat(put.path("years").isNull()).isTrue();
        assertThat(put.path("city").isNull()).isTrue();
    }

    @Test
    void aDraftTakesAPublishedItemDown() throws Exception {
        caller.writeThrough("PATCH", "/content/team/41/", "{'fields':{'years':6}}");
        assertThat(caller.get("/content/team/?fields.name=Ann")
                        .at("/meta/count")
                        .asInt())
                .isEqualTo(1);
        caller.writeThrough("PATCH", "/content/team/41/", "{'status':'draft'}");
        assertThat(caller.get("/content/team/?fields.name=Ann")
                        .at("/meta/count")
                        .asInt())
                .isZero();
        assertThat(named("Ann")).hasSize(1);
    }

    @Test
    void deletedItemsAreGoneWithTheirReferencesAndTheirIdsForGood() throws Exception {
        caller.writeThrough("POST", "/content/", "{'key':'team','fields':[{'name':'Last'}]}");
        int id = named("Last").at("/0/meta/id").asInt();
        assertThat(caller.delete("/content/team/" + id + "/").status()).isEqualTo(204);
        assertThat(caller.delete("/content/team/" + id + "/").status()).isEqualTo(404);
        assertThat(caller.delete("/content/team/41/").status()).isEqualTo(204);
        assertThat(caller.get("/pages/landing/spring/")
                        .at("/data/fields/author")
                        .isNull())
                .isTrue();
        restart(options());
        caller.writeThrough("POST", "/content/", "{'key':'team','fields':[{'name':'Next'}]}");
        assertThat(named("Next").at("/0/meta/id").asInt()).isGreaterThan(id);
        assertThat(named("Last")).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String path : new String[] {"/content/team/999/", "/content/team/x/", "/content/none/1/"}) {
            assertThat(caller.write("PATCH", path, "{'fields':{}}").status()).isEqualTo(404);
            assertThat(caller.delete(path).status()).isEqualTo(404);
        }
        assertThat(caller.get("/content/team/41/").status()).isEqualTo(405);
    }
}
