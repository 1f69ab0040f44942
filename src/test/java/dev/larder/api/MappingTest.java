package dev.larder.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larder.model.Content;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.FieldType.Vocabulary;
import dev.larder.model.Fields;
import dev.larder.model.LocaleCode;
import dev.larder.model.PostFields;
import dev.larder.model.Publication.Status;
import dev.larder.model.RemoteRef;
import dev.larder.model.Target;
import dev.larder.model.Term;
import dev.larder.model.View;
import dev.larder.result.Failure.NotFound;
import dev.larder.result.Failure.Rejected;
import dev.larder.result.FieldProblem;
import dev.larder.result.Outcome;
import dev.larder.vault.Token;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MappingTest {
    private static final ContentTypeKey LANDING = ContentTypeKey.pageType("landing-page");
    private static final ContentTypeKey TEAM = ContentTypeKey.collection("team");
    private static final ReadQuery LIVE = new ReadQuery(View.LIVE, Optional.empty());
    private static final ReadQuery NEWEST = new ReadQuery(View.NEWEST, Optional.empty());
    private static final LocaleCode EN = new LocaleCode("en");
    private static final LocaleCode FR = new LocaleCode("fr");
    private static final WriteTo FLAT_DRAFT = new WriteTo(Target.DRAFT, false);
    private static final WriteTo LOCALISED_LIVE = new WriteTo(Target.PUBLISHED, true);

    private ScriptedServer server;
    private ButterApi api;
    private final Call reading = Call.reading(Token.of("a-read-token"));
    private final Call writing = Call.writing(Token.of("a-write-token"));

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        api = new ButterApi(server.base(), ApiOptions.defaults());
    }

    @AfterEach
    void stop() throws IOException {
        api.close();
        server.close();
    }

    /** Written with single quotes, for the eye. */
    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static JsonNode tree(String text) throws IOException {
        return Json.read(json(text));
    }

    private static Fields fields(String text) throws IOException {
        return Fields.of((ObjectNode) tree(text));
    }

    private <T> T ok(Outcome<T> outcome) {
        assertThat(outcome.failure()).isEmpty();
        return outcome.value().orElseThrow();
    }

    @Test
    void asksForAListAsTheServiceWantsIt() {
        server.then(200, json("{'meta':{'count':0},'data':[]}"));
        ok(api.list(new ListQuery(LANDING, View.NEWEST, Optional.of(new LocaleCode("pt-br")), 3, 50), reading));
        ScriptedServer.Heard heard = server.last();
        assertThat(heard.method()).isEqualTo("GET");
        assertThat(heard.target())
                .isEqualTo(
                        "/v2/pages/landing-page/?preview=1&levels=2&alt_media_text=1&locale=pt-br&page=3&page_size=50");
        assertThat(heard.headers())
                .containsEntry("authorization", "Token a-read-token")
                .containsEntry("x-butter-client", "Larder/0.1")
                .containsEntry("user-agent", "Larder/0.1")
                .containsEntry("accept", "application/json")
                .doesNotContainKey("cookie");
        assertThat(heard.headers().get("accept-encoding")).contains("gzip");
    }

    @Test
    void asksForPostsWithoutLocaleAndDepthAndForWhatIsLiveWithoutPreview() {
        server.then(200, json("{'meta':{'count':0},'data':[]}"));
        ok(api.list(new ListQuery(ContentTypeKey.blog(), View.LIVE, Optional.of(EN), 1, 100), reading));
        assertThat(server.last().target()).isEqualTo("/v2/posts/?page=1&page_size=100");
    }

    @Test
    void encodesSlugsAsOneSegmentAndLeavesTheStar() {
        String page = json("{'data':{'slug':'x','name':'X'}}");
        server.then(200, page).then(200, page).then(200, page);
        ok(api.one(ContentTypeKey.singlePages(), new RemoteRef("a/b ü?"), LIVE, reading));
        assertThat(server.last().target()).isEqualTo("/v2/pages/*/a%2Fb%20%C3%BC%3F/?levels=2&alt_media_text=1");
        ok(api.one(ContentTypeKey.pageType("*x"), new RemoteRef(".."), LIVE, reading));
        assertThat(server.last().target()).isEqualTo("/v2/pages/%2Ax/%2E%2E/?levels=2&alt_media_text=1");
        ok(api.one(ContentTypeKey.blog(), new RemoteRef("v1.2"), NEWEST, reading));
        assertThat(server.last().target()).isEqualTo("/v2/posts/v1.2/?preview=1");
    }

    @Test
    void readsAPageWithPointersInPlaceOfCopies() throws IOException {
        server.then(
                200,
                json(
                        "{'data':{'slug':'spring','name':'Spring','page_type':'landing-page','status':'draft',"
                                + "'published':'2025-03-02T09:15:20.104233Z','updated':'2025-03-04T16:40:01Z','scheduled':null,"
                                + "'fields':{'headline':'Hi','price':12.50,'big':12345678901234567890,'show':true,'none':null,"
                                + "'author':{'meta':{'id':4711},'name':'Ann'},'team':[{'meta':{'id':12},'name':'New'}],"
                                + "'near':'/v2/content/?keys=team[_id=5]','also':['/v2/content/?keys=team[_id=6]'],"
                                + "'see':{'slug':'sum','name':'S','page_type':null,'fields':{'a':1}},"
                                + "'link':'/v2/pages/landing-page/caf%C3%A9/','words':'see /v2/pages/a/b/ for more',"
                                + "'body':[{'type':'hero','fields':{'who':{'meta':{'id':'7'}},'rows':[{'to':['/v2/pages/a/b/']}]}}]}}}"));
        Entry.Page page = (Entry.Page) ok(api.one(LANDING, new RemoteRef("spring"), NEWEST, reading));
        assertThat(page.name()).isEqualTo("Spring");
        assertThat(page.publication().status()).isEqualTo(Status.DRAFT);
        assertThat(page.publication().published()).contains(Instant.parse("2025-03-02T09:15:20.104233Z"));
        assertThat(page.publication().updated()).contains(Instant.parse("2025-03-04T16:40:01Z"));
        assertThat(page.publication().scheduled()).isEmpty();
        assertThat(page.fields().get("price").toString()).as("to the digit").isEqualTo("12.50");
        assertThat(page.fields())
                .isEqualTo(fields("{'headline':'Hi','price':12.50,'big':12345678901234567890,'show':true,'none':null,"
                        + "'author':{'$ref':'item','id':'4711'},'team':[{'$ref':'item','id':'12'}],"
                        + "'near':{'$ref':'item','id':'5'},'also':[{'$ref':'item','id':'6'}],"
                        + "'see':{'$ref':'page','id':'sum'},'link':{'$ref':'page','id':'café'},"
                        + "'words':'see /v2/pages/a/b/ for more',"
                        + "'body':[{'type':'hero','fields':{'who':{'$ref':'item','id':'7'},"
                        + "'rows':[{'to':[{'$ref':'page','id':'b'}]}]}}]}"));
    }

    @Test
    void takesWhatIsLiveForPublishedWhenNoStatusIsTold() {
        String old = json("{'data':{'slug':'x','name':'X','published':'2024-05-17T14:14:41.484894Z','fields':{}}}");
        server.then(200, old).then(200, old);
        assertThat(ok(api.one(LANDING, new RemoteRef("x"), LIVE, reading))
                        .publication()
                        .status())
                .isEqualTo(Status.PUBLISHED);
        assertThat(ok(api.one(LANDING, new RemoteRef("x"), NEWEST, reading))
                        .publication()
                        .status())
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void readsAPostAsExactlyWhatCanBeWritten() throws IOException {
        server.then(
                200,
                json("{'meta':{'next_post':null},'data':{'slug':'hello','title':'Hello','body':'<p>a</p>',"
                        + "'summary':'s','seo_title':'t','meta_description':null,'featured_image':null,"
                        + "'featured_image_alt':'','url':'/hello','status':'scheduled','created':'2024-05-17T14:13:46Z',"
                        + "'updated':'2024-05-17T14:13:46Z','published':null,'scheduled':'2026-01-02T03:04:05',"
                        + "'author':{'slug':'ann','first_name':'Ann'},'tags':[{'name':'New','slug':'new'}],"
                        + "'categories':[]}}"));
        Entry.Post post = (Entry.Post) ok(api.one(ContentTypeKey.blog(), new RemoteRef("hello"), NEWEST, reading));
        assertThat(post.fields().keys()).containsExactlyElementsOf(PostFields.WRITABLE);
        assertThat(post.fields())
                .isEqualTo(fields("{'title':'Hello','slug':'hello','author':{'$ref':'author','id':'ann'},'summary':'s',"
                        + "'body':'<p>a</p>','featured_image':'','featured_image_alt':'','categories':[],"
                        + "'tags':['New'],'seo_title':'t','meta_description':''}"));
        assertThat(post.publication().status()).isEqualTo(Status.SCHEDULED);
        assertThat(post.publication().scheduled()).contains(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @Test
    void readsItemsFlatAndSkipsWhatHasNoName() throws IOException {
        server.then(
                200,
                json(
                        "{'meta':{'count':12,'next_page':2,'previous_page':null},'data':{'team':["
                                + "{'meta':{'id':41},'name':'Ann','boss':{'meta':{'id':42},'name':'Bo'}},{'name':'lost'},7]}}"));
        Listing listing = ok(api.list(ListQuery.first(TEAM, LIVE), reading));
        assertThat(listing)
                .isEqualTo(new Listing(
                        List.of(new Entry.CollectionItem(
                                TEAM, "41", fields("{'name':'Ann','boss':{'$ref':'item','id':'42'}}"))),
                        12,
                        OptionalInt.of(2),
                        2,
                        true));
    }

    @Test
    void neverCrawlsBackwards() {
        server.then(200, json("{'meta':{'count':3,'next_page':1},'data':{'team':[]}}"));
        assertThat(ok(api.list(ListQuery.first(TEAM, LIVE), reading)).nextPage())
                .isEmpty();
    }

    @Test
    void picksAnItemFromItsList() {
        String first = json("{'meta':{'next_page':2},'data':{'team':[{'meta':{'id':1}}]}}");
        String last = json("{'meta':{'next_page':null},'data':{'team':[{'meta':{'id':2}}]}}");
        server.then(200, first).then(200, last).then(200, first).then(200, last);
        assertThat(ok(api.one(TEAM, new RemoteRef("2"), NEWEST, reading)).remote())
                .isEqualTo(new RemoteRef("2"));
        assertThat(server.last().target())
                .isEqualTo("/v2/content/team/?preview=1&levels=2&alt_media_text=1&page=2&page_size=100");
        assertThat(api.one(TEAM, new RemoteRef("3"), NEWEST, reading).failure()).contains(new NotFound(""));
    }

    @Test
    void readsTermsAndAuthors() {
        server.then(200, json("{'data':[{'name':'Example','slug':'ex'},{'name':'','slug':'bare'},{'name':'none'}]}"))
                .then(200, json("{'data':[{'first_name':'Ann','last_name':'Lee','slug':'ann'},{'slug':'bo'}]}"));
        assertThat(ok(api.terms(Vocabulary.CATEGORIES, reading)))
                .containsExactly(new Term("ex", "Example"), new Term("bare", "bare"));
        assertThat(server.last().target()).isEqualTo("/v2/categories/");
        assertThat(ok(api.authors(reading))).containsExactly(new Term("ann", "Ann Lee"), new Term("bo", "bo"));
    }

    @Test
    void tellsWhetherATypeAndALocaleExist() {
        server.then(200, json("{'meta':{'count':30},'data':[{'slug':'a'}]}"))
                .then(400, json("{'detail':'Invalid locale parameter'}"))
                .then(400, json("{'locale':['Not one of yours.']}"));
        assertThat(ok(api.exists(LANDING, Optional.empty(), reading))).isEqualTo(30);
        assertThat(server.last().target())
                .endsWith("/pages/landing-page/?preview=1&levels=2&alt_media_text=1&page=1&page_size=1");
        assertThat(api.exists(LANDING, Optional.of(EN), reading).failure())
                .contains(new Rejected(400, List.of(new FieldProblem("locale", "Invalid locale parameter"))));
        assertThat(api.exists(LANDING, Optional.of(EN), reading).failure())
                .contains(new Rejected(400, List.of(new FieldProblem("locale", "Not one of yours."))));
    }

    @Test
    void createsAPageUnderBothSpellingsOfItsTypeAndByLocale() throws IOException {
        server.then(202, json("{'status':'pending'}"));
        Content content = new Content(
                "Spring", "spring", Map.of(EN, fields("{'headline':'Hi'}"), FR, fields("{'headline':'Salut'}")));
        ok(api.create(LANDING, content, LOCALISED_LIVE, writing));
        ScriptedServer.Heard heard = server.last();
        assertThat(heard.method() + " " + heard.target()).isEqualTo("POST /v2/pages/");
        assertThat(heard.headers()).containsEntry("authorization", "Token a-write-token");
        assertThat(heard.headers().get("content-type")).startsWith("application/json");
        assertThat(Json.read(heard.body()))
                .isEqualTo(tree("{'title':'Spring','slug':'spring','page_type':'landing-page',"
                        + "'page-type':'landing-page','fields':{'en':{'headline':'Hi'},'fr':{'headline':'Salut'}},"
                        + "'status':'published'}"));
    }

    @Test
    void aSinglePageHasNoType() throws IOException {
        server.then(202, json("{'status':'pending'}"));
        Content content = new Content("Home", "home", Map.of(LocaleCode.NONE, fields("{'a':1}")));
        ok(api.create(ContentTypeKey.singlePages(), content, FLAT_DRAFT, writing));
        assertThat(Json.read(server.last().body()))
                .isEqualTo(tree("{'title':'Home','slug':'home','fields':{'a':1},'status':'draft'}"));
    }

    @Test
    void writesPickersByKeyAndReferencesByIdOrSlugAtAnyDepth() throws IOException {
        server.then(202, json("{'status':'pending'}"));
        Fields changed = fields("{'one':{'$ref':'item','id':'41'},'many':[{'$ref':'item','id':'1'},"
                + "{'$ref':'item','id':'x9'}],'see':{'$ref':'page','id':'sum'},'price':12.50,'gone':null,'empty':[],"
                + "'body':[{'type':'hero','fields':{'who':{'$ref':'item','id':'7'},"
                + "'inner':[{'type':'quote','fields':{'q':'x'}}]}}],"
                + "'rows':[{'type':'a','fields':'b'},{'type':'a','fields':{},'more':1}],"
                + "'mixed':[{'type':'a','fields':{}},{'q':1}],'part':{'type':'a','fields':{'x':1}}}");
        ok(api.update(LANDING, new RemoteRef("spring"), Content.of(LocaleCode.NONE, changed), FLAT_DRAFT, writing));
        assertThat(server.last().method() + " " + server.last().target())
                .isEqualTo("PATCH /v2/pages/landing-page/spring/");
        assertThat(server.last().body()).contains("12.50");
        assertThat(Json.read(server.last().body()))
                .isEqualTo(tree("{'fields':{'one':41,'many':[1,'x9'],'see':'sum','price':12.50,'gone':null,'empty':[],"
                        + "'body':[{'hero':{'who':7,'inner':[{'quote':{'q':'x'}}]}}],"
                        + "'rows':[{'type':'a','fields':'b'},{'type':'a','fields':{},'more':1}],"
                        + "'mixed':[{'type':'a','fields':{}},{'q':1}],'part':{'type':'a','fields':{'x':1}}},"
                        + "'status':'draft'}"));
    }

    @Test
    void anItemIsCreatedInAListAndUpdatedAsAnObject() throws IOException {
        server.then(202, json("{'status':'pending'}")).then(202, "").then(202, "");
        ok(api.create(TEAM, Content.of(EN, fields("{'name':'Ann'}")), LOCALISED_LIVE, writing));
        assertThat(server.last().target()).isEqualTo("/v2/content/");
        assertThat(Json.read(server.last().body()))
                .isEqualTo(tree("{'key':'team','fields':[{'en':{'name':'Ann'}}],'status':'published'}"));
        ok(api.update(TEAM, new RemoteRef("41"), Content.of(EN, fields("{'name':'An'}")), LOCALISED_LIVE, writing));
        assertThat(server.last().method() + " " + server.last().target()).isEqualTo("PATCH /v2/content/team/41/");
        assertThat(Json.read(server.last().body()))
                .isEqualTo(tree("{'fields':{'en':{'name':'An'}},'status':'published'}"));
        ok(api.create(TEAM, Content.of(LocaleCode.NONE, fields("{'name':'Bo'}")), FLAT_DRAFT, writing));
        assertThat(Json.read(server.last().body()))
                .isEqualTo(tree("{'key':'team','fields':[{'name':'Bo'}],'status':'draft'}"));
    }

    @Test
    void aPostIsWrittenFlatWithItsAuthorBySlug() throws IOException {
        server.then(202, "").then(202, "").then(202, "");
        Fields whole = fields("{'title':'T','slug':'t','author':{'$ref':'author','id':'ann'},'body':'<p>','tags':['A'],"
                + "'categories':[],'featured_image':''}");
        ok(api.create(ContentTypeKey.blog(), Content.of(LocaleCode.NONE, whole), LOCALISED_LIVE, writing));
        assertThat(server.last().target()).isEqualTo("/v2/posts/");
        assertThat(Json.read(server.last().body()))
                .isEqualTo(tree("{'title':'T','slug':'t','author':{'slug':'ann'},'body':'<p>','tags':['A'],"
                        + "'categories':[],'featured_image':'','status':'published'}"));

        ok(api.create(
                ContentTypeKey.blog(),
                Content.of(LocaleCode.NONE, fields("{'title':'T','slug':'t','author':null}")),
                FLAT_DRAFT,
                writing));
        assertThat(Json.read(server.last().body())).isEqualTo(tree("{'title':'T','slug':'t','status':'draft'}"));

        Content summary = Content.of(LocaleCode.NONE, fields("{'summary':'s'}"));
        ok(api.update(ContentTypeKey.blog(), new RemoteRef("t"), summary, FLAT_DRAFT, writing));
        assertThat(server.last().method() + " " + server.last().target()).isEqualTo("PATCH /v2/posts/t/");
        assertThat(Json.read(server.last().body())).isEqualTo(tree("{'summary':'s','status':'draft'}"));
    }

    @Test
    void deletesWithoutABody() {
        server.then(204, "");
        ok(api.delete(TEAM, new RemoteRef("41"), writing));
        ScriptedServer.Heard heard = server.last();
        assertThat(heard.method() + " " + heard.target() + heard.body()).isEqualTo("DELETE /v2/content/team/41/");
    }

    @Test
    void whatWasReadIsWrittenBackInTheFormOfWrites() throws IOException {
        server.then(
                        200,
                        json("{'data':{'slug':'p','name':'P','fields':{'body':[{'type':'hero','fields':"
                                + "{'by':{'meta':{'id':3},'name':'x'}}}]}}}"))
                .then(202, "");
        Entry page = ok(api.one(LANDING, new RemoteRef("p"), NEWEST, reading));
        ok(api.update(LANDING, page.remote(), Content.of(LocaleCode.NONE, page.fields()), FLAT_DRAFT, writing));
        assertThat(Json.read(server.last().body()))
                .isEqualTo(tree("{'fields':{'body':[{'hero':{'by':3}}]},'status':'draft'}"));
    }
}
