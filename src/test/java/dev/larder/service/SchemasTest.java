package dev.larder.service;

import static dev.larder.service.Bench.ID;
import static dev.larder.service.Bench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.FieldDef;
import dev.larder.model.FieldType;
import dev.larder.model.LocaleCode;
import dev.larder.model.Reference;
import dev.larder.result.Failure;
import dev.larder.schema.Contradiction;
import dev.larder.schema.Evidence;
import dev.larder.schema.FieldCorrection;
import dev.larder.schema.FieldPaths;
import dev.larder.schema.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemasTest {
    private static final ContentTypeKey FAQ = ContentTypeKey.collection("faq");
    private static final ContentTypeKey PRODUCT = ContentTypeKey.pageType("product");
    private static final ContentTypeKey LANDING = ContentTypeKey.pageType("landing-page");
    private static final Map<String, Kind> DEFINED = Map.ofEntries(
            Map.entry("short_text", Kind.SHORT_TEXT),
            Map.entry("long_text", Kind.LONG_TEXT),
            Map.entry("wysiwyg", Kind.RICH_TEXT),
            Map.entry("html", Kind.RICH_TEXT),
            Map.entry("number", Kind.NUMBER),
            Map.entry("date", Kind.DATE),
            Map.entry("checkbox", Kind.CHECKBOX),
            Map.entry("dropdown", Kind.DROPDOWN),
            Map.entry("color", Kind.COLOR),
            Map.entry("media", Kind.MEDIA),
            Map.entry("component", Kind.COMPONENT),
            Map.entry("picker", Kind.PICKER),
            Map.entry("repeater", Kind.REPEATER));

    @TempDir
    Path folder;

    private Bench bench;
    private Schemas schemas;

    @BeforeEach
    void start() throws IOException {
        bench = new Bench(folder);
        schemas = new Schemas(bench.spaces);
        bench.pull();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void whatTheDemoSpaceWasDefinedWithIsFoundOutFromItsContent() throws IOException {
        JsonNode defined = definitions();
        Map<String, String> wrong = new TreeMap<>();
        int all = 0;
        for (ContentTypeKey type : List.of(FAQ, PRODUCT, LANDING, ContentTypeKey.collection("team_members"))) {
            Map<String, Kind> truth = new TreeMap<>();
            truth(
                    defined.path(type.kind() == ContentTypeKey.Kind.PAGE ? "pages" : "collections")
                            .path(type.slug()),
                    "",
                    defined.path("components"),
                    truth);
            Map<String, FieldDef> guessed = new TreeMap<>();
            FieldPaths.each(ok(schemas.of(ID, type)).schema().fields(), guessed::put);
            assertThat(guessed).isNotEmpty();
            for (Map.Entry<String, FieldDef> each : guessed.entrySet()) {
                all++;
                Kind kind = Kind.of(each.getValue().type());
                if (truth.get(each.getKey()) != kind) {
                    wrong.put(type + each.getKey(), truth.get(each.getKey()) + " taken for " + kind);
                }
            }
        }
        assertThat(all).isGreaterThan(50);
        assertThat(wrong).as("of %d fields", all).hasSizeLessThanOrEqualTo(all / 50);
    }

    private static JsonNode definitions() throws IOException {
        try (InputStream seed = SchemasTest.class.getResourceAsStream("/dev/larder/demo/seed/space.json")) {
            return new ObjectMapper().readTree(seed).path("schemas");
        }
    }

    private static void truth(JsonNode fields, String above, JsonNode components, Map<String, Kind> into) {
        fields.properties().forEach(field -> {
            String path = above + "/" + field.getKey();
            JsonNode def = field.getValue();
            String kind = def.path("kind").asText();
            into.put(
                    path,
                    kind.equals("reference")
                            ? def.path("many").asBoolean() ? Kind.REFERENCES : Kind.REFERENCE
                            : Optional.ofNullable(DEFINED.get(kind)).orElseThrow());
            if (kind.equals("component")) {
                truth(components.path(def.path("component").asText()), path, components, into);
            } else if (kind.equals("repeater")) {
                truth(def.path("fields"), path + "/[]", components, into);
            } else if (kind.equals("picker")) {
                def.path("components")
                        .forEach(part -> truth(
                                components.path(part.asText()),
                                path + "/[]/<" + part.asText() + ">",
                                components,
                                into));
            }
        });
    }

    @Test
    void allVersionsInAllLocalesAreReadAndReferencesTellTheirType() {
        Schemas.Known team = ok(schemas.of(ID, ContentTypeKey.collection("team_members")));

        assertThat(team.guess().read()).isEqualTo(20);
        assertThat(team.guess().at("/name").map(Evidence::filled)).contains(20);
        assertThat(team.schema().field("showroom").map(FieldDef::type))
                .contains(new FieldType.References(false, Reference.Target.ITEM, Optional.empty()));
        assertThat(team.guess().at("/photo").map(Evidence::reason)).contains(Evidence.Reason.MEDIA_TOLD);
    }

    @Test
    void aCorrectionCountsInFormsAtOnceAndAfterTheNextPull() {
        ok(schemas.correct(ID, FAQ, "/topic", FieldCorrection.nothing().kind(Kind.SHORT_TEXT)));
        assertThat(topic()).isEqualTo(new FieldType.ShortText());

        bench.pull();
        ok(schemas.learn(ID));
        assertThat(topic()).isEqualTo(new FieldType.ShortText());

        ok(schemas.correct(ID, FAQ, "/topic", FieldCorrection.nothing()));
        assertThat(topic()).isInstanceOf(FieldType.Dropdown.class);
    }

    private FieldType topic() {
        return ok(bench.entries.schema(ID, FAQ)).field("topic").orElseThrow().type();
    }

    @Test
    void correctionsGoIntoAFileAndOutOfItIntoAnotherStore() throws IOException {
        ok(schemas.correct(ID, FAQ, "/topic", FieldCorrection.nothing().kind(Kind.LONG_TEXT)));
        Path file = folder.resolve("fields.json");
        assertThat(ok(schemas.exportTo(ID, file))).isEqualTo(1);
        ok(schemas.correct(ID, FAQ, "/topic", FieldCorrection.nothing()));
        ok(schemas.correct(ID, FAQ, "/position", FieldCorrection.nothing().kind(Kind.RAW)));

        assertThat(ok(schemas.importFrom(ID, file))).isEqualTo(1);

        assertThat(topic()).isEqualTo(new FieldType.LongText());
        assertThat(ok(schemas.of(ID, FAQ)).corrections().count()).isEqualTo(2);
        assertThat(Files.readString(file)).doesNotContain("oak").contains("\"kind\" : \"long_text\"");
    }

    @Test
    void aFileOfSomethingElseChangesNothingAndSaysSo() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"spaces\":[]}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");

        assertThat(bench.failure(schemas.importFrom(ID, other))).isInstanceOf(Failure.StoreTrouble.class);
        assertThat(bench.failure(schemas.importFrom(ID, broken))).isInstanceOf(Failure.StoreTrouble.class);
        assertThat(bench.failure(schemas.importFrom(ID, folder.resolve("none.json"))))
                .isInstanceOf(Failure.StoreTrouble.class);
        assertThat(ok(schemas.of(ID, FAQ)).corrections().count()).isZero();
    }

    @Test
    void contentThatComesAndContradictsIsNewsOnce() {
        ok(schemas.learn(ID));
        ok(schemas.correct(ID, FAQ, "/question", FieldCorrection.nothing().kind(Kind.DATE)));
        assertThat(ok(schemas.of(ID, FAQ)).guess().contradictions())
                .singleElement()
                .extracting(Contradiction::path, Contradiction::byPerson, Contradiction::count)
                .containsExactly("/question", true, 24);
        assertThat(ok(schemas.learn(ID))).isEmpty();

        var item = ok(bench.entries.create(ID, FAQ, "", ""));
        bench.type(item, new LocaleCode("en"), "question", "May I bring my dog?");
        bench.type(item, new LocaleCode("en"), "answer", "<p>Yes.</p>");
        bench.queue(item, dev.larder.model.Target.PUBLISHED);
        bench.sendAndWatch();
        bench.pull();

        assertThat(ok(schemas.learn(ID)))
                .singleElement()
                .extracting(Schemas.News::type, news -> news.contradiction().path())
                .containsExactly(FAQ, "/question");
        assertThat(ok(schemas.learn(ID))).isEmpty();
    }

    @Test
    void nothingIsLearntAnewWhereNothingChanged() {
        ok(schemas.of(ID, FAQ));
        String standing = fact("schema.standing." + FAQ);

        ok(schemas.of(ID, FAQ));
        assertThat(fact("schema.standing." + FAQ)).isEqualTo(standing);

        bench.type(bench.find(FAQ, "").key(), new LocaleCode("en"), "question", "Changed");
        ok(schemas.of(ID, FAQ));
        assertThat(fact("schema.standing." + FAQ)).isNotEqualTo(standing);
    }

    private String fact(String name) {
        return ok(bench.spaces.with(ID, link -> link.store().fact(name))).orElse("");
    }
}
