package dev.larder.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.View;
import dev.larder.result.Outcome;
import dev.larder.vault.Token;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShapesTest {
    private static final ContentTypeKey LANDING = ContentTypeKey.pageType("landing");
    private static final ListQuery FIRST = new ListQuery(LANDING, View.NEWEST, Optional.empty(), 1, 100);
    private static final String FULL = "{'image':{'url':'https://cdn/a','alt':'A cat'},"
            + "'link':{'url':'https://example.org','alt':'not media'},"
            + "'card':{'meta':{'id':3},'title':'no reference'},"
            + "'maker':{'meta':{'id':7},'name':'Ann'},"
            + "'path':'/v2/pages/landing/x/',"
            + "'body':[{'type':'hero','fields':{'picture':{'url':'https://cdn/b','alt':''}}}]}";
    private static final String PLAIN = "{'image':'https://cdn/a',"
            + "'link':{'url':'https://example.org','alt':'not media'},"
            + "'card':{'meta':{'id':3},'title':'no reference'},"
            + "'maker':['/v2/content/?keys=team[_id=7]'],"
            + "'path':'/v2/pages/landing/x/',"
            + "'body':[{'type':'hero','fields':{'picture':'https://cdn/b'}}]}";

    private final Call reading = Call.reading(Token.of("a-read-token"));
    private ScriptedServer server;
    private ButterApi api;

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

    private static String listing(String fields) {
        return ("{'meta':{'count':1,'next_page':null},'data':[{'slug':'s','name':'S','page_type':'landing',"
                        + "'updated':'2026-01-01T00:00:00Z','fields':" + fields + "}]}")
                .replace('\'', '"');
    }

    private static <T> T ok(Outcome<T> outcome) {
        assertThat(outcome.failure()).isEmpty();
        return outcome.value().orElseThrow();
    }

    @Test
    void aLookTellsComponentsFromMediaAndFromReferences() {
        server.then(200, listing(PLAIN)).then(200, listing(FULL));
        ButterApi.Looked looked = ok(api.look(FIRST, reading));
        Listing listing = looked.glance().listing().orElseThrow();
        Entry page = listing.entries().get(0);
        assertThat(page.fields().get("image").asText()).isEqualTo("https://cdn/a");
        assertThat(page.fields().get("link").isObject()).isTrue();
        assertThat(page.fields().get("card").path("title").asText()).isEqualTo("no reference");
        assertThat(page.fields().get("maker").path("$ref").asText()).isEqualTo("item");
        assertThat(page.fields().get("path").asText()).isEqualTo("/v2/pages/landing/x/");
        assertThat(page.alts()).isEqualTo(Map.of("https://cdn/a", "A cat", "https://cdn/b", ""));
        assertThat(listing.unsure()).isFalse();
    }

    @Test
    void whatWasLearntHoldsForLaterAnswersAndSurvivesBeingWrittenDown() {
        server.then(200, listing(PLAIN)).then(200, listing(FULL)).then(200, listing(FULL));
        String kept = ok(api.look(FIRST, reading)).hints().text();
        api.learn(LANDING, ShapeHints.parse(kept));
        Listing listing = ok(api.list(FIRST, reading));
        assertThat(listing.unsure()).isFalse();
        assertThat(listing.entries().get(0).fields().get("link").isObject()).isTrue();
    }

    @Test
    void withoutALookTheLooksDecideAndTheAnswerSaysSo() {
        server.then(200, listing(FULL));
        Listing listing = ok(api.list(FIRST, reading));
        assertThat(listing.unsure()).isTrue();
        assertThat(listing.entries().get(0).fields().get("link").asText()).isEqualTo("https://example.org");
    }

    @Test
    void anAnswerKnownByteForByteIsNotTakenApart() {
        server.then(200, listing(FULL)).then(200, listing(FULL)).then(200, listing(PLAIN));
        Glance first = ok(api.glance(FIRST, 0, reading));
        assertThat(first.listing()).isPresent();
        assertThat(ok(api.glance(FIRST, first.print(), reading)).listing()).isEmpty();
        assertThat(ok(api.glance(FIRST, first.print(), reading)).listing()).isPresent();
    }
}
